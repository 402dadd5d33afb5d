-- Words in all the forms in which they are looked for: as they are, and by their stems in the three languages.
create function word_forms(ar text, fr text, en text) returns tsvector language sql immutable parallel safe
return to_tsvector('simple', fold(concat_ws(' ', ar, fr, en)))
    || to_tsvector('arabic', fold(coalesce(ar, '')))
    || to_tsvector('french', fold(coalesce(fr, '')))
    || to_tsvector('english', fold(coalesce(en, '')));

-- How a word sounds, roughly and in either script: its consonants, those that transcriptions confuse being one.
create function sound(word text) returns text language sql immutable strict parallel safe
return regexp_replace(translate(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    word, '^ال', ''), 'g(?=[eiy])', 'j', 'g'), 'c(?=[eiy])|[cs]h', 's', 'g'), 'ph', 'f', 'g'), 'x', 'ks', 'g'),
    'pvzqgcبپتثطدذضظجسصزشكقخغڭگفڤلمنرaeiouywhاويهحعء', 'bfskkkbbtttddddjsssskkkkkkfflmnr'), '(.)\1+', '\1', 'g');

-- All texts of an entry in one language but its name.
create function texts(content jsonb, language jsonpath) returns text language sql immutable strict parallel safe
return (select string_agg(text #>> '{}', ' ') from jsonb_path_query(content - 'name' - 'evidence', language) text);

-- What an entry is called: A its names, B its codes and what its publisher calls it.
alter table published_entry
    add names tsvector, add words tsvector,
    add folded text[] generated always as (array[fold(name_ar collate "default"), fold(name_fr collate "default"),
        fold(name_en collate "default")]) stored;

create function names_of_entry(slug text, content jsonb) returns tsvector language sql immutable parallel safe
return setweight(word_forms(content #>> '{name,ar}', content #>> '{name,fr}', content #>> '{name,en}'), 'A')
    || setweight(to_tsvector('simple', fold(concat_ws(' ', slug, content ->> 'iso', content ->> 'acronym', content ->> 'title',
        content ->> 'publisher'))), 'B');

-- Phrases that mean the same. A sense that begins with "=" is also a kind, a form, or the nature of a figure.
create table search_synonym (
    sense  text not null,
    phrase text not null,
    folded text not null generated always as (fold(phrase)) stored,
    primary key (sense, phrase)
);
insert into search_synonym (sense, phrase)
select sense, trim(phrase) from (values
    ('offshoring', 'ترحيل الخدمات, الأوفشورينغ, الأفشورينغ, أوفشورينغ, أوفشورينج, الأوفشورين, الخدمات المرحلة, الخدمات عن بعد, التعهيد, '
        'تعهيد, offshoring, offshore, outsourcing, externalisation, nearshore, nearshoring, délocalisation de services, '
        'délocalisation des services, BPO, ITO, CRM'),
    ('call-centres', 'مراكز النداء, مركز النداء, مراكز الاتصال, مركز الاتصال, مراكز نداء, مراكز اتصال, centre d''appel, centre d''appels, '
        'centres d''appel, centres d''appels, centre de contact, centres de contact, centre de relation client, '
        'centres de relation client, call centre, call centres, call center, call centers, contact centre, contact centres, '
        'contact center, contact centers, CRM'),
    ('jobs', 'emploi, emplois, postes, job, jobs, employment, منصب شغل, مناصب الشغل, مناصب شغل, منصب, مناصب, وظائف, وظيفة, فرص الشغل, تشغيل'),
    ('staff', 'effectif, effectifs, salariés, employés, staff, employees, workforce, مستخدم, مستخدمون, مستخدمو, مستخدمين, أجراء'),
    ('morocco', 'maroc, royaume, morocco, national, nationwide, المغرب, المملكة المغربية, وطني, وطنيا'),
    ('exports', 'export, exports, exportation, exportations, صادرات, الصادرات, تصدير'),
    ('rent', 'loyer, loyers, rent, rents, كراء, إيجار'),
    ('unemployment', 'chômage, unemployment, بطالة, البطالة'),
    ('casablanca', 'casa, casablanca, الدار البيضاء, الدارالبيضاء, كازا, كازابلانكا'),
    ('fes', 'fès, fez, فاس'), ('tangier', 'tanger, tangier, tangiers, طنجة'), ('marrakech', 'marrakech, marrakesh, مراكش'),
    ('laayoune', 'laâyoune, el aaiún, العيون'),
    ('=region', 'région, régions, region, regions, جهة, جهات, الجهة, الجهات'),
    ('=province', 'province, provinces, إقليم, أقاليم, الأقاليم'), ('=prefecture', 'préfecture, préfectures, prefecture, prefectures, عمالة, عمالات'),
    ('=city', 'ville, villes, city, cities, مدينة, مدن, المدن'),
    ('=park', 'parc, parcs, park, parks, zone, zones, plateforme, plateformes, منصة, منصات, المنصة, المنصات, منطقة, مناطق'),
    ('=technopark', 'technopark, technoparks, تكنوبارك'),
    ('=agreement', 'accord, accords, convention, conventions, mémorandum, protocole, agreement, agreements, memorandum, MoU, '
        'اتفاقية, اتفاقيات, الاتفاقيات, مذكرة تفاهم, اتفاق'),
    ('=programme', 'programme, programmes, plan, stratégie, program, programs, strategy, برنامج, برامج, البرامج, استراتيجية'),
    ('=training', 'formation, formations, training, تكوين, التكوين'),
    ('=event', 'événement, événements, salon, event, events, fair, تظاهرة, تظاهرات, معرض, ملتقى'),
    ('=company', 'entreprise, entreprises, société, sociétés, opérateur, opérateurs, company, companies, operator, operators, '
        'مقاولة, مقاولات, المقاولات, شركة, شركات, الشركات, فاعل, فاعلون'),
    ('=cri', 'CRI, centre régional d''investissement, regional investment centre, المركز الجهوي للاستثمار, مركز جهوي للاستثمار'),
    ('=indicator', 'indicateur, indicateurs, indicator, indicators, مؤشر, مؤشرات, المؤشرات'),
    ('=source', 'source, sources, article, articles, مصدر, مصادر, المصادر, مقال, مقالات'),
    ('=actual', 'constaté, constatée, actual, مسجل'), ('=target', 'objectif, objectifs, cible, target, targets, goal, هدف, أهداف, الهدف'),
    ('=planned', 'prévu, prévue, planned, مبرمج'), ('=allocated', 'alloué, allouée, allocated, مخصص, مبلغ مخصص'),
    ('=estimate', 'estimation, estimate, تقدير'), ('=projection', 'projection, projections, إسقاط, توقع')
) as synonyms (sense, phrases), regexp_split_to_table(phrases, ',') phrase;

-- What else can be said to find it: C its other texts; D where it lies, without the words for kinds that are in names of
-- places ("Région de", "جهة"), and its own kind and form as lexemes that begin with "=".
create function words_of_entry(kind text, content jsonb, lies_at bigint, lies_in bigint) returns tsvector language sql stable
return setweight(word_forms(texts(content, 'strict $.**.ar'), texts(content, 'strict $.**.fr'), texts(content, 'strict $.**.en')), 'C')
    || setweight(ts_delete((select to_tsvector('simple', coalesce(string_agg(fold(p.name_ar || ' ' || p.name_fr || ' ' || p.name_en), ' '), ''))
        from published_entry p where p.entry_id in (lies_at, lies_in) and p.until = 2147483647),
        array(select folded from search_synonym where sense like '=%')), 'D')
    || setweight(array_to_tsvector(array_remove(array['=' || kind, '=' || (content ->> 'level'), '=' || (content ->> 'form')], null)), 'D');

-- Every word that occurs, so that one that was mistyped, or written in the other script, finds the word that was meant.
create table search_word (
    word  text collate "C" primary key,
    sound text not null generated always as (sound(word)) stored
);
create index search_word_near  on search_word using gin (word gin_trgm_ops);
create index search_word_sound on search_word (sound);

create function keep_words() returns trigger language plpgsql as $$
begin
    select names_of_entry(new.slug, d.content) into new.names from edition d where d.id = new.edition_id;
    select new.names || words_of_entry(new.kind, d.content, new.place_id, new.region_id) into new.words
        from edition d where d.id = new.edition_id;
    insert into search_word (word) select lexeme
        from unnest(to_tsvector('simple', fold(concat_ws(' ', new.name_ar, new.name_fr, new.name_en))) || ts_filter(new.words, '{b,c}'))
        where lexeme ~ '^[[:alpha:]]{2,40}$' on conflict do nothing;
    return new;
end $$;
create trigger published_entry_words before insert on published_entry for each row execute function keep_words();

update published_entry p set names = names_of_entry(p.slug, d.content),
        words = names_of_entry(p.slug, d.content) || words_of_entry(p.kind, d.content, p.place_id, p.region_id)
    from edition d where d.id = p.edition_id;
insert into search_word (word) select distinct lexeme from published_entry p,
    unnest(to_tsvector('simple', fold(concat_ws(' ', p.name_ar, p.name_fr, p.name_en))) || ts_filter(p.words, '{b,c}'))
    where lexeme ~ '^[[:alpha:]]{2,40}$';

alter table published_entry alter names set not null, alter words set not null;
create index published_entry_named on published_entry using gin (names);
create index published_entry_words on published_entry using gin (words);
drop index published_entry_names;

-- Figures that are only bounded are found by either bound.
create index figure_high on figure (high) where value is null and low is not null;

grant select, insert on search_word to shore_atlas_app;
grant select on search_synonym to shore_atlas_app;
