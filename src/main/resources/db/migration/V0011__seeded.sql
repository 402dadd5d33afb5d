-- What the fact sheets put in, to tell a changed sheet from a change by staff: the how-manieth form of a fact, the hash
-- of its content, and the edition made of it. Written by the owner at migration only.
create table seeded (
    entry_id       bigint primary key,
    sheet          text   not null,
    form           int    not null,
    content_sha256 text   not null,
    edition_id     bigint not null,
    constraint seeded_entry   foreign key (entry_id) references entry,
    constraint seeded_edition foreign key (edition_id) references edition,
    constraint seeded_form    check (form > 0),
    constraint seeded_sha256  check (content_sha256 ~ '^[0-9a-f]{64}$')
);

grant select on seeded to shore_atlas_app;
