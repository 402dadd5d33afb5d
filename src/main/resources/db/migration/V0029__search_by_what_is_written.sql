-- What is asked for is first what is called so: names are compared as a whole, folded, without marks and the Arabic article.
create function called(text text) returns text language sql immutable strict parallel safe
return trim(regexp_replace(regexp_replace(fold(text), '[^[:alnum:]]+', ' ', 'g'), '(^| )ال(?=[[:alnum:]]{3})', '\1', 'g'));

alter table published_entry alter folded set expression as (array[called(name_ar collate "default"),
    called(name_fr collate "default"), called(name_en collate "default")]);
create index published_entry_called on published_entry using gin (folded);

-- How a word is written, whichever the script: its consonants as the usual transcriptions into Latin letters tell them
-- apart, and whether it begins with a vowel (A) or a y (Y). Finer than sound(): S is ش (ch, sh), K is خ (kh), G is غ (gh).
create function spelt(word text) returns text language sql immutable strict parallel safe
return regexp_replace(translate(
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    regexp_replace(regexp_replace(regexp_replace(
    word, '^ال', ''), '^[yي][aeiouwاوي]*', 'Y'), '^[aeiouwاوعء][aeiouwyاويعء]*', 'A'), '[cs]h|ش', 'S', 'g'), 'kh|خ', 'K', 'g'),
    'gh|غ', 'G', 'g'), 'dj|g(?=[eiy])', 'j', 'g'), 'c(?=[eiy])', 's', 'g'), 'ph', 'f', 'g'), 'x', 'ks', 'g'), '[هh]$', ''),
    'pvcqgبپتثطدذضجسصزظكقگڭفڤلمنرحهaeiouwyاويعء', 'bfkkkbbtttdddjsszzkkkkfflmnrhh'), '(.)\1+', '\1', 'g');

-- Whether a word in Latin letters has the vowels that one in Arabic letters writes, in their order.
create function same_vowels(arabic text, latin text) returns boolean language sql immutable strict parallel safe
return translate(latin, 'aeiyouwbcdfghjklmnpqrstvxz', 'ayyywww') like '%' || regexp_replace(translate(regexp_replace(
    regexp_replace(arabic, '^(ال)?ا?', ''), '[^اوي]', '', 'g'), 'اوي', 'awy'), '(.)', '\1%', 'g');

alter table search_word add spelt text not null generated always as (spelt(word)) stored;
create index search_word_spelt on search_word (spelt);

-- How many letters are wrong, missing, too many or changed places with the next one.
create function typing_errors(one text, other text) returns integer language plpgsql immutable strict parallel safe as $$
declare
    former  int[];
    above   int[] := array(select generate_series(0, length(other)));
    current int[];
    errors  int;
begin
    for i in 1 .. length(one) loop
        current := array[i];
        for j in 1 .. length(other) loop
            errors := least(current[j] + 1, above[j + 1] + 1,
                above[j] + case when substr(one, i, 1) = substr(other, j, 1) then 0 else 1 end);
            if i > 1 and j > 1 and substr(one, i, 1) = substr(other, j - 1, 1) and substr(one, i - 1, 1) = substr(other, j, 1) then
                errors := least(errors, former[j - 1] + 1);
            end if;
            current := current || errors;
        end loop;
        former := above;
        above := current;
    end loop;
    return above[length(other) + 1];
end $$;

-- As before, but how a word is written and sounds is worked out only where it is new.
create or replace function keep_words() returns trigger language plpgsql as $$
begin
    select names_of_entry(new.slug, d.content) into new.names from edition d where d.id = new.edition_id;
    select new.names || words_of_entry(new.kind, d.content, new.place_id, new.region_id) into new.words
        from edition d where d.id = new.edition_id;
    insert into search_word (word) select lexeme
        from unnest(to_tsvector('simple', fold(concat_ws(' ', new.name_ar, new.name_fr, new.name_en))) || ts_filter(new.words, '{b,c}'))
        where lexeme ~ '^[[:alpha:]]{2,40}$' and not exists (select from search_word where word = lexeme collate "C")
        on conflict do nothing;
    return new;
end $$;
