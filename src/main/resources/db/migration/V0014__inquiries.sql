-- A search that was made: for which question, on which day, for which places, and where. With it, that nothing is shown
-- can be told from that nobody looked.
alter table entry drop constraint entry_kind;
alter table entry add constraint entry_kind check (kind in ('place', 'source', 'indicator', 'organisation', 'park', 'agreement',
    'programme', 'event', 'inquiry', 'milestone', 'figure', 'reading-group'));

create table inquiry (
    edition_id   bigint primary key,
    question     text not null,
    looked_on    date not null,
    looked_in_ar text,
    looked_in_fr text,
    looked_in_en text,
    constraint inquiry_entry     foreign key (edition_id) references published_entry,
    constraint inquiry_question  check (question in ('park', 'space', 'rent', 'agent-cost', 'hires-by-language', 'students',
        'operators', 'departures', 'training', 'incentives', 'promises', 'labour-market', 'connections', 'data-protection',
        'contact')),
    constraint inquiry_looked_in check (num_nonnulls(looked_in_ar, looked_in_fr, looked_in_en) > 0)
);

-- For each place the region in which it lay when the edition became public, as in published_entry.
create table inquiry_place (
    edition_id bigint not null,
    ord        int    not null,
    place_id   bigint not null,
    region_id  bigint,
    primary key (edition_id, ord),
    constraint inquiry_place_inquiry foreign key (edition_id) references inquiry,
    constraint inquiry_place_place   foreign key (place_id) references entry,
    constraint inquiry_place_region  foreign key (region_id) references entry,
    constraint inquiry_place_once    unique (edition_id, place_id)
);
create index inquiry_place_place on inquiry_place (place_id);

grant select, insert on inquiry, inquiry_place to shore_atlas_app;
