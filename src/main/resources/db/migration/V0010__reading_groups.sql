-- Figures that somebody might hold against one another, and what may be written of them.
create table reading_group (
    edition_id      bigint primary key,
    preferred_id    bigint,
    why_ar          text,
    why_fr          text,
    why_en          text,
    preferred_by    text,
    preferred_since date,
    can_write_ar    text,
    can_write_fr    text,
    can_write_en    text,
    avoid_ar        text,
    avoid_fr        text,
    avoid_en        text,
    constraint reading_group_entry     foreign key (edition_id) references published_entry,
    constraint reading_group_preferred foreign key (preferred_id) references entry,
    constraint reading_group_reason    check (preferred_id is null or num_nonnulls(why_ar, why_fr, why_en) = 3)
);

create table reading_group_item (
    edition_id bigint not null,
    ord        int    not null,
    figure_id  bigint not null,
    relation   text   not null,
    note_ar    text,
    note_fr    text,
    note_en    text,
    primary key (edition_id, ord),
    constraint reading_group_item_group    foreign key (edition_id) references reading_group,
    constraint reading_group_item_figure   foreign key (figure_id) references entry,
    constraint reading_group_item_once     unique (edition_id, figure_id),
    constraint reading_group_item_relation check (relation in ('same', 'easily-confused', 'misprint', 'series'))
);
create index reading_group_item_figure on reading_group_item (figure_id);

grant select, insert on reading_group, reading_group_item to shore_atlas_app;
