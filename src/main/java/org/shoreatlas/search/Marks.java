package org.shoreatlas.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which words of the results were looked for: the database says so, by the same rules by which it found them. */
record Marks(Set<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

    static Marks of(Collection<String> texts, Terms terms, JdbcClient db) {
        Set<String> all = texts.stream()
                .flatMap(text -> WORD.matcher(text).results())
                .map(found -> found.group())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return all.isEmpty() || terms.isEmpty()
                ? new Marks(Set.of())
                : new Marks(Set.copyOf(db.sql("""
                select word from (select word, fold(word) folded from unnest(:words::text[]) word offset 0) shown
                where folded like any(:lexemes::text[]) or ts_lexize('arabic_stem', folded) && :lexemes::text[]
                    or ts_lexize('french_stem', folded) && :lexemes::text[]
                    or ts_lexize('english_stem', folded) && :lexemes::text[]""")
                        .param("words", all.toArray(String[]::new))
                        .param("lexemes", terms.lexemes().toArray(String[]::new))
                        .query((row, n) -> row.getString(1))
                        .list()));
    }

    /** A text cut at its marks. */
    public List<Part> of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int from = 0;
        while (word.find()) {
            if (words.contains(word.group())) {
                if (word.start() > from) {
                    parts.add(new Part(text.substring(from, word.start()), false));
                }
                parts.add(new Part(word.group(), true));
                from = word.end();
            }
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), false));
        }
        return parts;
    }

    /**
     * The same of a piece of the text around its first mark, no longer than so many characters, with an ellipsis at
     * each cut.
     */
    List<Part> around(String text, int most) {
        if (text.length() <= most) {
            return of(text);
        }
        Matcher word = WORD.matcher(text);
        int before = 0;
        boolean marked = false;
        while (!marked && word.find()) {
            marked = words.contains(word.group());
            before = marked ? before : word.end();
        }
        int from = Math.max(0, Math.min(marked ? before : 0, text.length() - most) - most / 3);
        int start = from == 0 ? 0 : text.indexOf(' ', from) + 1;
        int end = text.length() <= start + most ? text.length() : text.lastIndexOf(' ', start + most);
        return of((start > 0 ? "… " : "")
                + text.substring(start, Math.max(end, start))
                + (end < text.length() ? " …" : ""));
    }

    boolean isIn(String text) {
        return WORD.matcher(text).results().anyMatch(found -> words.contains(found.group()));
    }

    public record Part(String text, boolean marked) {}
}
