create table source (
    edition_id          bigint primary key,
    form                text not null,
    title               text,
    publisher           text,
    language            text not null,
    dated               text not null,
    dated_start         date,
    dated_end           date,
    dated_text          text,
    dated_inferred_ar   text,
    dated_inferred_fr   text,
    dated_inferred_en   text,
    address             text,
    sha256              text,
    origin              text,
    constraint source_entry    foreign key (edition_id) references published_entry,
    constraint source_form     check (form in ('article', 'communique', 'decree', 'dataset', 'page', 'held-document', 'statement')),
    constraint source_language check (language in ('ar', 'fr', 'en')),
    constraint source_address  check (address ~ '^https?://'),
    constraint source_sha256   check (sha256 ~ '^[0-9a-f]{64}$')
);

-- Where a statement was published; `field` names what it supports, '' the entry as a whole.
create table evidence (
    edition_id   bigint not null,
    ord          int    not null,
    field        text   not null,
    source_id    bigint not null,
    paragraph    int,
    as_published text,
    language     text   not null,
    how_read     text   not null,
    primary key (edition_id, ord),
    constraint evidence_edition   foreign key (edition_id) references edition,
    constraint evidence_source    foreign key (source_id) references entry,
    constraint evidence_ord       check (ord > 0),
    constraint evidence_paragraph check (paragraph > 0),
    constraint evidence_language  check (language in ('ar', 'fr', 'en')),
    constraint evidence_how_read  check (how_read in ('full', 'excerpt', 'copy'))
);
create index evidence_source on evidence (source_id);

grant select, insert on source, evidence to shore_atlas_app;
