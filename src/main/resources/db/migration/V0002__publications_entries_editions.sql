-- One row for each act that changed what the public sees. Its number is the version of the data.
create table publication (
    no  int         primary key,
    at  timestamptz not null,
    act text        not null,
    by  text        not null,
    constraint publication_no   check (no > 0),
    constraint publication_at   unique (at),
    constraint publication_act  check (act in ('seed', 'publish', 'import', 'withdraw', 'verify', 'prefer'))
);

-- Identity: a kind and a slug, for ever.
create table entry (
    id   bigint generated always as identity primary key,
    kind text not null,
    slug text not null,
    constraint entry_kind    check (kind in ('place', 'source', 'indicator', 'organisation', 'park', 'agreement',
                                             'programme', 'event', 'milestone', 'figure', 'reading-group')),
    constraint entry_slug    check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
    constraint entry_address unique (kind, slug),
    constraint entry_id_kind unique (id, kind)
);

-- The record. Content holds strings, arrays and objects only, so that its canonical form (RFC 8785) is trivial.
-- Public from publication `since` until before publication `until`; 2147483647 means still public.
create table edition (
    id            bigint      generated always as identity primary key,
    entry_id      bigint      not null,
    kind          text        not null,
    number        int,
    base_id       bigint,
    content       jsonb       not null,
    change        text        not null,
    reason        jsonb,
    cause         jsonb,
    effect        jsonb,
    author        text        not null,
    reviewer      text,
    created_at    timestamptz not null default now(),
    sent_at       timestamptz,
    rejected_at   timestamptz,
    rejection     text,
    discarded_at  timestamptz,
    since         int,
    until         int         not null default 2147483647,
    ended_as      text,
    public_reason jsonb,
    version       int         not null default 0,
    constraint edition_entry     foreign key (entry_id, kind) references entry (id, kind),
    constraint edition_base      foreign key (base_id) references edition,
    constraint edition_since     foreign key (since) references publication,
    constraint edition_number    check (number > 0),
    constraint edition_content   check (jsonb_typeof(content) = 'object'),
    constraint edition_change    check (change in ('new', 'revision', 'correction', 'wording')),
    constraint edition_published check ((number is null) = (since is null) and (since is null) = (reviewer is null)),
    constraint edition_forward   check (since < until and (since is null or (rejected_at is null and discarded_at is null))),
    constraint edition_ended     check (ended_as in ('superseded', 'withdrawn')),
    constraint edition_closed    check ((until = 2147483647) = (ended_as is null)),
    constraint edition_withdrawn check ((ended_as is not distinct from 'withdrawn') = (public_reason is not null)),
    constraint edition_corrected check (change <> 'correction' or since is null or (cause is not null and effect is not null)),
    constraint edition_evidence  check (kind not in ('figure', 'milestone') or since is null
                                        or coalesce(jsonb_array_length(content -> 'evidence'), 0) > 0),
    constraint edition_once      unique (entry_id, number),
    constraint edition_window    unique (id, entry_id, since, until)
);
create unique index edition_one_public on edition (entry_id) where since is not null and until = 2147483647;
create index edition_open  on edition (entry_id) where since is null and rejected_at is null and discarded_at is null;
create index edition_since on edition (since desc) where since is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%: history is never changed', tg_table_name using errcode = 'check_violation';
end $$;
create trigger publication_is_final before update or delete on publication for each row execute function refuse_change();
create trigger publication_is_kept  before truncate on publication for each statement execute function refuse_change();
create trigger entry_is_final       before update or delete on entry for each row execute function refuse_change();
create trigger entry_is_kept        before truncate on entry for each statement execute function refuse_change();
create trigger edition_is_kept      before delete on edition for each row execute function refuse_change();
create trigger editions_are_kept    before truncate on edition for each statement execute function refuse_change();

-- Of a published edition only the window may be closed, only once, and only by a publication that there is.
create function edition_is_final() returns trigger language plpgsql as $$
begin
    if old.since is not null
       and (old.ended_as is not null
            or to_jsonb(new) - array['until', 'ended_as', 'public_reason']
               <> to_jsonb(old) - array['until', 'ended_as', 'public_reason']) then
        raise exception 'a published edition is never changed' using errcode = 'check_violation';
    end if;
    if new.until <> 2147483647 and not exists (select from publication where no = new.until) then
        raise exception 'there is no publication % to end an edition', new.until using errcode = 'foreign_key_violation';
    end if;
    return new;
end $$;
create trigger edition_is_final before update on edition for each row execute function edition_is_final();

grant select, insert on publication, entry, edition to shore_atlas_app;
grant update (content, reason, cause, effect, change, base_id, sent_at, rejected_at, rejection, discarded_at, version,
              number, since, reviewer, until, ended_as, public_reason) on edition to shore_atlas_app;
