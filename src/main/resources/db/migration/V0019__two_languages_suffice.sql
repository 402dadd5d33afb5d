-- Two languages suffice to publish; where the third is missing its readers are shown another, by which lists are put in order.
alter table published_entry
    alter name_ar drop not null, alter name_fr drop not null, alter name_en drop not null,
    add constraint published_entry_name check (num_nonnulls(name_ar, name_fr, name_en) >= 2),
    add shown_ar text collate "ar-x-icu" generated always as (coalesce(name_ar, name_fr)) virtual,
    add shown_fr text collate "fr-x-icu" generated always as (coalesce(name_fr, name_en)) virtual,
    add shown_en text collate "en-x-icu" generated always as (coalesce(name_en, name_fr)) virtual;
alter table indicator
    alter definition_ar drop not null, alter definition_fr drop not null, alter definition_en drop not null,
    add constraint indicator_definition check (num_nonnulls(definition_ar, definition_fr, definition_en) >= 2);
alter table reading_group
    drop constraint reading_group_reason,
    add constraint reading_group_reason check (preferred_id is null or num_nonnulls(why_ar, why_fr, why_en) >= 2);

-- As before, but a place without a name in one language is found by the two that it has.
create or replace function words_of_entry(kind text, content jsonb, lies_at bigint, lies_in bigint) returns tsvector language sql stable
return setweight(word_forms(texts(content, 'strict $.**.ar'), texts(content, 'strict $.**.fr'), texts(content, 'strict $.**.en')), 'C')
    || setweight(ts_delete((select to_tsvector('simple', coalesce(string_agg(fold(concat_ws(' ', p.name_ar, p.name_fr, p.name_en)), ' '), ''))
        from published_entry p where p.entry_id in (lies_at, lies_in) and p.until = 2147483647),
        array(select folded from search_synonym where sense like '=%')), 'D')
    || setweight(array_to_tsvector(array_remove(array['=' || kind, '=' || (content ->> 'level'), '=' || (content ->> 'form')], null)), 'D');
