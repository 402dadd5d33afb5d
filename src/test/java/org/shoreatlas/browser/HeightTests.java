package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of the region of which most is known can be read in one minute: how long it is, in pixels and in bytes. */
@SiteTest
class HeightTests {

    private static final int WIDE = 5_000;
    private static final int PHONE = 7_500;
    private static final int BYTES = 100 * 1024;

    @Autowired
    Site site;

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void aRegionIsReadInOneMinute(String language) {
        Chromium.each(List.of("/" + language + "/regions/fes-meknes"), browser -> address -> {
            Page page = browser.newPage();
            Response answer = page.navigate(site.at(address).toString());
            assertThat(answer.body().length).isLessThanOrEqualTo(BYTES);
            assertThat(height(page, 1280)).isLessThanOrEqualTo(WIDE);
            assertThat(height(page, 390)).isLessThanOrEqualTo(PHONE);
            // what is folded is there, and would be too long if it were not
            page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })");
            assertThat(height(page, 1280)).isGreaterThan(WIDE);
            assertThat(height(page, 390)).isGreaterThan(PHONE);
        });
    }

    private static int height(Page page, int width) {
        page.setViewportSize(width, 800);
        return (int) page.evaluate("() => document.documentElement.scrollHeight");
    }
}
