package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.kernel.Language;

@Tag("unit")
class NumbersTests {

    private static final String[] COUNTED = {
        "jobs",
        "employees",
        "call-centres",
        "companies",
        "operators",
        "exhibitors",
        "students",
        "tracks",
        "communes",
        "zones",
        "spaces",
        "parks",
        "agreements",
        "projects",
        "places",
        "persons",
        "inhabitants",
        "households",
        "schools",
        "participants",
        "centres",
        "trainees"
    };
    private static final String[] UNITS = {
        "persons",
        "count",
        "MAD",
        "EUR",
        "USD",
        "MAD-per-person",
        "MAD-per-m2",
        "m2",
        "percent",
        "rank",
        "days",
        "months",
        "years",
        "MW"
    };

    private final Formats formats = new Formats(new IcuMessageSource());

    @ParameterizedTest
    @CsvSource({
        "4500, 4.500, 4.500, '4,500'",
        "148500, 148.500, 148.500, '148,500'",
        "26.22, '26,22', '26,22', 26.22",
        "36828330, 36.828.330, 36.828.330, '36,828,330'",
        "11.0, '11,0', '11,0', 11.0",
        "0.125, '0,1250', '0,1250', 0.1250",
        "1234.5678, '1.234,5678', '1.234,5678', '1,234.5678'",
        "2.622E+10, 26.220.000.000, 26.220.000.000, '26,220,000,000'",
        "-0.9, '\u200e-0,9', '-0,9', -0.9"
    })
    void areWrittenAsEachLanguageDoes(BigDecimal value, String ar, String fr, String en) {
        assertThat(formats.number(value, Language.AR)).isEqualTo(ar);
        assertThat(formats.number(value, Language.FR)).isEqualTo(fr);
        assertThat(formats.number(value, Language.EN)).isEqualTo(en);
    }

    @Test
    void takeWholeNumbersOfAnyType() {
        assertThat(formats.number(4500, Language.AR))
                .isEqualTo(formats.number(4500L, Language.AR))
                .isEqualTo("4.500");
    }

    @Test
    void havePlainDigitsForScreenReaders() {
        assertThat(formats.plain(new BigDecimal("148500"))).isEqualTo("148500");
        assertThat(formats.plain(new BigDecimal("2.622E+10"))).isEqualTo("26220000000");
        assertThat(formats.plain(new BigDecimal("26.22"))).isEqualTo("26.22");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void neverShowThreeDecimalsAndNeverLoseADigit(Language language) {
        Random random = new Random(20150220);
        String decimalPoint = language == Language.EN ? "." : ",";
        for (int i = 0; i < 3_000; i++) {
            BigDecimal value = new BigDecimal(new BigInteger(1 + random.nextInt(50), random), random.nextInt(10) - 3);
            Quantity quantity = formats.quantity(value, UNITS[i % UNITS.length], null, language);

            for (String shown : new String[] {formats.number(value, language), quantity.number()}) {
                int at = shown.indexOf(decimalPoint);
                assertThat(at < 0 ? 0 : shown.length() - at - 1)
                        .as(value + " as " + shown)
                        .isNotEqualTo(3);
            }
            assertThat(digits(formats.number(value, language))).isEqualTo(digits(value.toPlainString()));
            assertThat(digits(quantity.number())).isEqualTo(digits(value.toPlainString()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AR, 26220000000, MAD, '26,22', مليار درهم, 26.22",
        "AR, 3000000000, MAD, 3, ملايير درهم, 3",
        "AR, 40000000000, MAD, 40, مليار درهم, 40",
        "AR, 180000000, MAD, 180, مليون درهم, 180",
        "AR, 5000000, USD, 5, ملايين دولار, 5",
        "AR, 65000, MAD, 65.000, درهم, 65000",
        "AR, 50, MAD-per-m2, 50, درهما للمتر المربع, 50",
        "AR, 530000, m2, 530.000, متر مربع, 530000",
        "AR, 90, days, 90, يوما, 90",
        "AR, 5, years, 5, سنوات, 5",
        "FR, 26220000000, MAD, '26,22', milliards de dirhams, 26.22",
        "FR, 1800000000, MAD, '1,8', milliard de dirhams, 1.8",
        "FR, 2000000000, EUR, 2, milliards d’euros, 2",
        "FR, 1500000, USD, '1,5', million de dollars, 1.5",
        "FR, 530000, m2, 530.000, m², 530000",
        "FR, 1, days, 1, jour, 1",
        "EN, 26220000000, MAD, 26.22, billion dirhams, 26.22",
        "EN, 180000000, MAD, 180, million dirhams, 180",
        "EN, 26221000000, MAD, '26,221', million dirhams, 26221",
        "EN, 2125000, MAD, '2,125,000', dirhams, 2125000",
        "EN, 1234567.89, MAD, '1,234,567.89', dirhams, 1234567.89",
        "EN, 36828330, persons, '36,828,330', persons, 36828330",
        "EN, 1, months, 1, month, 1"
    })
    void standInAReadersUnit(
            Language language, BigDecimal value, String unit, String number, String words, String plain) {
        assertThat(formats.quantity(value, unit, null, language))
                .isEqualTo(new Quantity("", number, " " + words, words, plain));
    }

    @ParameterizedTest
    @CsvSource({
        "AR, operators, 5, 5 فاعلين", "AR, employees, 4500, 4.500 مستخدم", "AR, employees, 1980, 1.980 مستخدما",
        "AR, call-centres, 36, 36 مركز نداء", "AR, call-centres, 3, 3 مراكز نداء", "AR, jobs, 148500, 148.500 منصب شغل",
        "AR, jobs, 11, 11 منصب شغل", "AR, jobs, 10, 10 مناصب شغل", "AR, students, 15, 15 طالبا",
        "AR, students, 103, 103 طلبة", "AR, students, 111, 111 طالبا", "AR, communes, 18, 18 جماعة",
        "AR, exhibitors, 25, 25 عارضا", "AR, companies, 2, 2 مقاولتان", "AR, projects, 0, 0 مشروع",
        "FR, jobs, 0, 0 emploi", "FR, jobs, 1, 1 emploi", "FR, jobs, 148500, 148.500 emplois",
        "FR, jobs, 1000000, 1.000.000 emplois", "EN, call-centres, 1, 1 call centre", "EN, jobs, 4500, '4,500 jobs'"
    })
    void countNounsByThePluralRules(Language language, String counted, BigDecimal value, String text) {
        assertThat(formats.quantity(value, "persons", counted, language).text()).isEqualTo(text);
        assertThat(formats.quantity(value, "count", counted, language).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void haveWordsForEveryUnitAndEveryCountedNoun(Language language) {
        for (String unit : UNITS) {
            assertThat(formats.unit(unit, null, language)).isNotBlank();
        }
        for (String counted : COUNTED) {
            assertThat(formats.unit("count", counted, language)).isNotBlank();
        }
    }

    @Test
    void nameAUnitByItself() {
        assertThat(formats.unit("persons", "jobs", Language.AR)).isEqualTo("منصب شغل");
        assertThat(formats.unit("persons", "jobs", Language.FR)).isEqualTo("emplois");
        assertThat(formats.unit("MAD", null, Language.EN)).isEqualTo("dirhams");
    }

    @ParameterizedTest
    @CsvSource({
        "AR, 11, percent, 11 في المائة",
        "FR, 11.5, percent, '11,5\u00a0%'",
        "EN, 11.5, percent, 11.5%",
        "AR, 3, rank, المرتبة 3",
        "FR, 1, rank, 1er rang",
        "FR, 3, rank, 3e rang",
        "EN, 3, rank, rank 3",
        "EN, 7, count, 7"
    })
    void joinPercentAndRankInTheirOwnWay(Language language, BigDecimal value, String unit, String text) {
        assertThat(formats.quantity(value, unit, null, language).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "AR, exact, 4500, , , employees, 4.500 مستخدم",
        "AR, about, 4500, , , employees, حوالي 4.500 مستخدم",
        "AR, more-than, 1980, , , employees, أزيد من 1.980 مستخدما",
        "AR, more-than, 115000, , , , أزيد من 115.000",
        "AR, more-than, , 115000, , , أزيد من 115.000",
        "AR, at-least, 4500, , , jobs, 4.500 منصب شغل على الأقل",
        "AR, at-most, , , 20, companies, لا يتجاوز 20 مقاولة",
        "AR, top-n, , , 30, , ضمن أفضل 30",
        "AR, between, , 1000, 2000, jobs, ما بين 1.000 و2.000 منصب شغل",
        "FR, at-least, 4500, , , jobs, au moins 4.500 emplois",
        "FR, between, , 3, 5, parks, entre 3 et 5 parcs",
        "EN, about, 4500, , , , 'about 4,500'",
        "EN, top-n, , 1, 30, , among the top 30",
        "EN, about, , 3, 5, parks, between 3 and 5 parks",
        "EN, between, 4, , , parks, 4 parks",
        "EN, exact, , , , , No value published"
    })
    void areHedgedAsTheSourceHedges(
            Language language,
            String precision,
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            String counted,
            String text) {
        assertThat(formats.hedged(precision, value, low, high, "count", counted, language)
                        .text())
                .isEqualTo(text);
    }

    @Test
    void areCutOutOfThePhrase() {
        assertThat(formats.hedged("at-least", BigDecimal.valueOf(4500), null, null, "persons", "jobs", Language.AR))
                .isEqualTo(new Quantity("", "4.500", " منصب شغل على الأقل", "منصب شغل", "4500"));
        assertThat(formats.hedged("about", BigDecimal.valueOf(180_000_000), null, null, "MAD", null, Language.FR))
                .isEqualTo(new Quantity("environ ", "180", " millions de dirhams", "millions de dirhams", "180"));
        assertThat(formats.quantity(BigDecimal.ONE, "rank", null, Language.AR))
                .isEqualTo(new Quantity("المرتبة ", "1", "", "المرتبة", "1"));
    }

    @Test
    void shareOneScaleInABand() {
        Quantity band = formats.hedged(
                "between", null, new BigDecimal("900000000"), new BigDecimal("1200000000"), "MAD", null, Language.FR);

        assertThat(band)
                .isEqualTo(new Quantity(
                        "entre ", "900 et 1.200", " millions de dirhams", "millions de dirhams", "900 et 1200"));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "").replaceAll("^0+|0+$", "");
    }
}
