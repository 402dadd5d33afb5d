package org.shoreatlas.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class LocalTextTests {

    @ParameterizedTest
    @CsvSource({
        "اسم, Nom, Name, AR, AR",
        "اسم, Nom,, EN, FR",
        "اسم,, Name, FR, EN",
        ", Nom, Name, AR, FR",
        "اسم,,, FR, AR",
        ",, Name, AR, EN"
    })
    void isShownInAnotherLanguageWhereItLacksTheReaders(
            String ar, String fr, String en, Language wanted, Language shown) {
        LocalText text = new LocalText(ar, fr, en);
        assertThat(text.languageOf(wanted)).isEqualTo(shown);
        assertThat(text.in(wanted))
                .isEqualTo(
                        switch (shown) {
                            case AR -> ar;
                            case FR -> fr;
                            case EN -> en;
                        });
    }

    @Test
    void isHeldTogetherWithinALineOfAnotherLanguage() {
        LocalText text = new LocalText("اسم", "Nom", null);
        assertThat(text.within(Language.FR)).isEqualTo("Nom");
        assertThat(text.within(Language.EN)).isEqualTo("\u2066Nom\u2069");
        assertThat(new LocalText("اسم", null, null).within(Language.EN)).isEqualTo("\u2067اسم\u2069");
    }

    @Test
    void existsInOneLanguageAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalText(null, null, null));
    }
}
