package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a reader gets who marks the text of a page and copies it: the numbers as they are seen, and once. */
@SiteTest
class CopyTests {

    private static final String COPY = """
        () => { getSelection().selectAllChildren(document.querySelector('main')); return getSelection().toString() }""";

    private static final String SHOW = """
        () => document.querySelectorAll('.visually-hidden').forEach(one => { one.style.userSelect = 'text' })""";

    @Autowired
    Site site;

    @Test
    void copiesANumberOnce() {
        Chromium.each(
                List.of("/ar/figures/maroc-sector-exports-2024", "/en/figures/maroc-sector-exports-2024"),
                browser -> address -> {
                    Page page = browser.newPage();
                    page.navigate(site.at(address).toString());
                    String seen = address.startsWith("/ar") ? "26,22" : "26.22";
                    assertThat(page.evaluate(COPY).toString())
                            .contains(seen)
                            .doesNotContain(seen + "26.22")
                            .doesNotContain(seen + "\n26.22");
                    // the plain digits are there, for who hears them, and would be copied too
                    page.evaluate(SHOW);
                    assertThat(page.evaluate(COPY).toString()).containsPattern(seen + "\\s*26\\.22");
                    page.close();
                });
    }
}
