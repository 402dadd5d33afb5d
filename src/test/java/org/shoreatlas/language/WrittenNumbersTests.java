package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class WrittenNumbersTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        148500 | 148500
        148 500 | 148500
        148\u00A0500 | 148500
        148\u202F500 | 148500
        148.500 | 148500
        148,500 | 148500
        148'500 | 148500
        ١٤٨٥٠٠ | 148500
        ١٤٨٬٥٠٠ | 148500
        ۱۴۸۵۰۰ | 148500
        148 ألفا و500 | 148500
        148 ألفًا و 500 | 148500
        148 mille 500 | 148500
        148 thousand and 500 | 148500
        148.5 k | 148500
        26,22 MMDH | 26220000000
        26.22 milliards de dirhams | 26220000000
        26,22 مليار درهم | 26220000000
        ٢٦٫٢٢ مليار | 26220000000
        26.22 | 26220000000
        26.22bn | 26220000000
        3 ملايير درهم | 3000000000
        140 MDH | 140000000
        140 مليون درهم | 140000000
        130 000 emplois | 130000
        11,5 % | 11.5
        26.220.000.000 | 26220000000
        1.234,56 | 1234.56
        0,125 | 0.125""")
    void understands(String written, BigDecimal value) {
        WrittenNumbers found = WrittenNumbers.in(written);
        assertThat(found.numbers()).hasSize(1);
        assertThat(found.numbers().get(0).values())
                .usingElementComparator(BigDecimal::compareTo)
                .contains(value);
    }

    @ParameterizedTest
    @CsvSource({"P2I", "MA-03x", "offshoring", "م2"})
    void findsNoneInNames(String text) {
        assertThat(WrittenNumbers.in(text)).isEqualTo(new WrittenNumbers(java.util.List.of(), text.toLowerCase()));
    }

    @Test
    void separatesNumbersFromWords() {
        WrittenNumbers found = WrittenNumbers.in("270 000 emplois en 2030");
        assertThat(found.rest().replaceAll(" +", " ")).isEqualTo("emplois en");
        assertThat(found.numbers()).extracting(WrittenNumbers.Written::isYear).containsExactly(false, true);
    }

    @Test
    void surroundsATooLongNumberWithoutFailing() {
        assertThat(WrittenNumbers.in("9".repeat(200)).numbers()).hasSize(1);
    }
}
