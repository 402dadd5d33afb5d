-- All rights go to one role without a login, so that no grant depends on the name of a login.
do $$
declare
    member name;
begin
    if not exists (select from pg_roles where rolname = 'shore_atlas_app') then
        begin
            create role shore_atlas_app nologin;
        exception
            -- roles belong to the whole cluster, and another database of it may be migrated at this moment
            when duplicate_object or unique_violation then null;
            when insufficient_privilege then
                raise exception using errcode = 'SA001', message = format(
                    'the role shore_atlas_app is missing and %I may not create it; let a superuser run '
                    '"create role shore_atlas_app nologin; grant shore_atlas_app to %1$I"', current_user);
        end;
    end if;
    for member in
        select rolname from pg_roles where rolname in (current_user, 'shore_atlas')
    loop
        begin
            execute format('grant shore_atlas_app to %I', member);
        exception when insufficient_privilege then
            if not pg_has_role(member, 'shore_atlas_app', 'member') then
                raise exception using errcode = 'SA001', message = format(
                    '%I may not grant the role shore_atlas_app; let a superuser run "grant shore_atlas_app to %I"',
                    current_user, member);
            end if;
        end;
    end loop;
end
$$;

do $$
begin
    create extension if not exists pg_trgm schema public;
    create extension if not exists unaccent schema public;
    create extension if not exists btree_gist schema public;
exception when insufficient_privilege then
    raise exception using errcode = 'SA001', message = format(
        '%I may not create extensions; make it the owner of the database, or let a superuser run '
        '"create extension pg_trgm; create extension unaccent; create extension btree_gist"', current_user);
end
$$;

do $$
begin
    if cardinality(show_trgm('فاس')) = 0 then
        raise exception using errcode = 'SA001', message =
            'this database loses Arabic letters in search (its LC_CTYPE is C or POSIX); '
            'create it with the locale C.UTF-8, or with an ICU locale and LC_CTYPE C.UTF-8';
    end if;
end
$$;

revoke create on schema public from public;
grant usage on schema public to shore_atlas_app;

-- The form in which names are compared: without case, accents, vowel signs, elongation, punctuation,
-- with one alif, one ya, one ha and European digits. Immutable, because a body of this kind binds unaccent here.
create function fold(t text) returns text language sql immutable strict parallel safe
return lower(public.unaccent('public.unaccent'::regdictionary, regexp_replace(translate(normalize(t, NFKC),
  'أإآٱىةؤئ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹’‘ʼ''-–—_/.,', 'اااايهوي01234567890123456789         '), '[ً-ٰٟـ‎‏]', '', 'g')));
