package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Period;

@Tag("unit")
class WrittenPeriodTests {

    private static final Pattern IN_SHEETS = Pattern.compile("period: \"([^\"]*)\"");

    private final Formats formats = new Formats(new IcuMessageSource());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024 | 2024
        ٢٠٢٤ | 2024
        ۲۰۲۴ | 2024
        2024م | 2024
        ' 2024 ' | 2024
        en 2024 | 2024
        année 2024 | 2024
        au titre de l’année 2024 | 2024
        سنة 2024 | 2024
        برسم سنة 2024 | 2024
        12/2024 | 2024-12
        12-2024 | 2024-12
        12.2024 | 2024-12
        1/2024 | 2024-01
        2024-12 | 2024-12
        2024/12 | 2024-12
        ١٢/٢٠٢٤ | 2024-12
        décembre 2024 | 2024-12
        Décembre 2024 | 2024-12
        decembre 2024 | 2024-12
        mois de décembre 2024 | 2024-12
        déc. 2024 | 2024-12
        Dec 2024 | 2024-12
        Dec-2024 | 2024-12
        December, 2024 | 2024-12
        juil. 2024 | 2024-07
        Sept 2024 | 2024-09
        نونبر 2025 | 2025-11
        شهر دجنبر ٢٠٢٤ | 2024-12
        دجنبر/ديسمبر 2024 | 2024-12
        31/12/2024 | 2024-12-31
        31.12.2024 | 2024-12-31
        31-12-2024 | 2024-12-31
        31 / 12 / 2024 | 2024-12-31
        31 12 2024 | 2024-12-31
        1/3/2023 | 2023-03-01
        ٣١/١٢/٢٠٢٤ | 2024-12-31
        \u200f31/12/2024\u200f | 2024-12-31
        2024-12-31 | 2024-12-31
        2024/12/31 | 2024-12-31
        2024.12.31 | 2024-12-31
        31 décembre 2024 | 2024-12-31
        31\u00a0décembre\u202f2024 | 2024-12-31
        1er mars 2023 | 2023-03-01
        le mardi 31 décembre 2024 | 2024-12-31
        December 31, 2024 | 2024-12-31
        Dec. 31st, 2024 | 2024-12-31
        31st of December 2024 | 2024-12-31
        Tuesday 31 December 2024 | 2024-12-31
        31-Dec-2024 | 2024-12-31
        31 دجنبر 2024 | 2024-12-31
        اليوم السبت 04 يونيو 2022 | 2022-06-04
        31 ديسمبر/كانون الأول 2024 | 2024-12-31
        31 كانون الأول (ديسمبر) 2024 | 2024-12-31""")
    void knowsDatesOfAnyPrecision(String typed, String code) {
        assertThat(WrittenPeriod.parse(typed)).contains(Period.parse(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2019-2023 | 2019/2023
        2019–2023 | 2019/2023
        2019 — 2023 | 2019/2023
        2019/2023 | 2019/2023
        2019 / 2023 | 2019/2023
        de 2019 à 2023 | 2019/2023
        de fin 2019 à fin 2023 | 2019-12-31/2023-12-31
        entre 2019 et 2023 | 2019/2023
        2019 to 2023 | 2019/2023
        from 2019 to 2023 | 2019/2023
        between 2019 and 2023 | 2019/2023
        from the end of 2019 through 2023 | 2019-12-31/2023
        من 2019 إلى 2023 | 2019/2023
        من سنة ٢٠١٩ إلى غاية سنة ٢٠٢٣ | 2019/2023
        ما بين 2019 و2023 | 2019/2023
        بين سنتي 2019 و 2023 | 2019/2023
        2019 et 2020 | 2019/2020
        avril – juin 2019 | 2019-04/2019-06
        avril-juin 2019 | 2019-04/2019-06
        avril/juin 2019 | 2019-04/2019-06
        de décembre 2023 à mars 2024 | 2023-12/2024-03
        12/2023 - 03/2024 | 2023-12/2024-03
        12/2023-03/2024 | 2023-12/2024-03
        Dec 2023 to Mar 2024 | 2023-12/2024-03
        من أبريل إلى يونيو 2019 | 2019-04/2019-06
        بين أبريل ويونيو 2019 | 2019-04/2019-06
        19–20 avril 2019 | 2019-04-19/2019-04-20
        19 et 20 avril 2019 | 2019-04-19/2019-04-20
        du 19 au 20 avril 2019 | 2019-04-19/2019-04-20
        du 30 mars au 1er avril 2019 | 2019-03-30/2019-04-01
        du 01/01 au 31/03/2024 | 2024-01-01/2024-03-31
        01/01/2024-31/03/2024 | 2024-01-01/2024-03-31
        April 19–20, 2019 | 2019-04-19/2019-04-20
        March 30 – April 1, 2019 | 2019-03-30/2019-04-01
        من 19 إلى 20 أبريل 2019 | 2019-04-19/2019-04-20
        19 و20 أبريل 2019 | 2019-04-19/2019-04-20
        avril 2019 – 2020 | 2019-04/2020""")
    void knowsRangesOfWhichEachEndLendsTheOtherWhatItLacks(String typed, String code) {
        assertThat(WrittenPeriod.parse(typed)).contains(Period.parse(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        T1 2024 | 2024-01/2024-03
        t4 2024 | 2024-10/2024-12
        T1-2024 | 2024-01/2024-03
        2024-T1 | 2024-01/2024-03
        2024Q1 | 2024-01/2024-03
        Q3 2024 | 2024-07/2024-09
        T1 à T3 2024 | 2024-01/2024-09
        T1 2024-T3 2024 | 2024-01/2024-09
        1er trimestre 2024 | 2024-01/2024-03
        premier trimestre de 2024 | 2024-01/2024-03
        au courant du 4e trimestre de 2023 | 2023-10/2023-12
        dernier trimestre 2023 | 2023-10/2023-12
        second quarter of 2024 | 2024-04/2024-06
        3rd quarter 2024 | 2024-07/2024-09
        الربع الأول 2024 | 2024-01/2024-03
        الربع الأخير من سنة 2024 | 2024-10/2024-12
        الفصل الثالث من 2024 | 2024-07/2024-09
        S1 2024 | 2024-01/2024-06
        H2 2024 | 2024-07/2024-12
        second semestre 2024 | 2024-07/2024-12
        first half of 2024 | 2024-01/2024-06
        النصف الثاني من سنة 2024 | 2024-07/2024-12
        les neuf premiers mois de 2025 | 2025-01/2025-09
        les sept premiers mois de 2022 | 2022-01/2022-07
        9M 2025 | 2025-01/2025-09
        first nine months of 2025 | 2025-01/2025-09
        الأشهر التسعة الأولى من سنة 2025 | 2025-01/2025-09
        الأشهر الـ9 الأولى من 2025 | 2025-01/2025-09
        2018/19 | 2018-09/2019-08
        1999/00 | 1999-09/2000-08
        année universitaire 2023/2024 | 2023-09/2024-08
        année scolaire 2023-2024 | 2023-09/2024-08
        academic year 2018–19 | 2018-09/2019-08
        الموسم الجامعي 2023-2024 | 2023-09/2024-08
        السنة الدراسية 2023/2024 | 2023-09/2024-08""")
    void knowsPartsOfYearsAndSchoolYears(String typed, String code) {
        assertThat(WrittenPeriod.parse(typed)).contains(Period.parse(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        depuis 2019 | 2019/..
        depuis le 19 avril 2019 | 2019-04-19/..
        à partir du 1er mars 2023 | 2023-03-01/..
        since 2019 | 2019/..
        since Q2 2019 | 2019-04/..
        منذ 2019 | 2019/..
        ابتداءً من سنة 2019 | 2019/..
        2019 à ce jour | 2019/..
        2019 – present | 2019/..
        منذ 2019 إلى الآن | 2019/..
        من 2019 إلى اليوم | 2019/..
        jusqu'en 2030 | ../2030
        jusqu’au 30 juin 2023 | ../2023-06-30
        jusqu'à fin 2023 | ../2023-12-31
        until 2030 | ../2030
        up to March 2024 | ../2024-03
        إلى غاية 2030 | ../2030
        حتى نهاية 2023 | ../2023-12-31
        d'ici 2030 | 2030
        d’ici à 2030 | 2030
        d'ici le 1er juin 2030 | 2030-06-01
        à l'horizon 2030 | 2030
        horizon 2030 | 2030
        by 2030 | 2030
        by the end of 2030 | 2030-12-31
        في أفق 2030 | 2030
        بحلول نهاية 2024 | 2024-12-31
        fin 2024 | 2024-12-31
        à fin septembre 2025 | 2025-09-30
        End of 2024 | 2024-12-31
        end-2024 | 2024-12-31
        متم 2024 | 2024-12-31
        عند متم سنة 2024 | 2024-12-31
        متم شهر يونيو 2024 | 2024-06-30
        نهاية 2024 | 2024-12-31
        fin T1 2024 | 2024-03-31
        vers 2019 | ~2019
        environ 2019 | ~2019
        around 2019 | ~2019
        حوالي 2019 | ~2019
        حوالي سنة 2019 | ~2019
        ~2019 | ~2019
        ~ 2019 | ~2019
        depuis environ 2019 | ~2019/..
        vers 2019-2021 | ~2019/~2021""")
    void knowsWordsThatStandBeforeADate(String typed, String code) {
        assertThat(WrittenPeriod.parse(typed)).contains(Period.parse(code));
    }

    @Test
    void readsTheDayBeforeTheMonth() {
        assertThat(WrittenPeriod.parse("03/04/2024")).contains(Period.parse("2024-04-03"));
        assertThat(WrittenPeriod.parse("12/31/2024")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200f", "not stated", "non précisée", "غير محددة"})
    void knowsThatNothingIsStated(String typed) {
        assertThat(WrittenPeriod.parse(typed)).contains(Period.NOT_STATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024",
                "2024-12",
                "2024-12-31",
                "2019/..",
                "../2030",
                "2019/2023",
                "~2019",
                "2019~",
                "2020~/2021",
                "2023-10-01/2024"
            })
    void takesACodeAsItIs(String code) {
        assertThat(WrittenPeriod.parse(code)).contains(Period.parse(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2024",
                "29/02/2023",
                "2024-02-30",
                "31 avril 2024",
                "00/2024",
                "13/2024",
                "T5 2024",
                "S3 2024",
                "0000",
                "1899",
                "2101",
                "1446",
                "31/12/1899",
                "2024/2101",
                "2024/2023",
                "2023 à 2019",
                "avril 2019 à mars 2019"
            })
    void refusesDaysThatThereAreNotAndOtherTimes(String typed) {
        assertThat(WrittenPeriod.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24",
                "31/12/24",
                "2018-19",
                "décembre",
                "31 décembre",
                "T1",
                "depuis",
                "à",
                "-",
                "/",
                "..",
                "fin",
                "jui 2024",
                "avant 2020",
                "before 2020",
                "قبل 2020",
                "début 2025",
                "early 2025",
                "mi-2024",
                "from 2019",
                "من 2019",
                "2019-",
                "2019 et 2021",
                "2024 2025",
                "2024, 2025",
                "1 2 3 2024",
                "mai - juin - juillet 2024",
                "since until 2024",
                "by 2019 to 2023",
                "20241",
                "2024 emplois",
                "n'importe quoi",
                "أمس",
                "année scolaire 2024",
                "année scolaire 2019-2023"
            })
    void refusesWhatNamesNoPeriod(String typed) {
        assertThat(WrittenPeriod.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر
        يناير فبراير مارس إبريل مايو يونيه يوليه أغسطس سبتمبر اكتوبر نوفمبر ديسمبر
        جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر
        كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.
        January February March April May June July August September October November December
        Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec""")
    void knowsMonthsByAllTheirNames(String names) {
        String[] months = names.split(" ");
        assertThat(months).hasSize(12);
        for (int i = 0; i < months.length; i++) {
            String month = months[i].replace('_', ' ');
            assertThat(WrittenPeriod.parse("7 " + month + " 2024"))
                    .as(month)
                    .contains(Period.parse(LocalDate.of(2024, i + 1, 7).toString()));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsBackEveryDayAndMonthThatThePortalWrites(Language language) {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
            assertThat(WrittenPeriod.parse(formats.date(day, language))).contains(Period.parse(day.toString()));
            YearMonth month = YearMonth.from(day);
            assertThat(WrittenPeriod.parse(formats.month(month, language))).contains(Period.parse(month.toString()));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsBackEveryPeriodThatThePortalWrites(Language language) throws IOException {
        Set<String> codes = new TreeSet<>(Set.of(
                "2030-06",
                "2030-06-01",
                "2019-04/..",
                "2019-04-19/..",
                "../2023-06",
                "../2023-06-30",
                "~2020-05",
                "~2020-05-07",
                "~2024-12-31",
                "~2019/..",
                "../~2019",
                "~2019/~2021",
                "~2019-04/~2019-06",
                "2019-12/2020-01",
                "2019-12-30/2020-01-02",
                "2019-03-30/2019-04-01",
                "2019-04/2020",
                "2019/2020-04",
                "2019-04-19/2020-06",
                "2024-12-31/.."));
        try (Stream<Path> sheets = Files.list(Path.of("seeds"))) {
            for (Path sheet : sheets.toList()) {
                IN_SHEETS
                        .matcher(Files.readString(sheet))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(codes::add);
            }
        }
        assertThat(codes).hasSizeGreaterThan(100);
        for (String code : codes) {
            Period period = Period.parse(code);
            for (String nature : new String[] {null, "actual", "target"}) {
                if (!saysLess(period, nature)) {
                    String words = formats.period(period, nature, language);
                    assertThat(WrittenPeriod.parse(words)).as(words).contains(period);
                }
            }
        }
    }

    /** Of a target, "until 2030" is "by 2030", which is 2030. */
    private static boolean saysLess(Period period, String nature) {
        return !"actual".equals(nature) && period.code().startsWith("../");
    }

    @ParameterizedTest
    @CsvSource({
        "../2030, target, 2030",
        "2024/2024, actual, 2024",
        "2024~, actual, ~2024",
        "~2019/2021, actual, ~2019/~2021"
    })
    void readsWhatTheWordsSayWhereTheCodeSaysMore(String code, String nature, String read) {
        for (Language language : Language.values()) {
            assertThat(WrittenPeriod.parse(formats.period(Period.parse(code), nature, language)))
                    .contains(Period.parse(read));
        }
    }
}
