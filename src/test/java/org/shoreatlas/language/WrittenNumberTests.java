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
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.kernel.Language;

@Tag("unit")
class WrittenNumberTests {

    private static final IcuMessageSource MESSAGES = new IcuMessageSource();

    private final Formats formats = new Formats(MESSAGES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        4500 | 4500
        ' 4500 ' | 4500
        4 500 | 4500
        4\u00a0500 | 4500
        4\u202f500 | 4500
        4.500 | 4500
        4,500 | 4500
        4'500 | 4500
        4’500 | 4500
        ٤٥٠٠ | 4500
        ٤٬٥٠٠ | 4500
        ٤،٥٠٠ | 4500
        ۴۵۰۰ | 4500
        \u200f4500 | 4500
        4,5 | 4.5
        4.5 | 4.5
        ٤٫٥ | 4.5
        8,50 | 8.50
        11,0 | 11.0
        0 | 0
        0,0 | 0.0
        1 980,5 | 1980.5
        1.234.567 | 1234567
        1.234.567,89 | 1234567.89
        1,234,567.89 | 1234567.89
        1 234 567,890 | 1234567.890
        1'234'567.89 | 1234567.89
        ١٬٢٣٤٬٥٦٧٫٨٩ | 1234567.89
        1,234.567 | 1234.567
        4500,125 | 4500.125
        0,125 | 0.125
        0.125 | 0.125
        -3,2 | -3.2
        −3.2 | -3.2
        – 3,2 | -3.2
        \u200e-3,2 | -3.2
        +3,5 | 3.5
        -0,90 | -0.90""")
    void keepsEveryDigit(String typed, String plain) {
        assertThat(WrittenNumber.parse(typed).map(BigDecimal::toString)).contains(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        40 milliards de dirhams | 40000000000
        40 MMDH | 40000000000
        40MMDH | 40000000000
        26,22 Md MAD | 26220000000
        26,22 Mds de DH | 26220000000
        26,22 MdDH | 26220000000
        1.8 bn | 1800000000
        $1.8bn | 1800000000
        USD 1.8 billion | 1800000000
        500 millions d’euros | 500000000
        3 millions | 3000000
        43 MDH | 43000000
        26 170 MDH | 26170000000
        1,5 M€ | 1500000
        945 mille | 945000
        15 k€ | 15000
        40 مليار درهم | 40000000000
        ٢٦٫٢٢ مليار درهم | 26220000000
        3 ملايير | 3000000000
        3 مليارات درهم | 3000000000
        3 ملايين درهم | 3000000
        210 مليون درهم | 210000000
        270 ألف وظيفة جديدة | 270000
        10 آلاف | 10000
        148 ألفا و500 | 148500
        148 ألفًا و 500 منصب شغل | 148500
        148 mille 500 | 148500
        148 thousand and 500 | 148500
        3 millions et 236 mille habitants | 3236000
        2 milliards 500 millions | 2500000000
        un million et 275 mille | 1275000
        un milliard de dirhams | 1000000000
        a million dirhams | 1000000
        mille emplois | 1000
        مليون و275 ألف نسمة | 1275000
        مليار درهم | 1000000000
        ملياري درهم | 2000000000
        ألفي منصب شغل | 2000""")
    void multipliesScales(String typed, String plain) {
        assertThat(WrittenNumber.parse(typed).map(BigDecimal::toString).orElse(null))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        130 000 emplois | 130000
        130 000 emplois directs et indirects | 130000
        11 100 postes | 11100
        1750 منصب شغل | 1750
        4500 منصب شغل مباشر | 4500
        4500 DH | 4500
        4500DH | 4500
        4500 dhs. | 4500
        MAD 4,500 | 4500
        65 000 dirhams | 65000
        € 40 | 40
        40 EUR | 40
        40$ | 40
        100 DH/m²/mois | 100
        22.730 DH par an | 22730
        36 000 m² | 36000
        400.000 m2 | 400000
        4000 mètres carrés | 4000
        4000 متر مربع | 4000
        85 ha | 850000
        20 Ha | 200000
        20,5 hectares | 205000
        1,25 ha | 12500
        0,00001 ha | 0.1
        107 هكتارا | 1070000
        5 هكتارات | 50000
        20 166 km² | 20166000000
        18,194 square kilometres | 18194000000
        11 % | 11
        11% | 11
        11,5 % | 11.5
        11 ٪ | 11
        11 في المائة | 11
        11 بالمائة | 11
        11 pour cent | 11
        -3,2 % | -3.2
        4,13 jours | 4.13
        500 MW | 500
        3e rang | 3
        1er | 1
        3rd | 3
        rank 3 | 3
        المرتبة 3 | 3""")
    void passesOverUnitsAndKnowsAreas(String typed, String plain) {
        assertThat(WrittenNumber.parse(typed).map(BigDecimal::toString)).contains(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        1,234 % | 1.234
        1.234 في المائة | 1.234
        1,234 mille | 1234
        3,314 milliards DH | 3314000000
        3,314 مليار درهم | 3314000000
        3.314 bn dirhams | 3314000000
        3.314 milliards DH | -
        3.314 مليار درهم | -
        3,314 billion | -
        3 314 milliards | 3314000000000
        26.221 millions de dirhams | 26221000000
        26.221 مليون درهم | 26221000000
        26,221 million dirhams | 26221000000
        26.221 MDH | 26221000000
        26,221 millions de dirhams | 26221000
        26,221 مليون درهم | 26221000
        26.221 million dirhams | 26221000
        1,234 million de dirhams | 1234000
        9.797 | 9797
        9,797 MAD | 9797
        ٩٫٧٩٧ | 9.797
        ٩٬٧٩٧ مليار | 9797000000000""")
    void decidesWhatOneSeparatorBeforeThreeDigitsMeans(String typed, String plain) {
        assertThat(WrittenNumber.parse(typed).map(BigDecimal::toString).orElse(null))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1,234 | percent | 1.234
        4.125 | days | 4.125
        1.234.567 | percent | 1234567
        1,234 | MAD | 1234
        1.234 | persons | 1234""")
    void asksTheFieldWhetherThousandsAreLikely(String typed, String unit, String plain) {
        assertThat(WrittenNumber.parse(typed, unit).map(BigDecimal::toString)).contains(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "aucun",
                "DH",
                "%",
                "m2",
                "milliards",
                "ملايير",
                "-",
                "10 - 12",
                "10–12",
                "10 à 12",
                "entre 10 et 12",
                "10 ou 12",
                "12 34",
                "2024 148500",
                "4500 emplois en 2030",
                "75DH/32",
                "12 mille 2024",
                "3 millions 2 millions",
                "4000 m 2",
                "1/2",
                "½",
                "(30)",
                "1.5e5",
                "0x10",
                "1.234.567.89",
                "1,23,456",
                "1.234 567",
                "4,5,6",
                ".5",
                "P2I",
                "4500¹",
                "4 500²"
            })
    void refusesWhatIsNotOneNumber(String typed) {
        assertThat(WrittenNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plus de 4500",
                "environ 4500",
                "près de 2.000",
                "au moins 4500",
                "moins de 300",
                "quelque 46.000",
                "4500 et plus",
                "4500 ou plus",
                "4500+",
                "> 4500",
                "~4500",
                "≈ 4500",
                "more than 4500",
                "about 4500",
                "at least 4500",
                "4500 or more",
                "أزيد من 4500",
                "حوالي 4500",
                "ما يقرب من 4500",
                "أكثر من 3 مليارات",
                "4500 على الأقل",
                "4500 environ",
                "4500 emplois au moins"
            })
    void leavesHedgesToTheirOwnField(String typed) {
        assertThat(WrittenNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 trillion", "85 acres", "10 douzaines", "50 centimes", "11 pour mille", "2 ألف مليار"})
    void passesOverNoWordThatMayChangeTheValue(String typed) {
        assertThat(WrittenNumber.parse(typed)).isEmpty();
    }

    @Test
    void refusesANumberThatIsTooLong() {
        assertThat(WrittenNumber.parse("9".repeat(30))).contains(new BigDecimal("9".repeat(30)));
        assertThat(WrittenNumber.parse("9".repeat(31))).isEmpty();
        assertThat(WrittenNumber.parse("9".repeat(100_000))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsBackEveryNumberThatThePortalWrites(Language language) {
        Random random = new Random(20150220);
        for (int i = 0; i < 3_000; i++) {
            BigDecimal value = new BigDecimal(new BigInteger(1 + random.nextInt(50), random), random.nextInt(8) - 2);
            BigDecimal signed = i % 3 == 0 ? value.negate() : value;

            assertThat(WrittenNumber.parse(formats.number(signed, language)))
                    .get()
                    .usingComparator(BigDecimal::compareTo)
                    .isEqualTo(signed);
        }
    }

    /**
     * Every unit and every noun, in each of its forms; but money up to a thousand billion, and no thousands of per
     * cent.
     */
    @ParameterizedTest
    @EnumSource(Language.class)
    void readsBackEveryQuantityThatThePortalWrites(Language language) {
        String[] values = {
            "0",
            "1",
            "2",
            "3",
            "11",
            "100",
            "1980",
            "148500",
            "26.5",
            "1234567.89",
            "1500000",
            "26221000000",
            "26220000000",
            "999990000000"
        };
        for (String key : MESSAGES.keys(language)) {
            boolean isNoun = key.startsWith("counted.");
            String code = key.substring(key.indexOf('.') + 1);
            if (isNoun
                    || key.startsWith("unit.")
                            && !code.equals("jobs")
                            && !code.equals("pct")
                            && !code.equals("bn-mad")) {
                for (String value : code.equals("percent") ? new String[] {"0", "11", "26.5", "-3.25"} : values) {
                    String text = formats.quantity(
                                    new BigDecimal(value), isNoun ? "count" : code, isNoun ? code : null, language)
                            .text();
                    assertThat(WrittenNumber.parse(text))
                            .as(text)
                            .get()
                            .usingComparator(BigDecimal::compareTo)
                            .isEqualTo(new BigDecimal(value));
                }
            }
        }
    }
}
