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

    /**
     * What is said to be the first of its kind, the largest …, and how a text says that it is not the Atlas that says
     * so.
     */
    private static final Map<String, Pattern> SUPERLATIVE = Map.of(
            "ar", Pattern.compile("الأولى بالمغرب|الأول من نوعه|غير (ال)?مسبوق|الأكبر ب|أكبر عدد|رائدة|الريادة"),
            "fr", Pattern.compile("premier du (Maroc|genre)|sans précédent|la plus grande d|pionni|se placer en tête"),
            "en", Pattern.compile("Morocco’s first|precedent|the largest in|\\b(take the|to) lead\\b"));

    private static final Map<String, Pattern> SAID_BY_OTHERS = Map.of(
            "ar", Pattern.compile("يقدمها|يُقدَّم|يصف|حسب|تسعى|تطمح|يقول"),
            "fr", Pattern.compile("présent(é|e) |\\bdit\\b|[Ss]elon|\\bveut\\b|entend"),
            "en", Pattern.compile("present(ed|s) |\\bcalls\\b|According to|\\baims\\b"));

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
    void aClaimHasTheWordsInWhichItWasPrinted() {
        int claims = 0;
        for (Fact fact : present("milestones")) {
            if (!"claimed".equals(fact.content().get("what"))) {
                continue;
            }
            claims++;
            assertThat(fact.evidence().stream()
                            .filter(one -> !one.containsKey("field"))
                            .map(one -> one.get("asPublished")))
                    .as(fact.toString())
                    .isNotEmpty()
                    .doesNotContainNull();
            for (String language : OF_THE_SOURCE.keySet()) {
                assertThat(text(fact, "name", language)).as(fact.toString()).isNotBlank();
                for (String side : List.of("supports", "opposes")) {
                    assertThat(text(fact, side, language).isBlank())
                            .as(fact + " " + side + " " + language)
                            .isEqualTo(!fact.content().containsKey(side));
                    assertThat(fact.evidence())
                            .as(fact + " says on what it rests")
                            .matches(all -> all.stream().anyMatch(one -> side.equals(one.get("field")))
                                    == fact.content().containsKey(side));
                }
            }
        }
        assertThat(claims).isGreaterThan(9);
    }

    @Test
    void noTextGivesASuperlativeAsItsOwn() {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Fact fact : SheetFiles.present()) {
            for (String field : List.of("summary", "note", "definition")) {
                for (String language : SUPERLATIVE.keySet()) {
                    String text = text(fact, field, language);
                    seen += SUPERLATIVE.get(language).matcher(text).find() ? 1 : 0;
                    if (givesAsItsOwn(text, language)) {
                        wrong.add(fact + ": " + text);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(15);
    }

    @Test
    void wouldFindASuperlativeOfTheAtlasItself() {
        assertThat(givesAsItsOwn("Morocco’s first Industry 4.0 ecosystem.", "en"))
                .isTrue();
        assertThat(givesAsItsOwn("Premier écosystème, sans précédent.", "fr")).isTrue();
        assertThat(givesAsItsOwn("منظومة هي الأولى بالمغرب.", "ar")).isTrue();
        assertThat(givesAsItsOwn("An ecosystem that the centre presents as Morocco’s first.", "en"))
                .isFalse();
    }

    private static boolean givesAsItsOwn(String text, String language) {
        return SUPERLATIVE.get(language).matcher(text).find()
                && !SAID_BY_OTHERS.get(language).matcher(text).find();
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
