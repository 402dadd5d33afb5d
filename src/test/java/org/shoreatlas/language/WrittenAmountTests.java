package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.kernel.Language;

/** Whether what stands beside a number allows for the unit of its field. */
@Tag("unit")
class WrittenAmountTests {

    private static final IcuMessageSource MESSAGES = new IcuMessageSource();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        350 MDH | MAD | 350000000
        3 milliards de DH | MAD | 3000000000
        5 ملايين درهم | MAD | 5000000
        350 مليون درهم | MAD | 350000000
        350 KDH | MAD | 350000
        1,2 Md DH | MAD | 1200000000
        26 MMDH par an | MAD | 26000000000
        22.730 DH/an | MAD-per-person | 22730
        65 000 dirhams par habitant | MAD-per-person | 65000
        65 000 DH | MAD-per-person | 65000
        3000 DH par emploi | MAD-per-person | 3000
        3000 DH par tête | MAD-per-person | 3000
        100 DH/m²/mois | MAD-per-m2 | 100
        100 DH par m² | MAD-per-m2 | 100
        26 M€ | EUR | 26000000
        26.220.000 euros | EUR | 26220000
        500 millions d’euros | EUR | 500000000
        $26,220,000 | USD | 26220000
        5 million dollars | USD | 5000000
        20 ha | m2 | 200000
        2,5 km² | m2 | 2500000
        36 000 m² | m2 | 36000
        11 % | percent | 11
        %11 | percent | 11
        ٪11 | percent | 11
        11 pour cent | percent | 11
        11 في المائة | percent | 11
        5000 personnes | persons | 5000
        130 000 emplois directs et indirects | persons | 130000
        30 000 emplois par an | persons | 30000
        4500 منصب شغل مباشر | persons | 4500
        12 centres d’appels | count | 12
        200 postes de travail | count | 200
        3 ans | years | 3
        18 mois | months | 18
        4,13 jours | days | 4.13
        500 MW | MW | 500
        3e | rank | 3
        12 | MAD | 12
        12 | MAD-per-m2 | 12""")
    void fitsTheUnitThatItNames(String typed, String unit, String value) {
        assertThat(WrittenNumber.amount(typed, unit)).get().satisfies(amount -> {
            assertThat(amount.fits(unit)).as("%s in %s", amount.words(), unit).isTrue();
            assertThat(amount.value().toPlainString()).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        26 M€ | MAD
        26 220 000,00 € | MAD
        26.220.000 euros | MAD
        500 millions d’euros | MAD
        26 مليون أورو | MAD
        $26,220,000 | MAD
        $1.8bn | EUR
        5 million dollars | MAD
        5 ملايين دولار | MAD
        20 ha | MAD
        20 هكتارا | MAD
        11 % | MAD
        11 ٪ | m2
        11 في المائة | persons
        5000 personnes | m2
        5000 personnes | MAD
        5000 personnes | count
        12 entreprises | persons
        5 ملايين درهم | EUR
        350 MDH | USD
        350 MDH | m2
        350 MDH | persons
        3 milliards de DH | percent
        3 مليار درهم | MW
        100 DH/m² | MAD
        100 DH par personne | MAD
        100 DH par personne | MAD-per-m2
        100 DH/m² | MAD-per-person
        36 000 m² | MAD-per-m2
        200 personnes | MAD-per-person
        200 emplois | MAD-per-person
        350 DH par mois | MAD
        350 درهم شهريا | MAD
        20 ha | MAD-per-m2
        18 mois | years
        3 ans | months
        3 par an | years
        3 ans | MAD
        500 MW | MAD
        4000 m | m2
        3 m | months
        3e rang | percent
        12 % | rank
        3 jours | persons""")
    void doesNotFitAnotherUnit(String typed, String unit) {
        assertThat(WrittenNumber.amount(typed, unit))
                .get()
                .satisfies(amount -> assertThat(amount.fits(unit))
                        .as("%s in %s", amount.words(), unit)
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"26 yens", "20 acres", "12 n’importe quoi", "11 taux", "5 millions CFA", "3 درهم كويتي", "£5"})
    void refusesAWordThatItDoesNotKnow(String typed) {
        assertThat(WrittenNumber.amount(typed, "MAD")).isEmpty();
    }

    @Test
    void tellsABareNumberFromOneThatIsScaledOrNamed() {
        assertThat(WrittenNumber.amount("1 980,5", "MAD").orElseThrow().isBare())
                .isTrue();
        for (String typed : Set.of("3 millions", "3 DH", "mille", "2 ha", "2 km²", "€ 3")) {
            assertThat(WrittenNumber.amount(typed, "MAD").orElseThrow().isBare())
                    .as(typed)
                    .isFalse();
        }
        assertThat(WrittenNumber.amount("3 DH", "MAD").orElseThrow().isScaled()).isFalse();
        assertThat(WrittenNumber.amount("2 ha", "m2").orElseThrow().isScaled()).isTrue();
    }

    /** As the portal names the unit of an indicator in the column beside it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void fitsEveryUnitAsThePortalNamesIt(Language language) {
        for (String key : MESSAGES.keys(language)) {
            String unit = key.substring(key.indexOf('.') + 1);
            if (key.startsWith("unit.") && !Set.of("jobs", "pct", "bn-mad").contains(unit)) {
                String named = MESSAGES.say(language, key, 100);
                assertThat(WrittenNumber.amount("1 " + named, unit))
                        .as(named)
                        .get()
                        .satisfies(amount -> {
                            assertThat(amount.fits(unit)).as(named).isTrue();
                            assertThat(amount.value()).isEqualByComparingTo("1");
                        });
            }
        }
    }
}
