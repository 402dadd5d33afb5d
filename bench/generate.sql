-- Fills a database of the bench with made figures: psql -v figures=1000 -v seed=1 -f generate.sql, as superuser.
--
-- A series is a place and an indicator that the sheets hold; those of the regions themselves come first. Figure i is the
-- reading of series i modulo their number, in a month that goes back by one each time all series have had their turn. So
-- pages of regions hold as many series with a thousand figures as with a million, and each series grows longer.
-- Every tenth figure has been revised. Publications are spread evenly from that of the sheets until now.
--
-- Rows are written as `Publishing` and its projections write them, but all at once: triggers, and with them the checks of
-- foreign keys, are off for this session. What they would have checked is counted at the end. Constraints of columns and
-- unique indexes hold as ever. The audit log knows nothing of it.
\set ON_ERROR_STOP on
set session_replication_role = replica;
set work_mem = '128MB';
begin;

create temp table last_id as select
    (select max(id) from entry) as entry, (select max(id) from edition) as edition,
    (select max(number) from figure_number) as number, (select max(no) from publication) as publication;

insert into publication (no, at, act, by)
select l.publication + n, newest.at + n * (now() - newest.at) / 100, 'import', 'bench'
from last_id l join publication newest on newest.no = l.publication, generate_series(1, 100) n;

create temp table series as select
    row_number() over (order by place.level <> 'region', i.slug, p.slug) - 1 as no,
    p.entry_id as subject_id, p.slug as subject, p.region_id, i.entry_id as indicator_id, i.slug as indicator, indicator.kind
from place join published_entry p using (edition_id),
    indicator join published_entry i using (edition_id)
where p.until = still_public() and i.until = still_public() and place.level <> 'area' and indicator.kind <> 'rank';

create temp table paper as select row_number() over (order by slug) - 1 as no, entry_id, slug, source.language
from source join published_entry using (edition_id) where until = still_public();

-- one row for each edition; chance is the same for the same figure and seed
create temp table made as
select i, 'bench-' || (i + 1) as slug, l.entry + i + 1 as entry_id, l.number + i + 1 as number,
    l.edition + (version - 1) * :figures + i + 1 as edition_id, version,
    l.publication + case version when 1 then 1 + chance % 99 else 100 end as since,
    case when version = 1 and revised then l.publication + 100 else 2147483647 end as until,
    s.subject_id, s.subject, s.region_id, s.indicator_id, s.indicator,
    paper.entry_id as source_id, paper.slug as source, paper.language,
    (case s.kind when 'share' then round(chance % 9000 / 100.0, 2) else 10 + chance % 89990 end) + version - 1 as value,
    case chance % 7 when 0 then 'about' else 'exact' end as precision,
    (date '2026-10-01' - (i / series_count)::int * interval '1 month')::date as month
from last_id l
    cross join (select count(*) as series_count from series) counted
    cross join (select count(*) as papers from paper) written
    cross join generate_series(0, :figures - 1) i
    cross join lateral (select abs(hashint8extended(i, :seed) % 1000000007) as chance) drawn
    cross join lateral (select chance % 10 = 0 as revised) half
    join lateral generate_series(1, case when revised then 2 else 1 end) version on true
    join series s on s.no = i % series_count
    join paper on paper.no = chance % papers;

insert into entry (id, kind, slug) overriding system value
select entry_id, 'figure', slug from made where version = 1 order by i;

insert into edition (id, entry_id, kind, number, base_id, content, change, reason, author, created_at, sent_at,
    since, reviewer, until, ended_as) overriding system value
select edition_id, entry_id, 'figure', m.version, case m.version when 2 then edition_id - :figures end,
    jsonb_build_object('subject', 'place:' || subject, 'indicator', indicator, 'nature', 'actual', 'precision', precision,
        'value', value::text, 'period', to_char(month, 'YYYY-MM'), 'evidence', jsonb_build_array(jsonb_build_object(
            'source', source, 'language', language, 'howRead', 'copy', 'asPublished', value::text))),
    case m.version when 1 then 'new' else 'revision' end,
    case m.version when 2 then '{"fr": "Chiffre révisé.", "en": "A revised figure."}'::jsonb end,
    'bench', p.at, p.at, since, 'bench', until, case when until < 2147483647 then 'superseded' end
from made m join publication p on p.no = m.since order by edition_id;

insert into figure_number (entry_id, number) select entry_id, number from made where version = 1 order by i;

insert into figure (edition_id, entry_id, slug, version, since, until, published_at, number, subject_id, subject_kind,
    place_id, region_id, indicator_id, activity, nature, precision, value, period, period_start, period_end)
select edition_id, entry_id, slug, version, since, until, p.at, number, subject_id, 'place',
    subject_id, region_id, indicator_id, 'offshoring', 'actual', precision, value, to_char(month, 'YYYY-MM'),
    month, month + interval '1 month' - interval '1 day'
from made m join publication p on p.no = m.since order by edition_id;

insert into evidence (edition_id, ord, field, source_id, as_published, language, how_read)
select edition_id, 1, '', source_id, value::text, language, 'copy' from made order by edition_id;

do $$
declare
    astray bigint;
begin
    select count(*) into astray from made m where not exists (
        select from edition d
            join entry e on e.id = d.entry_id and e.kind = d.kind
            join publication p on p.no = d.since
            join figure f on (f.edition_id, f.entry_id, f.since, f.until) = (d.id, d.entry_id, d.since, d.until)
            join figure_number n on (n.entry_id, n.number) = (f.entry_id, f.number)
            join entry s on (s.id, s.kind) = (f.subject_id, f.subject_kind)
            join entry i on i.id = f.indicator_id and i.kind = 'indicator'
            join evidence v on v.edition_id = d.id
            join entry w on w.id = v.source_id and w.kind = 'source'
        where d.id = m.edition_id and (f.region_id is null or exists (select from entry where id = f.region_id)));
    if astray > 0 then
        raise exception '% editions refer to what is not there', astray;
    end if;
    perform setval(pg_get_serial_sequence('entry', 'id'), (select max(id) from entry)),
        setval(pg_get_serial_sequence('edition', 'id'), (select max(id) from edition));
end $$;
commit;
vacuum (analyze) entry, edition, figure_number, figure, evidence, publication;
checkpoint;
