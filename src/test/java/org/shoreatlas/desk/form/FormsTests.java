package org.shoreatlas.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.edition.Kind;

@Tag("unit")
class FormsTests {

    private final Forms forms = new Forms();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void thereIsOneForEveryKind(Kind kind) {
        Form form = forms.of(kind.code());

        assertThat(form.kind()).isEqualTo(kind);
        assertThat(form.fields())
                .isNotEmpty()
                .noneMatch(field -> field.name().equals("id") || field.name().equals("released"));
    }

    @ParameterizedTest
    @CsvSource({
        "figure, value, true", "figure, evidence[0].source, true", "figure, newSource.name.ar, true",
                "figure, change.why, true",
        "figure, flags[3], true", "figure, note.fr, true", "agreement, commitments[0].outcomes[1].what, true",
                "agreement, axes[2].ar, true",
        "figure, note.de, false", "figure, number, false", "figure, evidence[0], false",
                "figure, evidence[0].source.x, false",
        "figure, evidence[9999].source, false", "figure, evidence.source, false", "figure, released, false",
                "park, value, false",
        "article, figures[0].value, true", "article, figures[0].evidence[0].source, false",
                "withdrawal, reason.en, true", "withdrawal, name.en, false"
    })
    void knowWhatTheyHaveFieldsFor(String form, String path, boolean known) {
        assertThat(forms.of(form).knows(path)).isEqualTo(known);
    }

    @Test
    void haveListsToWhichItemsCanBeAdded() {
        assertThat(forms.of("agreement").hasList("commitments[0].outcomes")).isTrue();
        assertThat(forms.of("agreement").hasList("parties")).isTrue();
        assertThat(forms.of("agreement").hasList("name")).isFalse();
        assertThat(forms.of("figure").hasList("newSource.evidence")).isTrue();
    }
}
