-- A job whose portal stopped in the middle of it is known by its silence. It is tried again, like one that failed.
alter table job_run
    add seen_at timestamptz,
    add tries   int not null default 1,
    add constraint job_run_tries check (tries > 0);
update job_run set seen_at = coalesce(ended_at, started_at);
alter table job_run alter seen_at set not null;

drop index job_run_failed;
create index job_run_not_done on job_run (seen_at) where ended_at is null or failure is not null;

grant update (started_at, seen_at, tries) on job_run to shore_atlas_app;
