-- Promised by all parties together, by one that is named, or nobody is named: three things. From before, nobody is named.
alter table commitment
    add by_all boolean not null default false,
    add constraint commitment_by_all check (not by_all or by_id is null);
