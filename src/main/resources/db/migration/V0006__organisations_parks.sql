create table organisation (
    edition_id bigint primary key,
    form       text not null,
    acronym    text,
    website    text,
    constraint organisation_entry   foreign key (edition_id) references published_entry,
    constraint organisation_form    check (form in ('cri', 'ministry', 'region-council', 'wilaya', 'agency', 'federation',
        'company', 'school', 'university', 'commission', 'group', 'foundation', 'other')),
    constraint organisation_website check (website ~ '^https?://')
);

-- Who takes part in an agreement, a programme or an event: an organisation, a person in a role, or both.
create table participation (
    edition_id      bigint not null,
    ord             int    not null,
    organisation_id bigint,
    person_ar       text,
    person_fr       text,
    person_en       text,
    role_ar         text,
    role_fr         text,
    role_en         text,
    primary key (edition_id, ord),
    constraint participation_entry        foreign key (edition_id) references published_entry,
    constraint participation_organisation foreign key (organisation_id) references entry,
    constraint participation_named        check (num_nonnulls(organisation_id, person_ar, person_fr, person_en) > 0)
);
create index participation_organisation on participation (organisation_id);

create table park (
    edition_id  bigint primary key,
    form        text not null,
    status      text not null,
    status_on   text not null,
    operator_id bigint,
    constraint park_entry    foreign key (edition_id) references published_entry,
    constraint park_operator foreign key (operator_id) references entry,
    constraint park_form     check (form in ('shore-park', 'p2i', 'technopark', 'industrial-zone', 'integrated-space')),
    constraint park_status   check (status in ('announced', 'planned', 'under-construction', 'operating', 'being-extended',
        'postponed', 'cancelled', 'no-news'))
);

grant select, insert on organisation, participation, park to shore_atlas_app;
