-- Who did what at the desk, and when. Rows are written by triggers alone, in the owner's name, so that nothing that is done
-- can leave none and nobody can write one; no row is ever changed. Names are not in it: a deleted account stays a number.
create table audit (
    id             bigint      generated always as identity primary key,
    at             timestamptz not null default clock_timestamp(),
    act            text        not null,
    actor_id       bigint,
    account_id     bigint,
    submission_id  bigint,
    entry_id       bigint,
    publication_no int,
    report_id      bigint,
    detail         jsonb       not null,
    constraint audit_actor       foreign key (actor_id) references account,
    constraint audit_account     foreign key (account_id) references account,
    constraint audit_submission  foreign key (submission_id) references submission,
    constraint audit_entry       foreign key (entry_id) references entry,
    constraint audit_publication foreign key (publication_no) references publication,
    constraint audit_report      foreign key (report_id) references report,
    constraint audit_act check (act in ('begun', 'uploaded', 'sent', 'taken-back', 'put-away', 'sent-back',
        'published', 'published-small', 'published-forced', 'withdrawn', 'looked', 'still-true', 'seeded', 'answered',
        'signed-in', 'sign-in-failed', 'session-ended', 'reset-asked',
        'account-made', 'link-made', 'link-used', 'password-set', 'renamed', 'role-changed', 'regions-given', 'regions-taken',
        'disabled', 'enabled', 'deleted', 'exported'))
);
create index audit_moment        on audit (at);
create index audit_actor         on audit (actor_id, id);
create index audit_about         on audit (account_id, id);
create index audit_paper         on audit (submission_id);
create index audit_subject       on audit (entry_id);
create index audit_public        on audit (publication_no);
create trigger audit_is_final before update or delete on audit for each row execute function refuse_change();
create trigger audit_is_kept  before truncate on audit for each statement execute function refuse_change();
grant select on audit to shore_atlas_app;

-- Whose transaction it is, as the portal says at its beginning; null for the portal's own and for guests.
create function account_acting() returns bigint language sql stable
return nullif(current_setting('shore_atlas.account', true), '')::bigint;

-- Runs with the rights of its caller: those below may write, the application may not.
create function note_act(act text, actor bigint, account bigint default null, submission bigint default null, entry bigint default null,
                         publication int default null, report bigint default null, detail jsonb default '{}') returns void
    language sql
begin atomic
    insert into audit (act, actor_id, account_id, submission_id, entry_id, publication_no, report_id, detail)
    values (act, actor, account, submission, entry, publication, report, jsonb_strip_nulls(detail));
end;

-- Papers. Of a paper with many entries one row; a table's says which file it was: the one that was typed, or the last one.
-- Practice changes nothing and is left out.
create function file_of_table(submission bigint) returns jsonb language sql stable
begin atomic
    select jsonb_build_object('file', a.name, 'sha256', a.sha256)
    from attachment a join submission s on s.id = a.submission_id
    where s.id = submission and s.form = 'table' order by a.sha256 = s.typed ->> 'file' desc nulls last, a.id desc limit 1;
end;

create function audit_submission() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    act         text;
    entries     int;
    only_entry  bigint;
    publication int;
    detail      jsonb := '{}';
begin
    select count(*), min(entry_id) into entries, only_entry from edition where submission_id = new.id;
    if tg_op = 'INSERT' then
        act := 'begun';
    elsif new.state = old.state then
        act := 'looked';
    elsif new.state = 'in-review' then
        act := 'sent';
    elsif new.state = 'discarded' then
        act := case old.state when 'draft' then 'put-away' else 'taken-back' end;
    elsif new.state = 'sent-back' then
        act := 'sent-back';
        detail := jsonb_build_object('remarks', new.remarks);
    else
        -- the lock of publishing is held, so that the last publication is this transaction's
        select max(no) into publication from publication;
        act := case when new.form = 'withdrawal' then 'withdrawn' when new.forced_reason is not null then 'published-forced'
            when new.decided_by = new.author_id then 'published-small' else 'published' end;
        detail := jsonb_build_object('forced', new.forced_reason, 'reason', (select public_reason from edition d
            where new.form = 'withdrawal' and d.entry_id = new.entry_id and d.until = publication));
    end if;
    perform note_act(act, coalesce(account_acting(), case act when 'looked' then new.looked_by when 'begun' then new.author_id
            else coalesce(new.decided_by, new.author_id) end),
        submission => new.id, entry => coalesce(new.entry_id, case entries when 1 then only_entry end), publication => publication,
        detail => detail || jsonb_build_object('entries', case when entries > 1 then entries end)
            || coalesce(file_of_table(new.id), '{}'));
    return null;
end $$;
create trigger audit_begun after insert on submission for each row when (not new.practice) execute function audit_submission();
create trigger audit_submission after update on submission for each row
    when (not new.practice and (old.state, old.looked_by) is distinct from (new.state, new.looked_by)) execute function audit_submission();

create function audit_attachment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform note_act('uploaded', coalesce(account_acting(), author_id), submission => id,
        detail => jsonb_build_object('file', new.name, 'sha256', new.sha256))
    from submission where id = new.submission_id and form = 'table' and not practice;
    return null;
end $$;
create trigger audit_attachment after insert on attachment for each row execute function audit_attachment();

-- What becomes public without a paper: fact sheets, "still true". Asked at the end of the transaction, when a paper has said so.
create function audit_publication() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    entries    int;
    only_entry bigint;
begin
    if exists (select from audit where publication_no = new.no) then
        return null;
    end if;
    select count(*), min(entry_id) into entries, only_entry from (
        select entry_id from edition where since::bigint = new.no
        union all select entry_id from edition where new.act = 'withdraw' and until = new.no
        union all select d.entry_id from verification v join edition d on d.id = v.edition_id where v.publication_no = new.no) touched;
    perform note_act(case new.act when 'seed' then 'seeded' when 'withdraw' then 'withdrawn' when 'verify' then 'still-true' else 'published' end,
        account_acting(), entry => case entries when 1 then only_entry end, publication => new.no,
        detail => jsonb_build_object('entries', case when entries > 1 then entries end));
    return null;
end $$;
create constraint trigger audit_publication after insert on publication deferrable initially deferred
    for each row execute function audit_publication();

create function audit_answer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform note_act('answered', coalesce(account_acting(), new.answered_by), report => new.report_id,
        entry => (select entry_id from report where id = new.report_id), detail => jsonb_build_object('outcome', new.outcome));
    return null;
end $$;
create trigger audit_answer after insert on report_answer for each row execute function audit_answer();

-- Accounts.
create function audit_account() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    actor bigint := account_acting();
begin
    if tg_op = 'INSERT' then
        perform note_act('account-made', actor, new.id, detail => jsonb_build_object('role', new.role));
        return null;
    end if;
    if old.mail is not null and new.mail is null then
        perform note_act('deleted', actor, new.id);
        return null;
    end if;
    if (old.mail, old.name) is distinct from (new.mail, new.name) then
        perform note_act('renamed', actor, new.id);
    end if;
    if old.role <> new.role then
        perform note_act('role-changed', actor, new.id, detail => jsonb_build_object('from', old.role, 'to', new.role));
    end if;
    if (old.disabled_at is null) <> (new.disabled_at is null) then
        perform note_act(case when new.disabled_at is null then 'enabled' else 'disabled' end, actor, new.id);
    end if;
    if old.password is distinct from new.password then
        -- who is not signed in came by a link of their own; the first account's is the portal's
        perform note_act('password-set', coalesce(actor, (select max(account_id) from account_link
            where account_id = new.id and used_at is not null)), new.id);
    end if;
    return null;
end $$;
create trigger audit_account after insert or update on account for each row execute function audit_account();

create function audit_regions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform note_act(case tg_op when 'INSERT' then 'regions-given' else 'regions-taken' end, account_acting(), account_id,
        detail => jsonb_build_object('regions', jsonb_agg(region_id order by region_id)))
    from changed join account on id = account_id where mail is not null group by account_id;
    return null;
end $$;
create trigger audit_regions_given after insert on account_region referencing new table as changed
    for each statement execute function audit_regions();
create trigger audit_regions_taken after delete on account_region referencing old table as changed
    for each statement execute function audit_regions();

create function audit_link() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform note_act(case tg_op when 'INSERT' then 'link-made' else 'link-used' end,
        coalesce(account_acting(), case tg_op when 'UPDATE' then new.account_id end), new.account_id,
        detail => jsonb_build_object('purpose', new.purpose));
    return null;
end $$;
create trigger audit_link_made after insert on account_link for each row execute function audit_link();
create trigger audit_link_used after update on account_link for each row
    when (old.used_at is null and new.used_at is not null) execute function audit_link();

-- Of an attempt that failed the account is known, if there is one, and never what was typed.
alter table sign_in drop constraint sign_in_outcome;
alter table sign_in drop constraint sign_in_whose;
alter table sign_in add constraint sign_in_outcome check (outcome in ('tried', 'signed-in', 'confirmed', 'failed', 'asked'));
alter table sign_in add constraint sign_in_whose check (case when outcome in ('signed-in', 'confirmed') then account_id is not null
    else outcome = 'failed' or account_id is null end);

create function audit_sign_in() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform case new.outcome
        when 'signed-in' then note_act('signed-in', new.account_id)
        when 'failed' then note_act('sign-in-failed', account_acting(), new.account_id)
        else note_act('reset-asked', account_acting()) end;
    return null;
end $$;
create trigger audit_sign_in after insert on sign_in for each row when (new.outcome in ('signed-in', 'failed', 'asked'))
    execute function audit_sign_in();

-- A session that somebody ended, not one that had expired.
create function audit_session() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform note_act('session-ended', account_acting(), a.id)
    from gone join account a on a.id::text = gone.principal_name
    where gone.expiry_time > extract(epoch from clock_timestamp()) * 1000;
    return null;
end $$;
create trigger audit_session after delete on spring_session referencing old table as gone
    for each statement execute function audit_session();

-- The one act that leaves no trace of its own: that somebody took a copy of this log.
create function audit_export(asked jsonb) returns void language sql security definer set search_path = public, pg_temp
begin atomic
    select note_act('exported', account_acting(), detail => asked);
end;
revoke execute on function audit_export(jsonb) from public;
grant execute on function audit_export(jsonb) to shore_atlas_app;
