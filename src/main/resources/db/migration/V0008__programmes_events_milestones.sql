create table programme (
    edition_id bigint primary key,
    form       text not null,
    summary_ar text,
    summary_fr text,
    summary_en text,
    constraint programme_entry foreign key (edition_id) references published_entry,
    constraint programme_form  check (form in ('plan', 'strategy', 'training', 'incentive', 'project', 'development-programme'))
);

create table event (
    edition_id bigint primary key,
    form       text not null,
    ordinal    int,
    venue_ar   text,
    venue_fr   text,
    venue_en   text,
    held       text not null,
    held_start date,
    held_end   date,
    constraint event_entry   foreign key (edition_id) references published_entry,
    constraint event_form    check (form in ('fair', 'seminar', 'study-day', 'meeting', 'inauguration', 'visit', 'other')),
    constraint event_ordinal check (ordinal > 0),
    constraint event_held    check (held_end >= held_start)
);

create table milestone (
    edition_id   bigint primary key,
    subject_id   bigint not null,
    subject_kind text   not null,
    what         text   not null,
    nature       text   not null,
    period       text   not null,
    period_start date,
    period_end   date,
    constraint milestone_entry   foreign key (edition_id) references published_entry,
    constraint milestone_subject foreign key (subject_id, subject_kind) references entry (id, kind),
    constraint milestone_what    check (what in ('announced', 'signed', 'in-force', 'works-started', 'delivered', 'inaugurated',
        'opened', 'extended', 'held', 'postponed', 'cancelled', 'founded')),
    constraint milestone_nature  check (nature in ('actual', 'planned')),
    constraint milestone_period  check (period_end >= period_start),
    constraint milestone_stated  check (period <> '' or (period_start is null and period_end is null))
);
create index milestone_subject on milestone (subject_id);

grant select, insert on programme, event, milestone to shore_atlas_app;
