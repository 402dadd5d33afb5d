package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.kernel.Slug;

@Tag("unit")
class LatinSlugTests {

    @ParameterizedTest
    @CsvSource({
        "Fès-Meknès, fes-meknes",
        "Béni Mellal – Khénifra, beni-mellal-khenifra",
        "L’Économiste, leconomiste",
        "L'Œuvre des années 2010, loeuvre-des-annees-2010",
        "'  P2I « Fès Shore » (2e tranche) ', p2i-fes-shore-2e-tranche",
        "'Morocco’s offshoring, 2025', moroccos-offshoring-2025",
        "ʿAyn al-Sabʿ, ayn-al-sab",
        "فاس شور بارك, fas-shwr-bark",
        "الدار البيضاء, aldar-albyda",
        "عين السبع, yn-alsb",
        "جهة درعة - تافيلالت, jha-dra-tafylalt",
        "مُحَمَّد, mhmd",
        "برنامج ٢٠٣٠, brnamj-2030",
        "2030, 2030"
    })
    void isMadOfANameInAnyOfTheLanguages(String name, String slug) {
        assertThat(LatinSlug.of(name)).isEqualTo(slug);
        assertThat(new Slug(LatinSlug.of(name)).value()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ع", "ء", "ʿ", "𓀀", "日本", "Ω", "ß", "ﷺ"})
    void isNeverEmptyForLetters(String letters) {
        assertThat(new Slug(LatinSlug.of(letters)).value()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "—", "!?", "€"})
    void isEmptyWithoutLettersAndDigits(String text) {
        assertThat(LatinSlug.of(text)).isEmpty();
    }

    @Test
    void isCutAtAWord() {
        assertThat(LatinSlug.of("parc ".repeat(19) + "offshore"))
                .hasSize(19 * 5 - 1)
                .endsWith("parc");
        assertThat(LatinSlug.of("parc ".repeat(20) + "offshore")).hasSize(99);
        assertThat(LatinSlug.of("a ".repeat(49) + "bc")).hasSize(100).endsWith("-bc");
        assertThat(LatinSlug.of("x".repeat(150))).hasSize(100);
    }

    @Test
    void isASlugWhateverTheText() {
        Random random = new Random(20150220);
        for (int i = 0; i < 3_000; i++) {
            String text = random.ints(1 + random.nextInt(60), 0x20, 0x700)
                    .filter(Character::isDefined)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String slug = LatinSlug.of(text);
            if (text.codePoints().anyMatch(Character::isLetterOrDigit) || !slug.isEmpty()) {
                assertThat(new Slug(slug).value()).as(text).hasSizeLessThanOrEqualTo(100);
            }
        }
    }
}
