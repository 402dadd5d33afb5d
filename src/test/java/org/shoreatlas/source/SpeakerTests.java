package org.shoreatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class SpeakerTests {

    @Test
    void isNobodyWhereTheSourceNamesNobody() {
        assertThat(Speaker.of(null, null, null)).isNull();
        assertThat(Speaker.of(null, null, "ANRT")).isEqualTo(new Speaker(null, null, "ANRT"));
    }

    @Test
    void isSaidInOneLineWithTheCommaOfTheLanguage() {
        assertThat(new Speaker("Yassine Tazi", "directeur général", "CRI").inWords("fr"))
                .isEqualTo("Yassine Tazi, directeur général, CRI");
        assertThat(new Speaker("ياسين التازي", "المدير العام", null).inWords("ar"))
                .isEqualTo("ياسين التازي، المدير العام");
        assertThat(new Speaker(null, null, "Everest").inWords("en")).isEqualTo("Everest");
    }
}
