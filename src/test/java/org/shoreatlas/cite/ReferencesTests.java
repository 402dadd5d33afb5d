package org.shoreatlas.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.source.EntrySummary;
import org.shoreatlas.source.SourceView;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ReferencesTests {

    private static final LocalText INFERRED = new LocalText("س", "b", "b");

    @Autowired
    References references;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ISO_690 | EN | 2024-11-01 | Le Matin, 2024. Titre. Online. 1 November 2024. "
                        + "Available from: https://x.ma/a",
                "ISO_690 | FR | 2024-11-01 | Le Matin, 2024. Titre. [en\u00a0ligne]. 1er novembre 2024. "
                        + "Disponible à l’adresse\u00a0: https://x.ma/a",
                "ISO_690 | FR | 2024-11-21 | Le Matin, 2024. Titre. [en\u00a0ligne]. 21 novembre 2024. "
                        + "Disponible à l’adresse\u00a0: https://x.ma/a",
                "ISO_690 | AR | 2024-08 | \u2068Le Matin\u2069، 2024. \u2068Titre\u2069. على الإنترنت. غشت 2024. "
                        + "متاح على: https://x.ma/a",
                "ISO_690 | AR | '' | \u2068Le Matin\u2069، [دون تاريخ]. \u2068Titre\u2069. على الإنترنت. "
                        + "متاح على: https://x.ma/a",
                "APA | EN | 2024-11-01 | Le Matin. (2024, November 1). Titre. https://x.ma/a",
                "APA | FR | 2024-11-01 | Le Matin. (2024, 1er novembre). Titre. https://x.ma/a",
                "APA | AR | 2024-12-19 | \u2068Le Matin\u2069. (2024، 19 دجنبر). \u2068Titre\u2069. https://x.ma/a",
                "APA | EN | 2023/2024 | Le Matin. (2024). Titre. https://x.ma/a",
                "APA | EN | ~2024 | Le Matin. (ca. 2024). Titre. https://x.ma/a"
            })
    void nameASourceByTheRulesOfTheStyleInTheWordsOfTheLanguage(
            Style style, Language language, String dated, String entry) {
        assertThat(references.of(List.of(source("Titre", "Le Matin", dated, null, "https://x.ma/a")), style, language))
                .isEqualTo(entry);
    }

    @Test
    void doNotTakeAnInferredDateForAPrintedOne() {
        List<SourceView> source = List.of(source("Titre", "Le Matin", "2024-11", INFERRED, null));
        assertThat(references.of(source, Style.ISO_690, Language.EN)).startsWith("Le Matin, [2024]. ");
        assertThat(references.of(source, Style.APA, Language.EN)).isEqualTo("Le Matin. (ca. 2024, November). Titre");
        assertThat(Issued.of(source.get(0))).isEqualTo(new Issued(2024, 11, 0, true));
    }

    @Test
    void putATitleOfOursIntoBracketsAndASourceWithoutPublisherUnderItsTitle() {
        assertThat(references.of(List.of(source(null, "FMES", "", null, null)), Style.APA, Language.FR))
                .isEqualTo("FMES. (s.\u00a0d.). [Nom]");
        assertThat(references.of(List.of(source("Titre", null, "2024", null, null)), Style.APA, Language.EN))
                .isEqualTo("Titre. (2024)");
    }

    @Test
    void nameSeveralInTheOrderOfTheEvidence() {
        assertThat(references.of(
                        List.of(source("B", "Zoom", "2024", null, null), source("A", "العمق", "2023", null, null)),
                        Style.APA,
                        Language.EN))
                .isEqualTo("Zoom. (2024). B. \u2068العمق\u2069. (2023). A");
    }

    private static SourceView source(String title, String publisher, String dated, LocalText inferred, String address) {
        EntrySummary head = new EntrySummary(
                "a-source",
                "source",
                1,
                new LocalText("اسم", "Nom", "Name"),
                "u",
                Instant.EPOCH,
                null,
                null,
                List.of());
        return new SourceView(
                head, "article", title, publisher, "fr", Period.parse(dated), null, inferred, address, null, null);
    }
}
