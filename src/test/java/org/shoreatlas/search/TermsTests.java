package org.shoreatlas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.AnsweredSql;

/** What is looked for, once the database has said which words and senses stand in the text. */
@Tag("unit")
class TermsTests {

    private final List<Map<String, Object>> words = new ArrayList<>();
    private final List<Map<String, Object>> senses = new ArrayList<>();
    private final Map<String, Object> asked = new HashMap<>();
    private final Terms.Reader reader = new Terms.Reader(AnsweredSql.by((sql, parameters) -> {
        asked.putAll(parameters);
        return sql.contains("search_synonym") ? senses : words;
    }));

    private TermsTests word(String word, boolean known, List<String> stems, List<String> alike, List<String> near) {
        words.add(Map.of(
                "word", word, "known", known, "stems", stems, "alike", alike, "near", near, "sounding", List.of()));
        return this;
    }

    private TermsTests word(String word) {
        return word(word, true, List.of(), List.of(), List.of());
    }

    private TermsTests sense(String sense, String... phrases) {
        for (String phrase : phrases) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("sense", sense);
            row.put("folded", phrase);
            senses.add(row);
        }
        return this;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void looksForNothingInAnEmptyText(String text) {
        assertThat(reader.read(text)).isEqualTo(Terms.NONE);
        assertThat(Terms.NONE.isEmpty()).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void asksForTwelveWordsAtMost() {
        word("fes");
        assertThat(reader.read("Fès").isEmpty()).isFalse();
        assertThat(asked).isEqualTo(Map.of("text", "Fès", "most", 12));
    }

    @Test
    void looksForAllThatBeginsSoForStemsAndForWhatSoundsAlike() {
        word("parcs", true, List.of("parc", "parcs"), List.of("بارك"), List.of("never"));
        assertThat(reader.read("parcs"))
                .isEqualTo(new Terms(
                        "('parcs':* | 'parc' | 'parcs' | 'بارك')",
                        "('parcs':* | 'parc' | 'parcs' | 'بارك')",
                        Set.of("parcs%", "parc", "parcs", "بارك"),
                        List.of("('parcs':* | 'parc' | 'parcs' | 'بارك')"),
                        new Terms.Names("('parcs':* | 'parc' | 'parcs' | 'بارك')", "", ""),
                        false,
                        "parcs",
                        null));
    }

    @Test
    void wantsEveryWordOrAny() {
        word("fes").word("x");
        Terms terms = reader.read("fes x");
        assertThat(terms.all()).isEqualTo("('fes':*) & ('x')");
        assertThat(terms.any()).isEqualTo("('fes':*) | ('x')");
        assertThat(terms.lexemes()).containsExactlyInAnyOrder("fes%", "x");
    }

    @ParameterizedTest
    @CsvSource({"the, fes", "combien, fes", "في, فاس", "عدد, فاس"})
    void passesOverWordsThatSayNothing(String nothing, String word) {
        word(nothing).word(word);
        assertThat(reader.read("x").all()).isEqualTo("('" + word + "':*)");
    }

    @Test
    void looksForWordsThatSayNothingWhereThereAreNoOthers() {
        word("the").word("of");
        assertThat(reader.read("the of").all()).isEqualTo("('the':*) & ('of':*)");
    }

    @Test
    void takesWordsMostLikeAWordThatOccursNowhere() {
        word("fees", false, List.of(), List.of(), List.of("fes", "fez"));
        assertThat(reader.read("fees"))
                .isEqualTo(new Terms(
                        "('fees':* | 'fes' | 'fez')",
                        "('fees':* | 'fes' | 'fez')",
                        Set.of("fees%", "fes", "fez"),
                        List.of("('fees':* | 'fes' | 'fez')"),
                        new Terms.Names("('fees':* | 'fes' | 'fez')", "", ""),
                        true,
                        "fes",
                        null));
    }

    @Test
    void guessesNothingWhereNothingIsLike() {
        word("xyz", false, List.of(), List.of(), List.of());
        assertThat(reader.read("xyz").guessed()).isFalse();
        assertThat(reader.read("xyz").all()).isEqualTo("('xyz':*)");
    }

    @Test
    void keepsWhatSoundsTheSameForWhenNothingElseIsFound() {
        words.add(Map.of(
                "word",
                "kaza",
                "known",
                false,
                "stems",
                List.of(),
                "alike",
                List.of(),
                "near",
                List.of(),
                "sounding",
                List.of("casa")));
        Terms terms = reader.read("kaza");
        assertThat(terms.all()).isEqualTo("('kaza':*)");
        assertThat(terms.guessed()).isFalse();
        assertThat(terms.sounding().all()).isEqualTo("('kaza':* | 'casa')");
        assertThat(terms.sounding().sounding()).isNull();
    }

    @Test
    void holdsWordsForKindsToBeOfNoName() {
        word("province").word("nador");
        sense("=province", "province", "اقليم");
        assertThat(reader.read("x").names()).isEqualTo(new Terms.Names("('nador':*)", "nador", "('=province')"));
    }

    @Test
    void takesAWordForAKindAloneAsAName() {
        word("province");
        sense("=province", "province");
        assertThat(reader.read("x").names())
                .isEqualTo(new Terms.Names("(('province') | '=province' | 'province':*)", "", "('=province')"));
    }

    @Test
    void staysAGuessWhateverWordsFollow() {
        word("fees", false, List.of(), List.of(), List.of("fes")).word("parc");
        assertThat(reader.read("fees parc").guessed()).isTrue();
    }

    @Test
    void takesAPhraseAsOneWithItsSynonyms() {
        word("call").word("centres").word("fes");
        sense("call-centre", "call centres", "centre d appels", "مراكز النداء");
        assertThat(reader.read("call centres fes").all())
                .isEqualTo("(('call' & 'centres') | ('centre' & 'appels') | ('مراكز' & 'النداء')) & ('fes':*)");
    }

    @Test
    void takesTheLongestPhraseThatMeansSomething() {
        word("j").word("k").word("m").word("n").word("p").word("q");
        sense("five", "j k m n p").sense("two", "j k").sense("six", "j k m n p q");
        assertThat(reader.read("x").all()).isEqualTo("(('j' & 'k' & 'm' & 'n' & 'p')) & ('q')");
    }

    @Test
    void keepsTheWordItselfBesideItsSynonyms() {
        word("cri", false, List.of("cri"), List.of(), List.of("crit"));
        sense("=centre", "cri", "regional investment centre").sense("other", "cry");
        assertThat(reader.read("cri"))
                .isEqualTo(new Terms(
                        "(('cri') | ('regional' & 'investment' & 'centre') | '=centre' | 'cri':* | 'cri')",
                        "(('cri') | ('regional' & 'investment' & 'centre') | '=centre' | 'cri':* | 'cri')",
                        Set.of("cri", "cri%", "regional", "investment", "centre", "=centre"),
                        List.of("(('cri') | ('regional' & 'investment' & 'centre') | '=centre' | 'cri':* | 'cri')"),
                        new Terms.Names(
                                "(('cri') | ('regional' & 'investment' & 'centre') | '=centre' | 'cri':* | 'cri')",
                                "",
                                "('=centre')"),
                        false,
                        "cri",
                        null));
    }

    @Test
    void quotesWhatTheQueryWouldReadAsItsOwn() {
        word("l'x\\y");
        Terms terms = reader.read("l'x\\y");
        assertThat(terms.all()).isEqualTo("('l''x\\\\y':*)");
        assertThat(terms.lexemes()).containsExactly("l'x\\\\y%");
    }
}
