package org.shoreatlas.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs axe-core in a page, as the console of a browser would: the page's own policy is neither asked nor lifted. */
final class Axe {

    /** To be added to each page before it loads: the engine keeps what it compiled. */
    static final String SCRIPT = script();
    /**
     * Preloading would fetch every style sheet once more, for rules about sound and orientation: there is no sound, and
     * the other is experimental.
     */
    private static final String RUN = """
        async tags => (await axe.run(document,
            {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], preload: false}))
          .violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id} at ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`))""";

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        return (List<String>) page.evaluate(RUN, TAGS);
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
