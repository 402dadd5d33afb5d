package org.shoreatlas.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Each citation of each version of each figure, in every language and form, has the bytes that it had. The first
 * sixteen digits of their SHA-256 are kept in {@code src/test/resources/citations.csv}; {@link CitationFilesTests}
 * keeps some in full, which show what it is that changed.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryCitationTests {

    private static final Path KEPT = Path.of("src/test/resources/citations.csv");
    private static final List<String> FORMS = Stream.concat(
                    Stream.of("txt"), Stream.of(Format.values()).map(Format::extension))
            .toList();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    Editions editions;

    @Autowired
    Figures figures;

    @Autowired
    Citations citations;

    @Autowired
    CitePages pages;

    private final Map<String, String> now = new TreeMap<>();

    /** With {@code -Dgolden.write=true} those that are new are added; none that is kept is ever written anew. */
    @BeforeAll
    void cite() throws IOException {
        List<Long> ids = db.sql("select d.id from edition d join entry e on e.id = d.entry_id"
                        + " where e.kind = 'figure' and d.since is not null")
                .query(Long.class)
                .list();
        editions.byId(ids).values().stream()
                .collect(Collectors.groupingBy(Edition::since, Collectors.mapping(Edition::id, Collectors.toList())))
                .forEach((since, published) ->
                        figures.ofEditions(published, since).values().forEach(figure -> cite(figure, since)));
        if (Boolean.getBoolean("golden.write")) {
            Map<String, String> all = new TreeMap<>(now);
            all.putAll(kept());
            Files.write(KEPT, lines(all));
        }
    }

    private void cite(FigureView figure, int since) {
        for (Language language : Language.values()) {
            Citation citation = citations.of(figure, since, language);
            String address = "/" + language.code() + "/figures/" + figure.id() + "/v" + figure.version() + "/cite.";
            now.put(address + "txt", digest(pages.text(citation).getBytes(StandardCharsets.UTF_8)));
            for (Format format : Format.values()) {
                now.put(
                        address + format.extension(),
                        digest(format.write(citation).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    @Test
    void areWhatTheyWere() throws IOException {
        Map<String, String> kept = kept();
        assertThat(kept).hasSizeGreaterThan(7000);
        assertThat(changed(kept, now))
                .as("What was once cited never changes: these are no longer as they were, or are gone."
                        + " Where a word of the pages changed, citations keep the old one: cited.* in cite_*."
                        + " Only what was never released may be taken out of the file and be kept anew.")
                .isEmpty();
    }

    @Test
    void areAllKept() throws IOException {
        assertThat(now.keySet())
                .as("These are new; -Dgolden.write=true keeps them")
                .isSubsetOf(kept().keySet());
    }

    @Test
    void areServedAtTheirAddresses() {
        for (String address : now.keySet().stream()
                .filter(one -> one.contains("/figures/maroc-sector-jobs-2024-12-31/"))
                .toList()) {
            byte[] body = mvc.get().uri(address).exchange().getResponse().getContentAsByteArray();
            assertThat(digest(body)).as(address).isEqualTo(now.get(address));
        }
    }

    @Test
    void areNamedIfOneOfThemChanges() throws IOException {
        Map<String, String> kept = kept();
        String one = "/fr/figures/fes-call-centres/v1/cite.bib";
        String other = "/ar/figures/fes-call-centres/v1/cite.txt";
        Map<String, String> later = new TreeMap<>(kept);
        later.put(one, digest("36 centres d\u2019appels".getBytes(StandardCharsets.UTF_8)));
        later.remove(other);

        assertThat(changed(kept, later)).containsExactly(other, one);
        assertThat(digest("36 centres d\u2019appels".getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(digest("36 centres d'appels".getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> changed(Map<String, String> kept, Map<String, String> now) {
        return kept.keySet().stream()
                .filter(address -> !kept.get(address).equals(now.get(address)))
                .toList();
    }

    /** By their addresses; a line holds the forms of a version in a language. */
    private static Map<String, String> kept() throws IOException {
        Map<String, String> kept = new TreeMap<>();
        for (String line : Files.readAllLines(KEPT)) {
            String[] cells = line.split(",");
            for (int form = 0; form < FORMS.size(); form++) {
                kept.put(cells[0] + "/cite." + FORMS.get(form), cells[form + 1]);
            }
        }
        return kept;
    }

    private static List<String> lines(Map<String, String> digests) {
        Map<String, String[]> lines = new LinkedHashMap<>();
        digests.forEach((address, digest) -> {
            int at = address.indexOf("/cite.");
            String form = address.substring(at + "/cite.".length());
            lines.computeIfAbsent(address.substring(0, at), version -> new String[FORMS.size()])[FORMS.indexOf(form)] =
                    digest;
        });
        List<String> written = new ArrayList<>();
        lines.forEach((version, cells) -> written.add(version + "," + String.join(",", Arrays.asList(cells))));
        return written;
    }

    private static String digest(byte[] citation) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(citation), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
