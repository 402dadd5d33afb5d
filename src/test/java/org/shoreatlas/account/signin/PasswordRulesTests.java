package org.shoreatlas.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class PasswordRulesTests {

    private static String mistake(String password) {
        return PasswordRules.mistake(password, "salma.bennis@cri.example", "Salma El Bennis");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse", "twelve chars", "كلمة سر طويلة", "zellige2026x", "salma.bennis@cri.example2"})
    void takesWhatIsLongAndSeldom(String password) {
        assertThat(mistake(password)).isNull();
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(mistake("abcdefgh1jk")).isEqualTo("account.error.password-short");
        assertThat(mistake("😀😁😂🤣😃😄😅😆😉😊😋")).isEqualTo("account.error.password-short");
        assertThat(mistake("😀😁😂🤣😃😄😅😆😉😊😋😎")).isNull();
    }

    @Test
    void takesSeventyTwoBytesAndNoMore() {
        String longest = "abcdefgh".repeat(9);
        assertThat(mistake(longest)).isNull();
        assertThat(mistake(longest + "x")).isEqualTo("account.error.password-long");
        assertThat(PasswordRules.isTooLong("م".repeat(36))).isFalse();
        assertThat(PasswordRules.isTooLong("م".repeat(37))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"salma.bennis@cri.example", "SALMA.BENNIS", "salma el bennis", "SalmaElBennis"})
    void refusesItsOwnersMailAndName(String password) {
        assertThat(mistake(password)).isEqualTo("account.error.password-own");
    }

    @ParameterizedTest
    @CsvSource({"motdepasse123", "Password 1234", "AZERTYUIOP12", "aaaabbbbccccdddd", "abababababab"})
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(mistake(password)).isEqualTo("account.error.password-common");
    }

    @Test
    void wantsFiveDifferentCharacters() {
        assertThat(mistake("aaabbbcccdde")).isNull();
        assertThat(mistake("aaabbbcccddd")).isEqualTo("account.error.password-common");
    }
}
