package org.shoreatlas.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class SlugTests {

    @Test
    void keepsWordsJoinedByHyphens() {
        assertThat(new Slug("fes-call-centre-staff")).hasToString("fes-call-centre-staff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Fes", "fès", "a--b", "-a", "a-", "a b", "../etc", "فاس"})
    void refusesAnyOtherForm(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(text));
    }

    @Test
    void refusesMoreThan120Characters() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug("a".repeat(Slug.MAX_LENGTH + 1)));
    }

    @Test
    void isOfAHundredAndTwentyCharactersAtMost() {
        assertThat(new Slug("a".repeat(120)).value()).hasSize(120);
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug("a".repeat(121)));
    }

    @Test
    void comesInTheOrderOfItsLetters() {
        assertThat(new Slug("a").compareTo(new Slug("b"))).isNegative();
        assertThat(new Slug("b").compareTo(new Slug("a"))).isPositive();
        assertThat(new Slug("a").compareTo(new Slug("a"))).isZero();
    }
}
