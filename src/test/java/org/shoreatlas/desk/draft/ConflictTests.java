package org.shoreatlas.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.desk.form.FormInput;

@Tag("unit")
class ConflictTests {

    private final Conflict conflict = Conflict.of(
            new FormInput(Map.of("a", "base", "b", "base", "c", "base", "d", "same")),
            new FormInput(Map.of("a", "theirs", "b", "base", "c", "theirs", "d", "same", "e", "added by them")),
            new FormInput(Map.of("a", "mine", "b", "mine", "c", "base", "d", "same")));

    @Test
    void showsOnlyWhatDiffers() {
        assertThat(conflict.lines()).extracting(Conflict.Line::path).containsExactly("a", "b", "c", "e");
    }

    @Test
    void keepsWhatEachAloneHasChanged() {
        assertThat(conflict.resolved(Map.of()).values())
                .isEqualTo(Map.of("a", "mine", "b", "mine", "c", "theirs", "d", "same", "e", "added by them"));
    }

    @Test
    void takesTheirsWhereItIsChosen() {
        assertThat(conflict.resolved(Map.of("a", "theirs", "b", "theirs", "c", "mine", "e", "mine"))
                        .values())
                .isEqualTo(Map.of("a", "theirs", "b", "base", "c", "base", "d", "same"));
    }
}
