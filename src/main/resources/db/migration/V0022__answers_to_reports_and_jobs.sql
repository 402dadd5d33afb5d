-- What a centre answers to a reader's report: once, in the centre's name; who wrote it stays inside.
create table report_answer (
    report_id   bigint      primary key,
    outcome     text        not null,
    answer      text        not null,
    language    text        not null,
    by          text        not null,
    answered_by bigint      not null,
    answered_at timestamptz not null,
    constraint report_answer_report   foreign key (report_id) references report,
    constraint report_answer_outcome  check (outcome in ('corrected', 'right', 'noted')),
    constraint report_answer_answer   check (length(answer) between 1 and 4000),
    constraint report_answer_language check (language in ('ar', 'fr', 'en')),
    constraint report_answer_account  foreign key (answered_by) references account
);

-- Work that the portal does by itself, each piece of it once whatever the number of instances.
create table job_run (
    job         text        not null,
    occasion    text        not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    failure     text,
    primary key (job, occasion),
    constraint job_run_ended check (failure is null or ended_at is not null)
);
create index job_run_failed on job_run (ended_at) where failure is not null;

grant select, insert on report_answer, job_run to shore_atlas_app;
grant update (ended_at, failure) on job_run to shore_atlas_app;
