package org.shoreatlas.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.seed.SheetFiles.Fact;

/**
 * Holds the sheets against the articles they quote. The articles are not ours to publish, so their folder is named by
 * the system property {@code seeds.articles}; without it only what needs no article is tested.
 */
@Tag("unit")
class SeedArticlesTests {

    private static final String PROPERTY = "seeds.articles";
    private static final int MOST_WORDS = 12;

    /** SHA-256 of a file to its paragraphs; a paragraph is a line that is not empty. */
    private static final Map<String, List<String>> ARTICLES = new HashMap<>();

    private static String missing = "";

    @BeforeAll
    static void readArticles() throws IOException, NoSuchAlgorithmException {
        String folder = System.getProperty(PROPERTY, "");
        if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
            missing = "SeedArticlesTests: the sheets were not held against the articles, because -D" + PROPERTY
                    + (folder.isEmpty() ? " names no folder" : " names a folder that is not there: " + folder);
            System.out.println(missing);
            return;
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String hash = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                ARTICLES.put(
                        hash,
                        new String(bytes, StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(SeedArticlesTests::folded)
                                .toList());
            }
        }
    }

    @Test
    void everyTextWithAHashIsThere() {
        assumeTrue(missing.isEmpty(), missing);
        Map<String, String> hashes = hashes();
        assertThat(hashes).isNotEmpty();
        assertThat(ARTICLES.keySet()).containsAll(hashes.values());
    }

    @Test
    void everyFragmentStandsInItsParagraph() {
        assumeTrue(missing.isEmpty(), missing);
        List<Quote> quotes = quotes();
        List<String> wrong = new ArrayList<>();
        for (Quote quote : quotes) {
            Object number = quote.evidence().get("paragraph");
            Object fragment = quote.evidence().get("asPublished");
            if (number == null || fragment == null) {
                wrong.add(quote + ": paragraph and words are needed of a text that we hold");
                continue;
            }
            int index = Integer.parseInt((String) number) - 1;
            if (index >= quote.article().size()) {
                wrong.add(quote + ": there is no paragraph " + number);
            } else if (!quote.article().get(index).contains(folded((String) fragment))) {
                wrong.add(quote + ": not in paragraph " + number);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(quotes).isNotEmpty();
    }

    /** Short lines are headings of a section or what is left of a web page; a title stands with its source. */
    @Test
    void everyParagraphIsDrawnOn() {
        assumeTrue(missing.isEmpty(), missing);
        Map<String, String> hashes = hashes();
        Map<String, Set<Integer>> drawnOn = new HashMap<>();
        Set<String> titles = new HashSet<>();
        for (Fact fact : SheetFiles.present()) {
            if (fact.section().equals("sources") && fact.content().get("title") instanceof String title) {
                titles.add(folded(title));
            }
            for (Map<String, Object> evidence : fact.evidence()) {
                if (evidence.get("paragraph") instanceof String number) {
                    drawnOn.computeIfAbsent(String.valueOf(evidence.get("source")), source -> new HashSet<>())
                            .add(Integer.parseInt(number));
                }
            }
        }
        List<String> left = new ArrayList<>();
        hashes.forEach((source, hash) -> {
            List<String> paragraphs = ARTICLES.getOrDefault(hash, List.of());
            for (int i = 0; i < paragraphs.size(); i++) {
                String paragraph = paragraphs.get(i);
                if (paragraph.split(" ").length > MOST_WORDS
                        && !titles.contains(paragraph)
                        && !drawnOn.getOrDefault(source, Set.of()).contains(i + 1)) {
                    left.add(source + ", paragraph " + (i + 1));
                }
            }
        });
        assertThat(left).isEmpty();
    }

    @Test
    void noFragmentHasMoreThanTwelveWords() {
        assertThat(SheetFiles.facts().stream()
                        .flatMap(fact -> fact.evidence().stream())
                        .map(evidence -> (String) evidence.get("asPublished"))
                        .filter(fragment -> fragment != null && folded(fragment).split(" ").length > MOST_WORDS))
                .isEmpty();
    }

    @Test
    void whoSaidItIsCalledAsInTheArticle() {
        assumeTrue(missing.isEmpty(), missing);
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Quote quote : quotes()) {
            if (quote.evidence().get("speaker") instanceof Map<?, ?> speaker) {
                for (Object printed : speaker.values()) {
                    seen++;
                    if (quote.article().stream().noneMatch(one -> one.contains(folded((String) printed)))) {
                        wrong.add(quote + ": nowhere in the article: " + printed);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isPositive();
    }

    /** What is taken from the articles. */
    private static List<Quote> quotes() {
        Map<String, String> hashes = hashes();
        List<Quote> quotes = new ArrayList<>();
        for (Fact fact : SheetFiles.facts()) {
            for (Map<String, Object> evidence : fact.evidence()) {
                String hash = hashes.get(String.valueOf(evidence.get("source")));
                if (hash != null) {
                    quotes.add(new Quote(fact, evidence, ARTICLES.getOrDefault(hash, List.of())));
                }
            }
        }
        return quotes;
    }

    /** @param article its paragraphs; none where it is missing */
    private record Quote(Fact fact, Map<String, Object> evidence, List<String> article) {

        @Override
        public String toString() {
            return fact + ", " + evidence;
        }
    }

    /** Slug of a source to the SHA-256 of the text that was read. */
    private static Map<String, String> hashes() {
        Map<String, String> hashes = new HashMap<>();
        for (Fact fact : SheetFiles.facts()) {
            if (fact.section().equals("sources") && fact.content().get("sha256") instanceof String hash) {
                hashes.put(fact.id(), hash);
            }
        }
        return hashes;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip();
    }
}
