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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is looked for, as queries of PostgreSQL's full text search. Each word stands for all that begins with it, for
 * its stems in the three languages, for what sounds like it in the other script and for its synonyms; and where nothing
 * at all is called so, for the words most like it.
 *
 * @param all finds what has every word
 * @param any finds what has one of them
 * @param lexemes all that are in it; those that end in {@code %} stand for what begins with them
 * @param guessed whether a word occurs nowhere, so that others took its place
 */
record Terms(String all, String any, Set<String> lexemes, boolean guessed) {

    /** Words that are in every text and say nothing, folded. */
    private static final Set<String> STOP = Set.of(
            "a", "an", "the", "of", "in", "at", "on", "to", "and", "or", "for", "is", "are", "how", "many", "what",
            "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "en", "au", "aux", "et", "ou", "par", "pour",
            "dans", "sur", "combien", "في", "من", "علي", "الي", "عن", "و", "ما", "كم", "عدد", "هو", "هي", "مع", "ب",
            "ل");

    private static final int MOST_WORDS = 12;
    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')+)'(:[*])?");

    static final Terms NONE = new Terms("", "", Set.of(), false);

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
            List<String> terms = new ArrayList<>();
            boolean guessed = false;
            int at = 0;
            while (at < words.size()) {
                int length = longestPhrase(words, at, senses);
                Set<String> alternatives = new LinkedHashSet<>();
                if (length > 0) {
                    String phrase = phrase(words.subList(at, at + length));
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
                        word.like().forEach(like -> alternatives.add(quoted(like)));
                        guessed |= !word.like().isEmpty();
                    }
                }
                terms.add("(" + String.join(" | ", alternatives) + ")");
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
                    guessed);
        }

        private List<Word> words(String text) {
            return db.sql("""
                    with word as (
                        select lexeme word, positions[1] at, sound(lexeme) sound,
                            tsvector_to_array(to_tsvector('arabic', lexeme)
                            || to_tsvector('french', lexeme) || to_tsvector('english', lexeme)) stems
                        from unnest(to_tsvector('simple', fold(:text))) order by at limit :most),
                    sought as materialized (
                        select *, exists (select from search_word w
                            where w.word between word.word and word.word || chr(1114111))
                            or exists (select from published_entry p
                                where p.words @@ array_to_string(array(select quote_literal(stem)
                                    from unnest(stems) stem), '|')::tsquery) known
                        from word)
                    select word, known, stems,
                        array(select w.word from search_word w where length(sought.sound) > 2 and w.sound = sought.sound
                              and (w.word ~ '^[a-z]') <> (sought.word ~ '^[a-z]') limit 8) alike,
                        case when known then '{}' else array(select w.word from search_word w where w.word % sought.word
                              order by w.word <-> sought.word limit 3) end near
                    from sought order by at""")
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
                    texts(row.getArray("near")));
        }

        private static List<String> texts(Array array) throws SQLException {
            return Arrays.asList((String[]) array.getArray());
        }

        private static String quoted(String lexeme) {
            return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
        }

        /**
         * @param known whether something has a word that begins so, or its stem
         * @param alike words of the other script that sound the same
         * @param like the words most like it
         */
        private record Word(String word, boolean known, List<String> stems, List<String> alike, List<String> like) {

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
