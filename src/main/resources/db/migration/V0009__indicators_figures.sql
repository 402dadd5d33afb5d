create table indicator (
    edition_id         bigint primary key,
    unit               text not null,
    kind               text not null,
    theme              text not null,
    counted            text,
    definition_ar      text not null,
    definition_fr      text not null,
    definition_en      text not null,
    stale_after_months int  not null default 24,
    constraint indicator_entry   foreign key (edition_id) references published_entry,
    constraint indicator_unit    check (unit in ('persons', 'count', 'MAD', 'EUR', 'USD', 'MAD-per-person', 'MAD-per-m2', 'm2',
        'percent', 'rank', 'days', 'months', 'years', 'MW')),
    constraint indicator_kind    check (kind in ('stock', 'flow', 'share', 'rate', 'rank', 'amount')),
    constraint indicator_counted check ((unit in ('persons', 'count')) = (counted is not null)),
    constraint indicator_stale   check (stale_after_months > 0)
);

-- The short number of a figure, for print: given at its first publication, never changed, never used again.
create table figure_number (
    entry_id bigint primary key,
    number   int    not null,
    constraint figure_number_entry  foreign key (entry_id) references entry,
    constraint figure_number_number unique (number),
    constraint figure_number_pair   unique (entry_id, number)
);

-- Statistical observations, a million of them one day: they carry their own window and share no row with other kinds.
create table figure (
    edition_id   bigint      primary key,
    entry_id     bigint      not null,
    slug         text        not null,
    version      int         not null,
    since        int         not null,
    until        int         not null,
    published_at timestamptz not null,
    number       int         not null,
    subject_id   bigint      not null,
    subject_kind text        not null,
    place_id     bigint,
    region_id    bigint,
    indicator_id bigint      not null,
    activity     text        not null,
    perimeter    text        not null default '',
    nature       text        not null,
    flags        text[]      not null default '{}',
    precision    text        not null,
    value        numeric,
    low          numeric,
    high         numeric,
    digits       text        not null generated always as
        (trim(both '0' from translate(abs(coalesce(value, low, high))::text, '.', ''))) stored,
    period       text        not null,
    period_start date,
    period_end   date,
    note_ar      text,
    note_fr      text,
    note_en      text,
    constraint figure_edition   foreign key (edition_id, entry_id, since, until)
        references edition (id, entry_id, since, until) on update cascade,
    constraint figure_numbered  foreign key (entry_id, number) references figure_number (entry_id, number),
    constraint figure_subject   foreign key (subject_id, subject_kind) references entry (id, kind),
    constraint figure_place     foreign key (place_id) references entry,
    constraint figure_region    foreign key (region_id) references entry,
    constraint figure_indicator foreign key (indicator_id) references entry,
    constraint figure_activity  check (activity in ('offshoring', 'call-centres', 'ito', 'crm', 'bpo', 'eso', 'kpo', 'digital', 'all')),
    constraint figure_nature    check (nature in ('actual', 'target', 'planned', 'allocated', 'estimate', 'projection')),
    constraint figure_flags     check (flags <@ array['provisional', 'preliminary', 'final', 'rule-applied']),
    constraint figure_precision check (precision in ('exact', 'about', 'more-than', 'at-least', 'at-most', 'between', 'top-n')),
    constraint figure_value     check (case precision
        when 'exact'     then value is not null and low is null and high is null
        when 'about'     then value is not null
        when 'more-than' then value is null and low is not null and high is null
        when 'at-least'  then value is null and low is not null and high is null
        when 'at-most'   then value is null and low is null and high is not null
        when 'top-n'     then value is null and low is null and high is not null
        else value is null and low is not null and high is not null and low < high end),
    constraint figure_period    check (period_end >= period_start),
    constraint figure_stated    check (period <> '' or (period_start is null and period_end is null))
);
create unique index figure_one_reading on figure
    (subject_id, indicator_id, activity, perimeter, nature, period, precision, value, low, high)
    nulls not distinct where until = 2147483647;
create index figure_region_series    on figure (region_id, indicator_id, period_end desc nulls last);
create index figure_place_series     on figure (place_id, indicator_id, period_end desc nulls last);
create index figure_subject_series   on figure (subject_id, indicator_id, period_end desc nulls last);
create index figure_indicator_series on figure (indicator_id, period_end desc nulls last);
create index figure_region_recent    on figure (region_id, since desc);
create index figure_digits           on figure (digits);
create index figure_entry            on figure (entry_id);
create index figure_listed           on figure (number);

grant select, insert on indicator, figure_number, figure to shore_atlas_app;
