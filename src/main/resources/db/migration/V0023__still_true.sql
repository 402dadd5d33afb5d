-- Somebody has looked again, and what is public still holds: an act of its own, which changes no word.
create table verification (
    publication_no int    not null,
    edition_id     bigint not null,
    primary key (publication_no, edition_id),
    constraint verification_publication foreign key (publication_no) references publication,
    constraint verification_edition     foreign key (edition_id) references edition
);
create index verification_edition on verification (edition_id, publication_no);
create trigger verification_is_final before update or delete on verification for each row execute function refuse_change();

grant select, insert on verification to shore_atlas_app;
