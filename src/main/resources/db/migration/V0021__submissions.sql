-- The papers of the desk. What somebody types is kept as it was typed, with every saving of it, until it is sent; what is
-- sent becomes editions that wait for review, and the paper says who may decide on them.
create table submission (
    id            bigint      generated always as identity primary key,
    form          text        not null,
    entry_id      bigint,
    base_id       bigint,
    follows_id    bigint,
    report_id     bigint,
    practice      boolean     not null default false,
    author_id     bigint      not null,
    state         text        not null default 'draft',
    typed         jsonb       not null,
    version       int         not null default 0,
    created_at    timestamptz not null,
    saved_at      timestamptz not null,
    sent_at       timestamptz,
    decided_at    timestamptz,
    decided_by    bigint,
    remarks       text,
    forced_reason text,
    looked_at     timestamptz,
    looked_by     bigint,
    constraint submission_form    check (form in ('article', 'withdrawal', 'place', 'source', 'indicator', 'organisation', 'park',
        'agreement', 'programme', 'event', 'inquiry', 'milestone', 'figure', 'reading-group')),
    constraint submission_entry   foreign key (entry_id) references entry,
    constraint submission_base    foreign key (base_id) references edition,
    constraint submission_follows foreign key (follows_id) references submission,
    constraint submission_report  foreign key (report_id) references report,
    constraint submission_author  foreign key (author_id) references account,
    constraint submission_decider foreign key (decided_by) references account,
    constraint submission_looker  foreign key (looked_by) references account,
    constraint submission_state   check (state in ('draft', 'in-review', 'sent-back', 'published', 'discarded')),
    constraint submission_typed   check (jsonb_typeof(typed) = 'object'),
    constraint submission_sent    check (state in ('draft', 'discarded') or sent_at is not null),
    constraint submission_decided check ((state in ('sent-back', 'published')) = (decided_by is not null)),
    constraint submission_remarks check (state <> 'sent-back' or remarks is not null),
    constraint submission_looked  check (looked_by is distinct from decided_by or looked_by is null)
);
create index submission_author on submission (author_id, state);
create index submission_open   on submission (sent_at) where state = 'in-review';
create index submission_forced on submission (decided_at) where forced_reason is not null and looked_at is null;
create index submission_entry  on submission (entry_id);

-- A decision is final: only a second person's look is added to it. A draft keeps its author and its form.
create function submission_is_forward() returns trigger language plpgsql as $$
begin
    if old.state not in ('draft', 'in-review')
       and to_jsonb(new) - array['looked_at', 'looked_by'] <> to_jsonb(old) - array['looked_at', 'looked_by']
       or old.state = 'in-review' and (new.state = 'draft' or new.typed <> old.typed)
       or (new.author_id, new.form, new.practice) is distinct from (old.author_id, old.form, old.practice) then
        raise exception 'a paper of the desk only goes forward' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger submission_is_forward before update on submission for each row execute function submission_is_forward();
create trigger submission_is_kept before delete on submission for each row execute function refuse_change();

-- The regions in which what it says lies; none: the national desk's.
create table submission_region (
    submission_id bigint not null,
    region_id     bigint not null,
    primary key (submission_id, region_id),
    constraint submission_region_submission foreign key (submission_id) references submission,
    constraint submission_region_region     foreign key (region_id) references entry
);
create index submission_region_region on submission_region (region_id);

-- What was typed, saving by saving: the base of a comparison when two windows hold the same draft.
create table submission_save (
    submission_id bigint      not null,
    version       int         not null,
    typed         jsonb       not null,
    saved_at      timestamptz not null,
    primary key (submission_id, version),
    constraint submission_save_submission foreign key (submission_id) references submission
);

-- A document that a centre holds: the file is for those who may see the paper, its hash for everybody.
create table attachment (
    id            bigint      generated always as identity primary key,
    submission_id bigint      not null,
    name          text        not null,
    media_type    text        not null,
    sha256        text        not null,
    bytes         bytea       not null,
    added_at      timestamptz not null,
    constraint attachment_submission foreign key (submission_id) references submission,
    constraint attachment_name       check (length(name) between 1 and 255),
    constraint attachment_sha256     check (sha256 = encode(sha256(bytes), 'hex')),
    constraint attachment_size       check (octet_length(bytes) between 1 and 20971520),
    constraint attachment_once       unique (submission_id, sha256)
);

alter table edition add submission_id bigint,
    add constraint edition_submission foreign key (submission_id) references submission;
create index edition_submission on edition (submission_id) where submission_id is not null;

grant select, insert on submission, submission_region, submission_save, attachment to shore_atlas_app;
grant update (state, entry_id, base_id, typed, version, saved_at, sent_at, decided_at, decided_by, remarks, forced_reason,
              looked_at, looked_by) on submission to shore_atlas_app;
