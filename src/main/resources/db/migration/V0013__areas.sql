-- Several regions of which something was published together: an area has no code, and nothing lies in it.
alter table place
    drop constraint place_level,
    drop constraint place_iso,
    add constraint place_level check (level in ('country', 'region', 'province', 'prefecture', 'city', 'area')),
    add constraint place_iso   check ((level in ('city', 'area')) = (iso is null) and iso ~ '^MA(-[A-Z0-9]{2,3})?$');
