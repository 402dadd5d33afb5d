package org.shoreatlas.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.edition.Content;

@Tag("unit")
class SmallChangeTests {

    @ParameterizedTest
    @CsvSource({
        "Parc de Meknes ouvert, Parc de Meknès ouvert, true",
        "المنصه الصناعية, المنصة الصناعية, true",
        "Parc de Fès ouvert, Parc de Fès fermé, false", // another word
        "Parc ouvert, Parc non ouvert, false", // one word more
        "Ouvert en 2019, Ouvert en 2018, false", // a digit
        "Il est là, Il sot là, false"
    }) // too short to tell a slip from a word
    void isALetterOrTwoInAWord(String before, String after, boolean small) {
        assertThat(SmallChange.isAll(content("name", before), content("name", after)))
                .isEqualTo(small);
    }

    @Test
    void mendsALinkButAddsNone() {
        assertThat(SmallChange.isAll(
                        Content.of(Map.of("address", "https://a.ma/x")),
                        Content.of(Map.of("address", "https://b.ma/y"))))
                .isTrue();
        assertThat(SmallChange.isAll(
                        Content.of(Map.of("form", "page")),
                        Content.of(Map.of("form", "page", "address", "https://b.ma/y"))))
                .isFalse();
    }

    @Test
    void touchesNothingOfSubstance() {
        assertThat(SmallChange.isAll(Content.of(Map.of("value", "4500")), Content.of(Map.of("value", "4501"))))
                .isFalse();
        assertThat(SmallChange.isAll(Content.of(Map.of("nature", "target")), Content.of(Map.of("nature", "actual"))))
                .isFalse();
        assertThat(SmallChange.isAll(content("name", "Parc"), content("name", "Parc")))
                .isFalse();
    }

    private static Content content(String field, String french) {
        return Content.of(Map.of(field, Map.of("fr", french, "en", "Park")));
    }
}
