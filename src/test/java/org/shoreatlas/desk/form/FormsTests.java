package org.shoreatlas.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.edition.Kind;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

@Tag("unit")
class FormsTests {

    private final Forms forms = new Forms(new ClassPathResource("seeds/sheet.schema.json"));

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
        "figure, evidence[0].speaker.person, true", "figure, evidence[0].speaker, false",
                "figure, evidence[0].speaker.name, false", "article, figures[0].speaker.role, true",
        "article, figures[0].value, true", "article, figures[0].evidence[0].source, false",
                "withdrawal, reason.en, true", "withdrawal, name.en, false",
        "indicator, sentence.fr, true", "indicator, sentence, false"
    })
    void knowWhatTheyHaveFieldsFor(String form, String path, boolean known) {
        assertThat(forms.of(form).knows(path)).isEqualTo(known);
    }

    @Test
    void areMadeFromTheSchemaThatLiesBesideTheSheets(@TempDir Path sheets) throws IOException {
        String schema = new ClassPathResource("seeds/sheet.schema.json").getContentAsString(StandardCharsets.UTF_8);
        Files.writeString(sheets.resolve("sheet.schema.json"), schema.replace("\"statusOn\"", "\"statusOnTheDay\""));
        assertThat(configured(Map.of()).of("park").knows("statusOn")).isTrue();
        Form park = configured(Map.of("shore-atlas.seeds", sheets.toUri().toString()))
                .of("park");
        assertThat(park.knows("statusOnTheDay")).isTrue();
        assertThat(park.knows("statusOn")).isFalse();
    }

    private static Forms configured(Map<String, Object> properties) {
        try (AnnotationConfigApplicationContext portal = new AnnotationConfigApplicationContext()) {
            portal.getEnvironment().getPropertySources().addFirst(new MapPropertySource("configured", properties));
            portal.register(Forms.class);
            portal.refresh();
            return portal.getBean(Forms.class);
        }
    }

    @Test
    void haveListsToWhichItemsCanBeAdded() {
        assertThat(forms.of("agreement").hasList("commitments[0].outcomes")).isTrue();
        assertThat(forms.of("agreement").hasList("parties")).isTrue();
        assertThat(forms.of("agreement").hasList("name")).isFalse();
        assertThat(forms.of("figure").hasList("newSource.evidence")).isTrue();
    }
}
