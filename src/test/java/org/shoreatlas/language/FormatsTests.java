package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.kernel.Language;

@Tag("unit")
class FormatsTests {

    private final Formats formats = new Formats(new IcuMessageSource());

    private static BigDecimal number(String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = ';',
            value = {
                "exact; 5; -; -; 5 jobs",
                "exact; -; -; -; No value published",
                "exact; -; 3; -; at least 3 jobs",
                "exact; -; -; 9; at most 9 jobs",
                "exact; -; 3; 9; between 3 and 9 jobs",
                "about; 5; -; -; about 5 jobs",
                "at-least; -; 3; -; at least 3 jobs",
                "at-least; 5; 3; -; at least 5 jobs",
                "more-than; -; 3; -; more than 3 jobs",
                "at-most; -; -; 9; at most 9 jobs",
                "at-most; 5; -; 9; at most 5 jobs",
                "at-most; -; 3; -; at least 3 jobs",
                "at-least; -; -; 9; at most 9 jobs",
                "between; -; 3; 9; between 3 and 9 jobs",
                "between; 5; 3; 9; between 3 and 9 jobs",
                "between; 5; 3; -; 5 jobs",
                "between; -; -; 9; at most 9 jobs",
                "top-n; -; -; 30; among the top 30",
                "top-n; 20; -; -; among the top 20",
                "top-n; -; 10; -; among the top 10",
                "top-n; 20; 10; 30; among the top 30"
            })
    void letTheNumbersThatThereAreSpeak(String precision, String value, String low, String high, String text) {
        assertThat(formats.hedged(precision, number(value), number(low), number(high), "persons", "jobs", Language.EN)
                        .text())
                .isEqualTo(text);
    }

    @Test
    void tellWordsNumberAndUnitOfAQuantityApart() {
        assertThat(formats.hedged("about", 1_500_000_000, null, null, "MAD", null, Language.EN))
                .satisfies(quantity -> {
                    assertThat(quantity.text()).isEqualTo("about 1.5 billion dirhams");
                    assertThat(quantity.number()).isEqualTo("1.5");
                    assertThat(quantity.plain()).isEqualTo("1.5");
                    assertThat(quantity.unit()).isEqualTo("billion dirhams");
                    assertThat(quantity.before()).isEqualTo("about ");
                });
        assertThat(formats.hedged("between", null, 3, 9, "persons", "jobs", Language.EN))
                .satisfies(quantity -> {
                    assertThat(quantity.number()).isEqualTo("3 and 9");
                    assertThat(quantity.plain()).isEqualTo("3 and 9");
                    assertThat(quantity.unit()).isEqualTo("jobs");
                });
        assertThat(formats.quantity(12, "count", null, Language.EN)).satisfies(quantity -> {
            assertThat(quantity.text()).isEqualTo("12");
            assertThat(quantity.unit()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = ';',
            value = {
                "persons; jobs; EN; jobs",
                "persons; jobs; FR; emplois",
                "persons; jobs; AR; منصب شغل",
                "MAD; -; EN; dirhams",
                "count; companies; EN; companies",
                "percent; -; EN; %"
            })
    void nameAUnitByItself(String unit, String counted, Language language, String words) {
        assertThat(formats.unit(unit, counted, language)).isEqualTo(words);
    }

    @Test
    void nameTheUnitOfAnAxisWithItsScale() {
        Axis axis = formats.axis(List.of(number("1000000000"), number("2000000000")), "MAD", null, Language.EN);
        assertThat(axis.unit()).isEqualTo("billion dirhams");
        assertThat(axis.of(number("2000000000"))).isEqualByComparingTo("2");
        assertThat(formats.axis(List.of(number("1000")), "persons", "jobs", Language.FR)
                        .unit())
                .isEqualTo("emplois");
        assertThat(formats.axis(List.of(number("7")), "count", null, Language.EN)
                        .unit())
                .isEqualTo(formats.unit("count", null, Language.EN))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EN; November 1, 2024; November 2024; November; Fès, Oujda, and Nador",
                "FR; 1er novembre 2024; novembre 2024; novembre; Fès, Oujda et Nador",
                "AR; 1 نونبر 2024; نونبر 2024; نونبر; Fès وOujda وNador"
            })
    void writeDaysMonthsAndLists(Language language, String day, String month, String name, String list) {
        assertThat(formats.date(LocalDate.of(2024, 11, 1), language)).isEqualTo(day);
        assertThat(formats.month(YearMonth.of(2024, 11), language)).isEqualTo(month);
        assertThat(formats.month(Month.NOVEMBER, language)).isEqualTo(name);
        assertThat(formats.list(List.of("Fès", "Oujda", "Nador"), language)).isEqualTo(list);
    }

    @Test
    void writeMomentsByTheClockInCasablanca() {
        assertThat(formats.dateTime(Instant.parse("2025-06-01T12:30:00Z"), Language.EN))
                .contains("June 1, 2025")
                .contains("13:30");
        assertThat(Stream.of(Language.values()).map(one -> formats.dateTime(Instant.EPOCH, one)))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepEveryDigitInPlainText() {
        assertThat(formats.plain(1234567.5)).isEqualTo("1234567.5");
        assertThat(formats.plain(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(formats.plain(42L)).isEqualTo("42");
    }
}
