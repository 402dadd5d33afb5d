create table agreement (
    edition_id   bigint primary key,
    form         text not null,
    signed       text not null,
    signed_start date,
    signed_end   date,
    signed_at_id bigint,
    venue_ar     text,
    venue_fr     text,
    venue_en     text,
    constraint agreement_entry     foreign key (edition_id) references published_entry,
    constraint agreement_signed_at foreign key (signed_at_id) references entry,
    constraint agreement_form      check (form in ('memorandum', 'convention', 'programme-contract', 'circular')),
    constraint agreement_signed    check (signed_end >= signed_start)
);

create table agreement_axis (
    edition_id bigint not null,
    ord        int    not null,
    text_ar    text,
    text_fr    text,
    text_en    text,
    primary key (edition_id, ord),
    constraint agreement_axis_agreement foreign key (edition_id) references agreement,
    constraint agreement_axis_text      check (num_nonnulls(text_ar, text_fr, text_en) > 0)
);

-- The amount of a commitment is a figure, its delivery a milestone: never a second copy.
create table commitment (
    edition_id   bigint not null,
    ord          int    not null,
    promised_ar  text,
    promised_fr  text,
    promised_en  text,
    by_id        bigint,
    figure_id    bigint,
    due          text,
    due_end      date,
    delivered_id bigint,
    primary key (edition_id, ord),
    constraint commitment_agreement foreign key (edition_id) references agreement,
    constraint commitment_by        foreign key (by_id) references entry,
    constraint commitment_figure    foreign key (figure_id) references entry,
    constraint commitment_delivered foreign key (delivered_id) references entry,
    constraint commitment_promised  check (num_nonnulls(promised_ar, promised_fr, promised_en) > 0)
);

grant select, insert on agreement, agreement_axis, commitment to shore_atlas_app;
