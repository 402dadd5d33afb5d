package org.shoreatlas.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the number formats of spreadsheets show beside a number. */
@Tag("unit")
class NumberFormatTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u00a7', textBlock = """
        General | 350 | 350
        0 | 350 | 350
        #,##0.00 | 350 | 350
        # ##0 | 350 | 350
        0.00E+00 | 350 | 350
        0" MDH" | 350 | 350 MDH
        0\\ \\M\\D\\H | 350 | 350 MDH
        #,##0\\ "KDH" | 350 | 350 KDH
        #,##0 "ha" | 20 | 20 ha
        0.0" km²" | 2.5 | 2.5 km²
        0"مليون درهم" | 350 | 350 مليون درهم
        #,##0.00\\ [$€-40C] | 26 | 26 €
        [$$-409]#,##0.00 | 26 | $26
        [$MDH]\\ 0 | 26 | MDH26
        #,##0\\ "m²" | 26 | 26 m²
        "≈"0 | 26 | ≈26
        0"%" | 11 | 11%
        0.0\\% | 11 | 11%
        0% | 0.11 | 11%
        0.00% | 0.115 | 11.5%
        0.0%;[Red]-0.0% | 0.11 | 11%
        0.0%;[Red]-0.0% | -0.11 | -11%
        %0 | 0.11 | 11%
        [>1]0;0% | 0.11 | 11%
        [>1]0;0% | 11 | 11
        [<1000]0;[<1000000]0.0,"k";0.0,,"M" | 5000000 | 5 M
        [<1000]0;[<1000000]0.0,"k";0.0,,"M" | 5000 | 5 k
        [<1000]0;[<1000000]0.0,"k";0.0,,"M" | 50 | 50
        0.0%\\ "taux" | 0.11 | 11 % taux
        [$-F800]0% | 0.11 | 11%
        0.00,," MDH" | 26220000 | 26.22 MDH
        #,##0,"K" | 26000 | 26 K
        #,##0;(#,##0) | -5 | -5
        #,##0_);\\(#,##0\\) | -5 | -5
        +0;-0 | 5 | +5
        _-* #,##0.00\\ _€_-;-* #,##0.00\\ _€_-;_-* "-"??\\ _€_-;_-@_- | 5 | 5
        @ | 5 | 5""")
    void showsANumberAndWhatIsWrittenBesideIt(String code, String number, String shown) {
        NumberFormat format = NumberFormat.of(code, new BigDecimal(number));
        assertThat(format).isNotNull();
        BigDecimal scaled = new BigDecimal(number).scaleByPowerOfTen(format.shift());
        assertThat(new TableCell(
                                scaled.stripTrailingZeros().toPlainString(),
                                TableCell.Type.NUMBER,
                                format.before(),
                                format.after())
                        .shown())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u00a7', textBlock = """
        ;;; | 5
        "yes" | 5
        0;0 | -5
        "-"0 | 5
        0"000" | 5
        0\\0\\0 | 5
        "1"0 | 5
        00"-"00 | 1234
        0"."000 | 1234
        0,, | 26220000
        #,##0.00, | 26220
        #,##0;-#,##0;"-" | 0
        0;"minus "0 | -5""")
    void doesNotMakeANumberOfWhatIsShownOtherwise(String code, String number) {
        assertThat(NumberFormat.of(code, new BigDecimal(number))).isNull();
    }

    @Test
    void leavesLettersOfADateAlone() {
        assertThat(NumberFormat.withoutLiterals("0\" MDH\"")).isEqualTo("0");
        assertThat(NumberFormat.withoutLiterals("0\\ \\M\\D\\H")).isEqualTo("0");
        assertThat(NumberFormat.withoutLiterals("[$MDH]0 [$d-40C]")).isEqualTo("0 ");
        assertThat(NumberFormat.withoutLiterals("[$-40C]d mmmm yyyy")).isEqualTo("[$-40C]d mmmm yyyy");
    }
}
