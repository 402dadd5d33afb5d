-- On what it rests that something still holds: a source, or one sentence. What was said before this was asked stays as it is.
alter table verification
    add source_id bigint,
    add place     text,
    add said_ar   text,
    add said_fr   text,
    add said_en   text,
    add constraint verification_source foreign key (source_id) references entry,
    add constraint verification_ground check ((source_id is null) = (num_nonnulls(said_ar, said_fr, said_en) > 0)) not valid,
    add constraint verification_place  check (place is null or source_id is not null);

-- Whether a source still answers at its address. Never more than a remark: no statement falls because a link died.
create table link_check (
    id         bigint      generated always as identity primary key,
    source_id  bigint      not null,
    address    text        not null,
    at         timestamptz not null,
    outcome    text        not null,
    status     int,
    by_hand    bigint,
    constraint link_check_source  foreign key (source_id) references entry,
    constraint link_check_by_hand foreign key (by_hand) references account,
    constraint link_check_outcome check (outcome in ('answers', 'refuses', 'gone', 'fails', 'silent', 'not-asked')),
    constraint link_check_hand    check (by_hand is null or outcome = 'answers')
);
create index link_check_of on link_check (source_id, at);
create trigger link_check_is_final before update or delete on link_check for each row execute function refuse_change();

-- What somebody is to see to: a figure grown old, a question without an answer in a region, a source that no longer answers.
create table task (
    id         bigint      generated always as identity primary key,
    what       text        not null,
    entry_id   bigint,
    question   text,
    region_id  bigint,
    sentence   text,
    due        date,
    for_id     bigint,
    opened_by  bigint      not null,
    opened_at  timestamptz not null,
    closed_by  bigint,
    closed_at  timestamptz,
    outcome    text,
    words      text,
    constraint task_what     check (what in ('old-figure', 'missing-answer', 'dead-link')),
    constraint task_about    check (case what when 'missing-answer' then entry_id is null and question is not null and region_id is not null
        else entry_id is not null and question is null end),
    constraint task_entry    foreign key (entry_id) references entry,
    constraint task_region   foreign key (region_id) references entry,
    constraint task_sentence check (length(sentence) between 1 and 500),
    constraint task_for      foreign key (for_id) references account,
    constraint task_opener   foreign key (opened_by) references account,
    constraint task_closer   foreign key (closed_by) references account,
    constraint task_outcome  check (outcome in ('done', 'not-needed')),
    constraint task_words    check (length(words) between 1 and 500),
    constraint task_closed   check (num_nonnulls(closed_by, closed_at, outcome) in (0, 3) and (words is null or outcome is not null))
);
create unique index task_open_once on task (what, entry_id, question, region_id) nulls not distinct where closed_at is null;
create index task_closed on task (closed_at desc) where closed_at is not null;

-- A task is closed once, and nothing else of it changes.
create function task_is_closed_once() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null or to_jsonb(new) - array['closed_by', 'closed_at', 'outcome', 'words']
        <> to_jsonb(old) - array['closed_by', 'closed_at', 'outcome', 'words'] then
        raise exception 'a task is closed once' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger task_is_closed_once before update on task for each row execute function task_is_closed_once();
create trigger task_is_kept before delete on task for each row execute function refuse_change();

grant select, insert on link_check, task to shore_atlas_app;
grant update (closed_by, closed_at, outcome, words) on task to shore_atlas_app;

-- These acts are on record as all others.
alter table audit drop constraint audit_act;
alter table audit add constraint audit_act check (act in ('begun', 'uploaded', 'sent', 'taken-back', 'put-away', 'sent-back',
    'published', 'published-small', 'published-forced', 'withdrawn', 'looked', 'still-true', 'seeded', 'answered',
    'task-opened', 'task-closed', 'source-answers',
    'signed-in', 'sign-in-failed', 'session-ended', 'reset-asked',
    'account-made', 'link-made', 'link-used', 'password-set', 'renamed', 'role-changed', 'regions-given', 'regions-taken',
    'disabled', 'enabled', 'deleted', 'exported'));

create function audit_task() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform note_act(case tg_op when 'INSERT' then 'task-opened' else 'task-closed' end,
        coalesce(account_acting(), new.closed_by, new.opened_by), new.for_id, entry => new.entry_id);
    return null;
end $$;
create trigger audit_task after insert or update on task for each row execute function audit_task();

create function audit_link_check() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform note_act('source-answers', coalesce(account_acting(), new.by_hand), entry => new.source_id);
    return null;
end $$;
create trigger audit_link_check after insert on link_check for each row when (new.by_hand is not null) execute function audit_link_check();
