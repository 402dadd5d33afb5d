package org.shoreatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;

@Tag("unit")
class SpeakerTests {

    @Test
    void isNobodyWhereTheSourceNamesNobody() {
        assertThat(Speaker.of(null, null, null, null)).isNull();
        assertThat(Speaker.of(null, null, "ANRT", null)).isEqualTo(new Speaker(null, null, "ANRT", null));
    }

    @Test
    void isSaidInOneLineWithTheCommaOfTheLanguage() {
        assertThat(new Speaker("Yassine Tazi", "directeur général", "CRI", null).inWords("fr"))
                .isEqualTo("Yassine Tazi, directeur général, CRI");
        assertThat(new Speaker("ياسين التازي", "المدير العام", null, null).inWords("ar"))
                .isEqualTo("ياسين التازي، المدير العام");
        assertThat(new Speaker(null, null, "Everest", null).inWords("en")).isEqualTo("Everest", null);
    }

    @Test
    void isKnownToReadersOfAnotherLanguageWhereThePersonIs() {
        var person = new KnownPersons.Person(
                new LocalText("ياسين التازي", "Yassine Tazi", null),
                new LocalText("المركز", "Centre d’investissement", null));
        var speaker = new Speaker("ياسين التازي", "المدير العام", null, person);
        assertThat(speaker.translated(Language.FR)).isEqualTo("Yassine Tazi, Centre d’investissement");
        assertThat(speaker.translated(Language.EN)).isNull();
        assertThat(new Speaker("ياسين التازي", null, null, null).translated(Language.FR))
                .isNull();
    }
}
