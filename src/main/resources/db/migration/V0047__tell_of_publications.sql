-- Every instance hears of a publication as soon as it is committed; of one that is taken back nobody hears.
create function tell_of_publication() returns trigger language plpgsql as $$
begin
    perform pg_notify('publication', new.no::text);
    return null;
end $$;
create trigger publication_told after insert on publication for each row execute function tell_of_publication();
