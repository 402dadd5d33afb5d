package org.shoreatlas.desk.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.desk.form.PlainDesk.typed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.AnsweredSql;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;

/** Which entry is meant by a text, where the test says what is public and what is called so. */
@Tag("unit")
class ChoicesTests {

    private static final Set<String> PUBLIC =
            Set.of("place:fes", "park:fes", "park:fes-shore", "figure:fes-jobs", "place:rabat", "reading-group:jobs");
    private static final Map<String, List<String>> CALLED =
            Map.of("Fès", List.of("place:fes"), "Shore", List.of("park:a", "park:b"));

    private final Choices choices = new Choices(AnsweredSql.by((sql, parameters) -> {
        if (sql.contains("figure_number")) {
            return parameters.get("number").equals(17) ? List.of("fes-jobs") : List.of();
        }
        if (sql.contains("select exists")) {
            return List.of(PUBLIC.contains(parameters.get("kind") + ":" + parameters.get("slug")));
        }
        if (sql.contains("fold(:text)")) {
            return rows(
                    CALLED.getOrDefault((String) parameters.get("text"), List.of()), (List<?>) parameters.get("kinds"));
        }
        return rows(new ArrayList<>(new TreeSet<>(PUBLIC)), (List<?>) parameters.get("kinds"));
    }));

    private static List<Map<String, Object>> rows(List<String> entries, List<?> kinds) {
        return entries.stream()
                .map(EntryRef::parse)
                .filter(entry -> kinds.contains(entry.kind().code()))
                .map(entry -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("kind", entry.kind().code());
                    row.put("slug", entry.slug().value());
                    row.put("name_ar", "ا " + entry.slug());
                    row.put("name_fr", (entry.slug().value().equals("fes") ? "Z " : "A ") + entry.slug());
                    row.put("name_en", "E " + entry.slug());
                    return row;
                })
                .toList();
    }

    private Optional<String> meant(String text, Kind... kinds) {
        return choices.meant(Set.of(kinds), text).map(EntryRef::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fes",
                " place:fes ",
                "Fès",
                "Fez — place:fes",
                "A — B — fes",
                "/fr/places/fes",
                "/en/regions/fes",
                "https://atlas.example/ar/places/fes",
                "https://atlas.example/fr/places/fes?x=1#y",
                "/fr/places/fes/v3"
            })
    void findsAPlaceByItsIdItsNameItsLabelOrItsAddress(String text) {
        assertThat(meant(text, Kind.PLACE)).contains("place:fes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "meknes",
                "park:fes-shore",
                "/de/places/fes",
                "/fr/parks/fes-shore",
                "/fr/places/meknes",
                "/fr/places/",
                "Shore",
                "17",
                "place:Fès"
            })
    void findsNoOther(String text) {
        assertThat(meant(text, Kind.PLACE)).isEmpty();
    }

    @Test
    void findsNoneOfSeveral() {
        assertThat(meant("Shore", Kind.PARK)).isEmpty();
        assertThat(meant("fes", Kind.PLACE, Kind.PARK)).isEmpty();
        assertThat(meant("park:fes", Kind.PLACE, Kind.PARK)).contains("park:fes");
        assertThat(meant("fes-shore", Kind.PLACE, Kind.PARK)).contains("park:fes-shore");
    }

    @ParameterizedTest
    @CsvSource({
        "17, figure:fes-jobs",
        "18, ",
        "017, ",
        "0, ",
        "fes-jobs, figure:fes-jobs",
        "/fr/figures/fes-jobs/v2, figure:fes-jobs"
    })
    void findsAFigureByItsShortNumber(String text, String figure) {
        assertThat(meant(text, Kind.FIGURE)).isEqualTo(Optional.ofNullable(figure));
    }

    @Test
    void offersAllButFiguresInTheOrderOfTheirNames() {
        assertThat(choices.of(Set.of(Kind.PLACE, Kind.FIGURE), Language.FR))
                .extracting(Choices.Choice::label)
                .containsExactly("A rabat — place:rabat", "Z fes — place:fes");
        assertThat(choices.of(Set.of(Kind.PARK), Language.EN))
                .extracting(Choices.Choice::label)
                .containsExactly("E fes — fes", "E fes-shore — fes-shore");
        assertThat(choices.of(Set.of(Kind.FIGURE), Language.EN)).isEmpty();
    }

    @Test
    void keepsTheIdAloneOfWhatWasChosen() {
        Form figure = new PlainDesk().forms.of("figure");
        assertThat(choices.withIds(
                        typed(
                                "subject",
                                "Fez — place:fes",
                                "value",
                                "1 — 2",
                                "indicator",
                                "x — unknown",
                                "note.fr",
                                "a — fes",
                                "odd",
                                "Fez — place:fes"),
                        figure))
                .isEqualTo(typed(
                        "subject",
                        "place:fes",
                        "value",
                        "1 — 2",
                        "indicator",
                        "x — unknown",
                        "note.fr",
                        "a — fes",
                        "odd",
                        "Fez — place:fes"));
        assertThat(choices.withIds(typed("subject", "place:fes"), figure)).isEqualTo(typed("subject", "place:fes"));
    }

    @Test
    void labelsAnEntryByItsNameAndItsId() {
        EntryName fes = new EntryName(Kind.PLACE, "fes", new LocalText("فاس", "Fès", "Fez"));
        assertThat(Choices.label(fes, true, Language.EN)).isEqualTo("Fez — place:fes");
        assertThat(Choices.label(fes, false, Language.AR)).isEqualTo("فاس — fes");
        assertThat(Choices.label(new EntryName(Kind.FIGURE, "x", null), false, Language.AR))
                .isEqualTo("x");
        assertThat(Choices.label(new EntryName(Kind.FIGURE, "x", null), true, Language.AR))
                .isEqualTo("figure:x");
    }
}
