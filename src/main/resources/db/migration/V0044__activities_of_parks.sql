-- For which activities a park is meant, as its sources say, and the programme of which it is one of several parts.
alter table park
    add activities   text[] not null default '{}',
    add programme_id bigint,
    add constraint park_activities check (activities <@ array['call-centres', 'ito', 'crm', 'bpo', 'eso', 'kpo', 'digital']),
    add constraint park_programme foreign key (programme_id) references entry;
