package org.shoreatlas.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.seed.SheetFiles.Fact;

/** What holds of the facts of the sheets as they stand now, beyond their form. */
@Tag("unit")
class SheetRulesTests {

    private static final Set<String> PARTS = Set.of("first-tranche", "third-tranche", "developed-part", "one-company");

    /** How a note says that the number is that of a part alone. */
    private static final Pattern OF_A_PART =
            Pattern.compile("^(The |Budget of the |The target of the )?(first|second|third) tranche\\b"
                    + "|^The developed part|^The (staff of the )?(first|second) company\\b");

    /** What a description says of its source, and not of what it describes. */
    private static final Map<String, Pattern> OF_THE_SOURCE = Map.of(
            "ar", Pattern.compile("المقال(?!ات)"),
            "fr", Pattern.compile("\\b[Ll]’article\\b"),
            "en", Pattern.compile("\\b[Tt]he article\\b"));

    @Test
    void aNumberOfAPartIsNotThatOfTheWhole() {
        List<String> wrong = new ArrayList<>();
        int parts = 0;
        for (Fact fact : present("figures")) {
            boolean says = saysAPart(text(fact, "note", "en"));
            boolean is = PARTS.contains(String.valueOf(fact.content().get("perimeter")));
            parts += is ? 1 : 0;
            if (says && !is) {
                wrong.add(fact + ": " + text(fact, "note", "en"));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(parts).isGreaterThan(10);
    }

    @Test
    void aDescriptionSpeaksOfWhatItDescribes() {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Fact fact : present("programmes")) {
            for (String language : OF_THE_SOURCE.keySet()) {
                String summary = text(fact, "summary", language);
                seen += summary.isEmpty() ? 0 : 1;
                if (speaksOfTheSource(summary, language)) {
                    wrong.add(fact + ": " + summary);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(100);
    }

    @Test
    void aChangeIsToldInThreeLanguages() {
        List<String> wrong = new ArrayList<>();
        int corrections = 0;
        for (Fact fact : SheetFiles.present()) {
            if (!fact.content().containsKey("was")) {
                continue;
            }
            boolean correction = "correction".equals(fact.content().get("change"));
            corrections += correction ? 1 : 0;
            for (String field : correction ? List.of("reason", "cause", "effect") : List.of("reason")) {
                for (String language : OF_THE_SOURCE.keySet()) {
                    if (text(fact, field, language).isBlank()) {
                        wrong.add(fact + " has no " + field + " in " + language);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(corrections).isGreaterThan(20);
    }

    @Test
    void wouldFindAPartAndARemarkOnTheSource() {
        assertThat(saysAPart("The first tranche only.")).isTrue();
        assertThat(saysAPart("The staff of the first company; the second had not started yet."))
                .isTrue();
        assertThat(saysAPart("The whole project, in three tranches.")).isFalse();
        assertThat(speaksOfTheSource("National support; the article gives no detail.", "en"))
                .isTrue();
        assertThat(speaksOfTheSource("دعم وطني، دون تفاصيل في المقال.", "ar")).isTrue();
        assertThat(speaksOfTheSource("دعم المقاولات", "ar")).isFalse();
    }

    private static boolean saysAPart(String note) {
        return OF_A_PART.matcher(note).find();
    }

    private static boolean speaksOfTheSource(String summary, String language) {
        return OF_THE_SOURCE.get(language).matcher(summary).find();
    }

    private static List<Fact> present(String section) {
        return SheetFiles.present().stream()
                .filter(fact -> fact.section().equals(section))
                .toList();
    }

    private static String text(Fact fact, String field, String language) {
        return fact.content().get(field) instanceof Map<?, ?> texts && texts.get(language) instanceof String text
                ? text
                : "";
    }
}
