-- The park in which it happened, where a source says so: so a park's page can name the companies that are there.
alter table milestone
    add park_id bigint,
    add constraint milestone_park foreign key (park_id) references entry;
create index milestone_park on milestone (park_id) where park_id is not null;
