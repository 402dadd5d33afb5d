package org.shoreatlas.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class LanguageTests {

    @ParameterizedTest
    @CsvSource({"AR, ar, ar-MA, rtl", "FR, fr, fr-MA, ltr", "EN, en, en, ltr"})
    void hasACodeALocaleAndADirection(Language language, String code, String locale, String direction) {
        assertThat(language.code()).isEqualTo(code);
        assertThat(language.locale().toLanguageTag()).isEqualTo(locale);
        assertThat(language.direction()).isEqualTo(direction);
        assertThat(Language.of(code)).contains(language);
    }

    @ParameterizedTest
    @CsvSource({"fr-CA, FR", "en-GB, EN", "ar, AR", "es, AR"})
    void isThatOfALocaleElseArabic(String locale, Language language) {
        assertThat(Language.of(Locale.forLanguageTag(locale))).isEqualTo(language);
    }

    @Test
    void isNoneOfAnotherCode() {
        assertThat(Language.of("es")).isEmpty();
        assertThat(Language.of("FR")).isEmpty();
    }
}
