package org.shoreatlas.search;

import static java.util.stream.Collectors.toSet;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is looked for, as queries of PostgreSQL's full text search. Each word stands for all that begins with it, for
 * its stems in the three languages and for its synonyms. Only a word that nothing has stands for others: those of the
 * other script that are written with the same letters, else those that differ by a typing error, else, where all of
 * this finds nothing, those that sound the same.
 *
 * @param all finds what has every word
 * @param any finds what has one of them
 * @param lexemes all that are in it; those that end in {@code %} stand for what begins with them
 * @param each finds what has one of them, one by one
 * @param names what of it is of the name
 * @param guessed whether a word occurs nowhere, so that those that differ by a typing error took its place
 * @param meant the text, folded, with the nearest of those in its place
 * @param sounding the same with words that sound like those that are written nowhere; null where there are none
 */
record Terms(
        String all,
        String any,
        Set<String> lexemes,
        List<String> each,
        Names names,
        boolean guessed,
        String meant,
        @Nullable Terms sounding) {

    /**
     * Words for a kind, which any number of entries have, are of no name where others stand beside them: "province of
     * Nador" is a province that is called Nador.
     *
     * @param all finds names that have every word but those
     * @param rest the words but those; empty where there are none of those
     * @param kinds finds what is of the kinds
     */
    record Names(String all, String rest, String kinds) {}

    /** Words that are in every text and say nothing, folded. */
    private static final Set<String> STOP = Set.of(
            "a", "an", "the", "of", "in", "at", "on", "to", "and", "or", "for", "is", "are", "how", "many", "what",
            "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "en", "au", "aux", "et", "ou", "par", "pour",
            "dans", "sur", "combien", "في", "من", "علي", "الي", "عن", "و", "ما", "كم", "عدد", "هو", "هي", "مع", "ب",
            "ل");

    private static final int MOST_WORDS = 12;
    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')+)'(:[*])?");

    static final Terms NONE = new Terms("", "", Set.of(), List.of(), new Names("", "", ""), false, "", null);

    boolean isEmpty() {
        return any.isEmpty();
    }

    /** Reads a query by the same parser as the index, and by the words that occur in it. */
    @Component
    static class Reader {

        private final JdbcClient db;

        Reader(JdbcClient db) {
            this.db = db;
        }

        Terms read(String text) {
            if (text.isBlank()) {
                return NONE;
            }
            List<Word> words = words(text);
            if (words.stream().anyMatch(word -> !STOP.contains(word.word()))) {
                words = words.stream()
                        .filter(word -> !STOP.contains(word.word()))
                        .toList();
            }
            Map<String, Set<String>> senses = senses(text);
            Terms sounding = words.stream().allMatch(word -> word.sounding().isEmpty())
                    ? null
                    : terms(words, senses, true, null);
            return terms(words, senses, false, sounding);
        }

        private static Terms terms(
                List<Word> words, Map<String, Set<String>> senses, boolean bySound, @Nullable Terms sounding) {
            List<String> terms = new ArrayList<>();
            List<String> named = new ArrayList<>();
            List<String> kinds = new ArrayList<>();
            List<String> rest = new ArrayList<>();
            List<String> meant = new ArrayList<>();
            boolean guessed = false;
            int at = 0;
            while (at < words.size()) {
                int length = longestPhrase(words, at, senses);
                String phrase = phrase(words.subList(at, at + Math.max(1, length)));
                meant.add(length > 0 ? phrase : words.get(at).meant());
                Set<String> alternatives = new LinkedHashSet<>();
                if (length > 0) {
                    senses.forEach((sense, phrases) -> {
                        if (phrases.contains(phrase)) {
                            alternatives.addAll(alternatives(sense, phrases));
                        }
                    });
                }
                if (length <= 1) {
                    Word word = words.get(at);
                    alternatives.addAll(word.alternatives());
                    if (length == 0 && !word.known()) {
                        word.near().forEach(near -> alternatives.add(quoted(near)));
                        guessed |= !word.near().isEmpty();
                        if (bySound) {
                            word.sounding().forEach(other -> alternatives.add(quoted(other)));
                        }
                    }
                }
                String term = "(" + String.join(" | ", alternatives) + ")";
                terms.add(term);
                List<String> kind = alternatives.stream()
                        .filter(alternative -> alternative.startsWith("'="))
                        .toList();
                if (kind.isEmpty()) {
                    named.add(term);
                    rest.add(phrase);
                } else {
                    kinds.add("(" + String.join(" | ", kind) + ")");
                }
                at += Math.max(1, length);
            }
            String any = String.join(" | ", terms);
            return new Terms(
                    String.join(" & ", terms),
                    any,
                    QUOTED.matcher(any)
                            .results()
                            .map(lexeme -> lexeme.group(1).replace("''", "'") + (lexeme.group(2) == null ? "" : "%"))
                            .collect(toSet()),
                    terms,
                    new Names(
                            String.join(" & ", named.isEmpty() ? terms : named),
                            kinds.isEmpty() ? "" : String.join(" ", rest),
                            String.join(" & ", kinds)),
                    guessed,
                    String.join(" ", meant),
                    sounding);
        }

        private List<Word> words(String text) {
            return db.sql("""
                    with word as (
                        select lexeme word, positions[1] at, tsvector_to_array(to_tsvector('arabic', lexeme)
                            || to_tsvector('french', lexeme) || to_tsvector('english', lexeme)) stems
                        from unnest(to_tsvector('simple', fold(:text))) order by at limit :most),
                    written as materialized (
                        select *, exists (select from search_word w
                            where w.word between word.word and word.word || chr(1114111)) written
                        from word),
                    sought as materialized (
                        select word, at, stem.stems, written or exists (select from published_entry p
                            where p.words @@ array_to_string(array(select quote_literal(stem)
                                from unnest(stem.stems) stem), '|')::tsquery) known
                        from written, lateral (select array(select stem from unnest(stems) stem
                            where written or length(stem) > 3 or stem !~ '^[a-z]') stems) stem),
                    spelled as materialized (
                        select *, case when known then '{}' else array(select w.word from search_word w
                            where w.spelt = spelt(sought.word) and (length(w.spelt) > 3
                                or length(w.spelt) = 3 and exists (select from published_entry p
                                    where p.kind in ('place', 'park', 'organisation')
                                      and p.names @@ quote_literal(w.word)::tsquery)) and case
                                when w.word ~ '^[a-z]' then sought.word !~ '^[a-z]' and same_vowels(sought.word, w.word)
                                else sought.word ~ '^[a-z]' and same_vowels(w.word, sought.word) end limit 8) end alike
                        from sought),
                    typed as materialized (
                        select *, case when known or alike <> '{}' or length(word) < 5 then '{}' else array(
                            select w.word from (select w.word from search_word w where w.word % spelled.word
                                order by w.word <-> spelled.word limit 30) w,
                            lateral (select typing_errors(w.word, spelled.word) errors) typing
                            where errors <= case when length(spelled.word) < 10 then 1 else 2 end
                              and (length(spelled.word) > 7 or w.word !~ '^[a-z]'
                                  or left(w.word, 1) = left(spelled.word, 1))
                            order by errors, w.word <-> spelled.word limit 3) end near
                        from spelled)
                    select word, known, stems, alike, near,
                        case when known or alike <> '{}' or near <> '{}' then '{}' else array(
                            select w.word from search_word w
                            where w.sound = sound(typed.word) and length(w.sound) > 3
                              and (left(w.spelt, 1) = 'A') = (left(spelt(typed.word), 1) = 'A')
                              and abs(length(w.word) - length(typed.word)) < 4 limit 8) end sounding
                    from typed order by at""")
                    .param("text", text)
                    .param("most", MOST_WORDS)
                    .query(Reader::word)
                    .list();
        }

        /** By sense, the folded phrases that mean the same as one that stands in the text. */
        private Map<String, Set<String>> senses(String text) {
            Map<String, Set<String>> senses = new TreeMap<>();
            db.sql("""
                    select sense, folded from search_synonym where sense in (select sense from search_synonym
                        where strpos(' ' || regexp_replace(fold(:text), '[^[:alnum:]]+', ' ', 'g') || ' ',
                            ' ' || folded || ' ') > 0)""").param("text", text).query(row -> {
                senses.computeIfAbsent(row.getString(1), sense -> new LinkedHashSet<>())
                        .add(bare(row.getString(2)));
            });
            return senses;
        }

        private static int longestPhrase(List<Word> words, int at, Map<String, Set<String>> senses) {
            for (int length = Math.min(5, words.size() - at); length > 0; length--) {
                String phrase = phrase(words.subList(at, at + length));
                if (senses.values().stream().anyMatch(phrases -> phrases.contains(phrase))) {
                    return length;
                }
            }
            return 0;
        }

        /** A phrase without the words that say nothing. */
        private static String bare(String phrase) {
            return String.join(
                    " ",
                    Stream.of(phrase.split(" "))
                            .filter(word -> !STOP.contains(word))
                            .toList());
        }

        private static String phrase(List<Word> words) {
            return String.join(" ", words.stream().map(Word::word).toList());
        }

        private static List<String> alternatives(String sense, Set<String> phrases) {
            Stream<String> same = phrases.stream()
                    .map(phrase -> "("
                            + String.join(
                                    " & ",
                                    Stream.of(phrase.split(" "))
                                            .map(Reader::quoted)
                                            .toList()) + ")");
            return Stream.concat(same, sense.startsWith("=") ? Stream.of(quoted(sense)) : Stream.empty())
                    .toList();
        }

        private static Word word(ResultSet row, int n) throws SQLException {
            return new Word(
                    row.getString("word"),
                    row.getBoolean("known"),
                    texts(row.getArray("stems")),
                    texts(row.getArray("alike")),
                    texts(row.getArray("near")),
                    texts(row.getArray("sounding")));
        }

        private static List<String> texts(Array array) throws SQLException {
            return Arrays.asList((String[]) array.getArray());
        }

        private static String quoted(String lexeme) {
            return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
        }

        /**
         * @param known whether something has a word that begins so, or its stem
         * @param alike where it is not known, words of the other script that are written with the same consonants
         * @param near where there is none of them, the words that differ by a typing error or two
         * @param sounding where nothing is written so, words that sound the same
         */
        private record Word(
                String word,
                boolean known,
                List<String> stems,
                List<String> alike,
                List<String> near,
                List<String> sounding) {

            private String meant() {
                return known || near.isEmpty() ? word : near.get(0);
            }

            private List<String> alternatives() {
                String own = quoted(word) + (word.length() > 1 ? ":*" : "");
                return Stream.concat(
                                Stream.of(own),
                                Stream.concat(stems.stream(), alike.stream()).map(Reader::quoted))
                        .toList();
            }
        }
    }
}
