create table place (
    edition_id bigint primary key,
    level      text not null,
    iso        text,
    parent_id  bigint,
    capital_id bigint,
    constraint place_entry   foreign key (edition_id) references published_entry,
    constraint place_parent  foreign key (parent_id) references entry,
    constraint place_capital foreign key (capital_id) references entry,
    constraint place_level   check (level in ('country', 'region', 'province', 'prefecture', 'city')),
    constraint place_root    check ((level = 'country') = (parent_id is null)),
    constraint place_iso     check ((level = 'city') = (iso is null) and iso ~ '^MA(-[A-Z0-9]{2,3})?$')
);
create index place_parent on place (parent_id);

grant select, insert on place to shore_atlas_app;
