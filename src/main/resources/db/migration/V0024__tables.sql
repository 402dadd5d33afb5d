-- A table that somebody sends is a paper like any other: its file is kept with it, and its rows become editions together.
alter table submission drop constraint submission_form;
alter table submission add constraint submission_form check (form in ('article', 'withdrawal', 'table', 'place', 'source', 'indicator',
    'organisation', 'park', 'agreement', 'programme', 'event', 'inquiry', 'milestone', 'figure', 'reading-group'));

-- What is done with a whole table takes its time, and somebody follows it: how far it is, and what came of it.
create table table_run (
    id            bigint      generated always as identity primary key,
    submission_id bigint      not null,
    purpose       text        not null,
    account_id    bigint      not null,
    begun_at      timestamptz not null,
    seen_at       timestamptz not null,
    phase         text        not null,
    done          int         not null default 0,
    total         int         not null default 0,
    ended_at      timestamptz,
    outcome       jsonb,
    failure       text,
    constraint table_run_submission foreign key (submission_id) references submission,
    constraint table_run_account    foreign key (account_id) references account,
    constraint table_run_purpose    check (purpose in ('check', 'send', 'publish')),
    constraint table_run_phase      check (phase in ('waiting', 'reading', 'trying', 'publishing')),
    constraint table_run_ended      check ((ended_at is not null) = (num_nonnulls(outcome, failure) = 1))
);
create unique index table_run_one on table_run (submission_id) where ended_at is null;
create index table_run_of on table_run (submission_id, id desc);

grant select, insert on table_run to shore_atlas_app;
grant update (seen_at, phase, done, total, ended_at, outcome, failure) on table_run to shore_atlas_app;

-- The editions of a publication. By an expression, so that it is not taken for the foreign keys of typed rows: while a large
-- publication is not committed, the planner believes that few editions are of it, and would read them all for each figure.
drop index edition_since;
create index edition_since on edition ((since::bigint)) where since is not null;
-- Likewise what finds the nearest slug, which can tell equal ones too, but slowly.
drop index entry_near;
create index entry_near on entry using gist ((slug || '') gist_trgm_ops);
