-- Names are put in order by the rules of their language. The index over all three then has to say which rules are its own.
drop index published_entry_names;
alter table published_entry
    alter column name_ar type text collate "ar-x-icu",
    alter column name_fr type text collate "fr-x-icu",
    alter column name_en type text collate "en-x-icu";
create index published_entry_names on published_entry
    using gin (fold((name_ar || ' ' || name_fr || ' ' || name_en) collate "default") gin_trgm_ops);

-- Finds the slugs that are most like one that does not exist.
create index entry_near on entry using gist (slug gist_trgm_ops);
