package org.shoreatlas.desk.form;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anySet;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.AnsweredSql;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.language.Spoken;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is public, as a test says it, and no database: real forms, messages and formats over entries that are known by
 * their ids and names.
 */
public final class PlainDesk {

    public static final long FES_MEKNES = 3;
    public static final long ORIENTAL = 2;

    private static final Forms FORMS = new Forms(new ClassPathResource("seeds/sheet.schema.json"));

    public final Forms forms = FORMS;
    final Choices choices = mock(Choices.class);
    public final FormView.Views views;
    public final EntryLookup.Parts known;
    public final NewIds ids;

    private final Map<EntryRef, @Nullable LocalText> names = new LinkedHashMap<>();
    private final Map<EntryRef, Long> regions = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> languages = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    public PlainDesk() {
        EntryNames entryNames = mock(EntryNames.class);
        Editions editions = mock(Editions.class);
        JdbcClient db = AnsweredSql.by(this::answer);
        when(choices.meant(anySet(), anyString())).thenAnswer(call -> meant(call.getArgument(0), call.getArgument(1)));
        when(choices.regionOf(any())).thenAnswer(call -> regions.get(call.<EntryRef>getArgument(0)));
        when(choices.of(anySet(), any())).thenAnswer(call -> choices(call.getArgument(0), call.getArgument(1)));
        when(entryNames.name(any(), anyInt())).thenAnswer(call -> name(call.getArgument(0)));
        when(entryNames.lastName(any(), anyInt())).thenAnswer(call -> name(call.getArgument(0)));
        views = new FormView.Views(Spoken.messages(), choices, entryNames, editions, Spoken.formats());
        known = new EntryLookup.Parts(choices, entryNames, editions, Spoken.formats(), db);
        ids = new NewIds(db);
        entry("place:fes", "فاس", "Fès", "Fez").lies("place:fes", FES_MEKNES);
        entry("place:oujda", "وجدة", "Oujda", "Oujda").lies("place:oujda", ORIENTAL);
        entry("place:morocco", "المغرب", "Maroc", "Morocco");
        entry("organisation:cri-fes-meknes", "المركز الجهوي", "CRI de Fès-Meknès", "Fès-Meknès centre");
        indicator("call-centres", "count", "مراكز النداء", "Centres d’appels", "Call centres");
        indicator("jobs-share", "percent", "الحصة", "Part de l’emploi", "Share of jobs");
        indicator("land", "m2", "العقار", "Foncier", "Land");
        source("decree", "ar", "مرسوم", "Décret", "Decree");
        source("report", "en", "تقرير", "Rapport", "Report");
        source("memo", "fr", "مذكرة", "Mémoire", "Memo");
    }

    PlainDesk entry(String ref, String ar, String fr, String en) {
        names.put(EntryRef.parse(ref), new LocalText(ar, fr, en));
        return this;
    }

    PlainDesk unnamed(String ref) {
        names.put(EntryRef.parse(ref), null);
        return this;
    }

    PlainDesk lies(String ref, long region) {
        regions.put(EntryRef.parse(ref), region);
        return this;
    }

    public PlainDesk indicator(String id, String unit, String ar, String fr, String en) {
        units.put(id, unit);
        return entry("indicator:" + id, ar, fr, en);
    }

    PlainDesk source(String id, String language, String ar, String fr, String en) {
        languages.put(id, language);
        return entry("source:" + id, ar, fr, en);
    }

    /** Ids that entries have, those included that wait for review. */
    public PlainDesk used(String... refs) {
        used.addAll(List.of(refs));
        return this;
    }

    public FormReader reader() {
        return new FormReader(known, ids);
    }

    FieldReader fields(Language language, String... typed) {
        return new FieldReader(known.now(), typed(typed), language);
    }

    /** Of path, value, path, value. */
    public static FormInput typed(String... typed) {
        Map<String, String> values = new TreeMap<>();
        for (int at = 0; at < typed.length; at += 2) {
            values.put(typed[at], typed[at + 1]);
        }
        return new FormInput(values);
    }

    private List<?> answer(String sql, Map<String, Object> parameters) {
        if (sql.contains("from indicator i")) {
            return units.entrySet().stream()
                    .map(one -> {
                        String[] words = one.getValue().split(" ");
                        Map<String, Object> row = new LinkedHashMap<>();
                        row.put("slug", one.getKey());
                        row.put("unit", words[0]);
                        row.put("counted", words.length > 1 ? words[1] : null);
                        return row;
                    })
                    .toList();
        }
        if (sql.contains("from source s")) {
            return Optional.ofNullable(languages.get((String) parameters.get("slug"))).stream()
                    .toList();
        }
        return Stream.of((String[]) parameters.get("slugs"))
                .filter(slug -> used.contains(parameters.get("kind") + ":" + slug))
                .toList();
    }

    private Optional<EntryRef> meant(Set<Kind> kinds, String text) {
        return names.keySet().stream()
                .filter(entry -> kinds.contains(entry.kind()))
                .filter(entry -> Stream.concat(
                                Stream.of(entry.toString(), entry.slug().value()), all(names.get(entry)))
                        .anyMatch(text::equalsIgnoreCase))
                .findFirst();
    }

    private static Stream<String> all(@Nullable LocalText name) {
        return name == null ? Stream.empty() : Stream.of(name.ar(), name.fr(), name.en());
    }

    private Optional<EntryName> name(EntryRef entry) {
        return names.containsKey(entry)
                ? Optional.of(new EntryName(entry.kind(), entry.slug().value(), names.get(entry)))
                : Optional.empty();
    }

    private List<Choices.Choice> choices(Set<Kind> kinds, Language language) {
        return names.entrySet().stream()
                .filter(one -> kinds.contains(one.getKey().kind()) && one.getValue() != null)
                .map(one -> new Choices.Choice(one.getKey(), one.getValue().in(language), kinds.size() > 1))
                .toList();
    }
}
