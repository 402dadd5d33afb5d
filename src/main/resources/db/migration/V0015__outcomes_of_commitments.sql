-- What came of a commitment: each outcome is shown by a milestone and says who tells it. No published sheet used the
-- single milestone that stood here before.
alter table commitment drop column delivered_id;
alter table commitment add statement_ar text, add statement_fr text, add statement_en text;

-- Whether the source says that the amounts of an agreement do not overlap, so that they may be added.
alter table agreement add disjoint boolean not null default false;

create table commitment_outcome (
    edition_id   bigint  not null,
    ord          int     not null,
    commitment   int     not null,
    what         text    not null,
    milestone_id bigint  not null,
    by_party     boolean not null,
    primary key (edition_id, ord),
    constraint commitment_outcome_commitment foreign key (edition_id, commitment) references commitment,
    constraint commitment_outcome_milestone  foreign key (milestone_id) references entry,
    constraint commitment_outcome_what       check (what in ('delivered', 'partly', 'changed', 'dropped'))
);

grant select, insert on commitment_outcome to shore_atlas_app;
