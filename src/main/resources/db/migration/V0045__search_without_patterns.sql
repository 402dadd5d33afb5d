-- The sentences of indicators are patterns with places to fill, which nobody looks for and nobody should be shown.
create or replace function texts(content jsonb, language jsonpath) returns text language sql immutable strict parallel safe
return (select string_agg(text #>> '{}', ' ')
    from jsonb_path_query(content - 'name' - 'evidence' - 'sentence', language) text);

update published_entry p set words = names_of_entry(p.slug, d.content) || words_of_entry(p.kind, d.content, p.place_id, p.region_id)
    from edition d where d.id = p.edition_id and p.kind = 'indicator';
