-- What all kinds but figures share: one row for each edition that was ever public. Derived from `edition`; its window
-- follows by the foreign key. A table of its own per kind adds what only that kind has.
create table published_entry (
    edition_id   bigint      primary key,
    entry_id     bigint      not null,
    kind         text        not null,
    slug         text        not null,
    version      int         not null,
    since        int         not null,
    until        int         not null,
    published_at timestamptz not null,
    name_ar      text        not null,
    name_fr      text        not null,
    name_en      text        not null,
    note_ar      text,
    note_fr      text,
    note_en      text,
    place_id     bigint,
    region_id    bigint,
    constraint published_entry_edition foreign key (edition_id, entry_id, since, until)
        references edition (id, entry_id, since, until) on update cascade,
    constraint published_entry_address foreign key (kind, slug) references entry (kind, slug),
    constraint published_entry_place   foreign key (place_id) references entry,
    constraint published_entry_region  foreign key (region_id) references entry
);
create index published_entry_entry  on published_entry (entry_id, since desc);
create index published_entry_listed on published_entry (kind, slug);
create index published_entry_region on published_entry (region_id, kind);
create index published_entry_names  on published_entry
    using gin (fold(name_ar || ' ' || name_fr || ' ' || name_en) gin_trgm_ops);

grant select, insert on published_entry to shore_atlas_app;
