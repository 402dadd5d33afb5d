package org.shoreatlas.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.springframework.data.domain.Sort;
import org.springframework.util.LinkedMultiValueMap;

@Tag("unit")
class QueryTests {

    private final Editions editions = mock(Editions.class);
    private final EntryNames names = mock(EntryNames.class);

    /** Of name, value, name, value. */
    private Query query(String... parameters) {
        LinkedMultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        for (int at = 0; at < parameters.length; at += 2) {
            given.add(parameters[at], parameters[at + 1]);
        }
        when(editions.latest()).thenReturn(9);
        return Query.of(given, Set.of("place", "from", "nature", "n"), editions);
    }

    private static void refused(Runnable asked, String parameter, String message, Object... arguments) {
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(asked::run)
                .satisfies(e -> {
                    assertThat(e.parameter()).isEqualTo(parameter);
                    assertThat(e.message()).isEqualTo(message);
                    assertThat(e.arguments()).containsExactly(arguments);
                    assertThat(e).hasMessage(parameter + ": " + message);
                });
    }

    @Test
    void takesWhatIsEmptyForNotGiven() {
        assertThat(query("place", "  ", "nature", " actual ").text("place")).isEmpty();
        assertThat(query("nature", " actual ").text("nature")).contains("actual");
        assertThat(query().publication()).isEqualTo(9);
        assertThat(query("nature", null).text("nature")).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnowAndWhatIsGivenTwice() {
        refused(() -> query("odd", "1"), "odd", "param.unknown", "asOf, from, n, nature, page, place, size");
        refused(() -> query("place", "a", "place", "b"), "place", "param.twice");
    }

    @Test
    void pagesWithinItsBounds() {
        assertThat(query().pageable(Sort.unsorted())).satisfies(page -> {
            assertThat(page.getPageNumber()).isZero();
            assertThat(page.getPageSize()).isEqualTo(50);
        });
        assertThat(query("page", "20", "size", "500").pageable(Sort.unsorted()).getOffset())
                .isEqualTo(10_000);
        refused(() -> query("page", "21", "size", "500"), "page", "param.page-bound", 10_000);
        refused(() -> query("page", "2147483647", "size", "500"), "page", "param.page-bound", 10_000);
        refused(() -> query("size", "501"), "size", "param.invalid", "501", "1–500");
        refused(() -> query("size", "0"), "size", "param.invalid", "0", "1–500");
        refused(() -> query("page", "-1"), "page", "param.invalid", "-1", "0, 1, …");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 7", "007, 7", "9, 9"})
    void takesWholeNumbers(String text, int number) {
        assertThat(query("n", text).number("n", 5, 1, 9)).isEqualTo(number);
        assertThat(query().number("n", 5, 1, 9)).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"0", "10", "+7", "7.0", "x", "٧", "99999999999"})
    void refusesOtherNumbers(String text) {
        refused(() -> query("n", text).number("n", 5, 1, 9), "n", "param.invalid", text, "1–9");
    }

    @Test
    void takesCodesAndSlugs() {
        assertThat(query("nature", "target").code("nature", List.of("actual", "target")))
                .contains("target");
        refused(
                () -> query("nature", "Target").code("nature", List.of("actual", "target")),
                "nature",
                "param.invalid",
                "Target",
                "actual, target");
        assertThat(query("place", "fes").slug("place"))
                .hasValueSatisfying(slug -> assertThat(slug.value()).isEqualTo("fes"));
        refused(() -> query("place", "Fès").slug("place"), "place", "param.invalid", "Fès", "slug");
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-01-01, 2024-12-31", "2024-02, 2024-02-01, 2024-02-29", "2024-02-03, 2024-02-03, 2024-02-03"
    })
    void readsTheFirstAndTheLastDay(String text, LocalDate first, LocalDate last) {
        assertThat(query("from", text).firstDay("from")).contains(first);
        assertThat(query("from", text).lastDay("from")).contains(last);
    }

    @ParameterizedTest
    @CsvSource({"2024/2025", "~2024", "soon", "2024-13"})
    void refusesOtherDays(String text) {
        refused(() -> query("from", text).firstDay("from"), "from", "param.invalid", text, "2024, 2024-12, 2024-12-31");
    }

    @Test
    void asksAsOfADayOrAMoment() {
        when(editions.at(LocalDate.parse("2026-11-23"))).thenReturn(4);
        when(editions.at(Instant.parse("2026-11-23T09:00:00Z"))).thenReturn(5);
        assertThat(query("asOf", "2026-11-23").publication()).isEqualTo(4);
        assertThat(query("asOf", "2026-11-23T10:00:00 01:00").publication()).isEqualTo(5);
        assertThat(query("asOf", "2026-11-23T10:00:00 01:00").moment()).contains(Instant.parse("2026-11-23T09:00:00Z"));
        refused(
                () -> query("asOf", "yesterday"),
                "asOf",
                "param.invalid",
                "yesterday",
                "2026-11-23, 2026-11-23T10:00:00Z");
        refused(
                () -> query("asOf", "2026-02-30"),
                "asOf",
                "param.invalid",
                "2026-02-30",
                "2026-11-23, 2026-11-23T10:00:00Z");
    }

    @Test
    void findsEntriesAsOfItsPublication() {
        EntryRef fes = EntryRef.parse("place:fes");
        when(names.id(any(), eq(9))).thenReturn(Optional.empty());
        when(names.id(fes, 9)).thenReturn(Optional.of(3L));
        when(names.everPublic(any(), eq(9))).thenReturn(Optional.empty());
        when(names.everPublic(fes, 9)).thenReturn(Optional.of(3L));
        assertThat(query("place", "fes").entry("place", Kind.PLACE, names)).contains(3L);
        assertThat(query("place", "fes").everPublic("place", Kind.PLACE, names)).contains(3L);
        assertThat(query("place", "place:fes").entry("place", names)).contains(3L);
        assertThat(query().entry("place", Kind.PLACE, names)).isEmpty();
        Consumer<Runnable> unknown = asked -> refused(asked, "place", "param.invalid", "meknes", "/api/v1/places");
        unknown.accept(() -> query("place", "meknes").entry("place", Kind.PLACE, names));
        unknown.accept(() -> query("place", "meknes").everPublic("place", Kind.PLACE, names));
        refused(
                () -> query("place", "place:meknes").entry("place", names),
                "place",
                "param.invalid",
                "place:meknes",
                "place:fes, park:fes-shore");
        refused(() -> query("place", "fes").entry("place", names), "place", "param.invalid", "fes", "kind:slug");
    }

    @Test
    void canBeMadeOfOneFilter() {
        Query first = Query.first(20, "place", "fes", 7);
        assertThat(first.text("place")).contains("fes");
        assertThat(first.publication()).isEqualTo(7);
        assertThat(first.pageable(Sort.unsorted()).getPageSize()).isEqualTo(20);
    }
}
