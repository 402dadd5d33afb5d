package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Period;

@Tag("unit")
class DatesTests {

    private final Formats formats = new Formats(new IcuMessageSource());

    @Test
    void nameTheMonthsAsMoroccoDoes() {
        assertThat(IntStream.rangeClosed(1, 12).mapToObj(n -> formats.month(YearMonth.of(2024, n), Language.AR)))
                .containsExactly(
                        "يناير 2024",
                        "فبراير 2024",
                        "مارس 2024",
                        "أبريل 2024",
                        "ماي 2024",
                        "يونيو 2024",
                        "يوليوز 2024",
                        "غشت 2024",
                        "شتنبر 2024",
                        "أكتوبر 2024",
                        "نونبر 2024",
                        "دجنبر 2024");
    }

    @ParameterizedTest
    @CsvSource({
        "AR, 2024-11-19, 19 نونبر 2024",
        "AR, 2024-08-01, 1 غشت 2024",
        "FR, 2024-11-19, 19 novembre 2024",
        "FR, 2024-08-01, 1er août 2024",
        "FR, 2024-08-11, 11 août 2024",
        "FR, 2024-08-21, 21 août 2024",
        "EN, 2024-11-19, 'November 19, 2024'"
    })
    void areWrittenInFull(Language language, LocalDate date, String words) {
        assertThat(formats.date(date, language)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "AR, 2026-01-15T09:30:00Z, 15 يناير 2026 في 10:30",
        "FR, 2026-01-15T09:30:00Z, 15 janvier 2026 à 10:30",
        "EN, 2026-01-15T09:30:00Z, 'January 15, 2026 at 10:30'",
        "EN, 2026-03-01T09:30:00Z, 'March 1, 2026 at 09:30'",
        "FR, 2026-06-30T23:30:00Z, 1er juillet 2026 à 00:30"
    })
    void tellTheTimeOfCasablancaEvenInRamadan(Language language, Instant instant, String words) {
        assertThat(formats.dateTime(instant, language)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-04, منذ 4 يونيو 2022, depuis le 4 juin 2022, 'since June 4, 2022'",
        "2022-08-01, منذ 1 غشت 2022, depuis le 1er août 2022, 'since August 1, 2022'",
        "2022-06, منذ يونيو 2022, depuis juin 2022, since June 2022",
        "2022, منذ 2022, depuis 2022, since 2022",
        "2012-12-31, منذ 31 دجنبر 2012, depuis le 31 décembre 2012, 'since December 31, 2012'",
        "2011/2012-06-22, منذ 22 يونيو 2012, depuis le 22 juin 2012, 'since June 22, 2012'",
        "../2012, منذ 2012, depuis 2012, since 2012",
        "2012-06/.., منذ يونيو 2012, depuis juin 2012, since June 2012",
        "2012~, منذ 2012 (تقريبا), depuis 2012 (environ), since 2012 (approximately)"
    })
    void areWhatSomethingLastsSince(String period, String arabic, String french, String english) {
        Period end = Period.parse(period);
        assertThat(formats.since(end, Language.AR)).isEqualTo(arabic);
        assertThat(formats.since(end, Language.FR)).isEqualTo(french);
        assertThat(formats.since(end, Language.EN)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', actual, الفترة غير محددة في المصدر, "
                        + "Période non précisée dans la source, Period not stated in the source",
                "2024, actual, 2024, 2024, 2024",
                "2024-12-31, actual, عند متم 2024, fin 2024, end of 2024",
                "2024-12-31, -, 31 دجنبر 2024, 31 décembre 2024, 'December 31, 2024'",
                "2024-06-30, actual, 30 يونيو 2024, 30 juin 2024, 'June 30, 2024'",
                "2024-12, actual, دجنبر 2024, décembre 2024, December 2024",
                "2030, target, في أفق 2030, à l’horizon 2030, by 2030",
                "2030, projection, في أفق 2030, à l’horizon 2030, by 2030",
                "../2030, target, في أفق 2030, à l’horizon 2030, by 2030",
                "2030, planned, 2030, 2030, 2030",
                "2030-12-31, target, في أفق متم 2030, d’ici fin 2030, by the end of 2030",
                "2030-06, target, في أفق يونيو 2030, d’ici juin 2030, by June 2030",
                "2030-06-01, target, في أفق 1 يونيو 2030, d’ici le 1er juin 2030, 'by June 1, 2030'",
                "2019/.., actual, منذ 2019, depuis 2019, since 2019",
                "2019-04-19/.., actual, منذ 19 أبريل 2019, depuis le 19 avril 2019, 'since April 19, 2019'",
                "../2023, actual, إلى غاية 2023, jusqu’en 2023, until 2023",
                "../2023-06-30, actual, إلى غاية 30 يونيو 2023, jusqu’au 30 juin 2023, 'until June 30, 2023'",
                "2023/2024, actual, من 2023 إلى 2024, de 2023 à 2024, 2023 to 2024",
                "2024/2024, actual, 2024, 2024, 2024",
                "~2020, actual, حوالي سنة 2020, vers 2020, around 2020",
                "2020~, target, حوالي سنة 2020, vers 2020, around 2020",
                "~2020-05, actual, ماي 2020 (تقريبا), mai 2020 (environ), May 2020 (approximately)",
                "2019-04-19/2019-04-20, actual, 19–20 أبريل 2019, 19–20 avril 2019, 'April 19\u2009–\u200920, 2019'",
                "2019-03-30/2019-04-01, actual, 30 مارس – 1 أبريل 2019, 30 mars\u2009–\u20091er avril 2019,"
                        + "'March 30\u2009–\u2009April 1, 2019'",
                "2019-04/2019-06, actual, أبريل – يونيو 2019, avril\u2009–\u2009juin 2019, April\u2009–\u2009June 2019",
                "2019-04/2020, actual, أبريل 2019 – 2020, avril 2019 – 2020, April 2019 – 2020"
            })
    void putAPeriodInWords(String code, String nature, String ar, String fr, String en) {
        Period period = Period.parse(code);

        assertThat(formats.period(period, nature, Language.AR)).isEqualTo(ar);
        assertThat(formats.period(period, nature, Language.FR)).isEqualTo(fr);
        assertThat(formats.period(period, nature, Language.EN)).isEqualTo(en);
    }

    @Test
    void joinAnEnumeration() {
        assertThat(formats.list(List.of("فاس", "وجدة", "طنجة"), Language.AR)).isEqualTo("فاس ووجدة وطنجة");
        assertThat(formats.list(List.of("Fès", "Oujda", "Tanger"), Language.FR)).isEqualTo("Fès, Oujda et Tanger");
        assertThat(formats.list(List.of("Fez", "Oujda", "Tangier"), Language.EN))
                .isEqualTo("Fez, Oujda, and Tangier");
        assertThat(formats.list(List.of("Fez"), Language.EN)).isEqualTo("Fez");
    }
}
