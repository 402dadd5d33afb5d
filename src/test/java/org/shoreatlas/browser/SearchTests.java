package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody finds who types into the field of the first page, on a phone and without scripts. */
@SiteTest
class SearchTests {

    /** @param found the address to which one of the results leads */
    record Case(String home, String typed, String found) {}

    private static final List<Case> CASES = List.of(
            new Case("/en", "oujda shore", "/parks/oujda-shore"),
            new Case("/en", "casablnaca", "/regions/casablanca-settat"),
            new Case("/en", "call centres Fez", "/figures/fes-call-centre-staff"),
            new Case("/en", "148 thousand and 500", "/figures/maroc-sector-jobs-2024-12-31"),
            new Case("/fr", "Tétuan shore", "/parks/tetouan-shore"),
            new Case("/fr", "26,22 MMDH", "/figures/maroc-sector-exports-2024"),
            new Case("/fr", "externalisation", "/indicators/sector-jobs"),
            new Case("/fr", "وجدة شور", "/parks/oujda-shore"),
            new Case("/ar", "وجده شور", "/parks/oujda-shore"),
            new Case("/ar", "مكناص", "/places/meknes"),
            new Case("/ar", "١٤٨٥٠٠", "/figures/maroc-sector-jobs-2024-12-31"),
            new Case("/ar", "148 ألفا و500", "/figures/maroc-sector-jobs-2024-12-31"),
            new Case("/ar", "Concentrix", "/organisations/concentrix-webhelp"));

    @Autowired
    Site site;

    @Test
    void findsWhatIsTyped() {
        Chromium.each(CASES, browser -> {
            Page page = browser.newPage(
                    new NewPageOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
            return one -> {
                page.navigate(site.at(one.home()).toString());
                page.locator("main input[type=search]").fill(one.typed());
                page.waitForNavigation(
                        () -> page.locator("main input[type=search]").press("Enter"));
                assertThat(page.locator("main input[type=search]").inputValue()).isEqualTo(one.typed());
                assertThat(page.locator("main section")
                                .evaluateAll("all => all.flatMap(one => [...one.querySelectorAll('a')]"
                                        + ".map(link => link.pathname))"))
                        .asInstanceOf(LIST)
                        .as(one.toString())
                        .contains(one.home() + one.found());
            };
        });
    }

    @Test
    void hasTheFieldOnEveryPage() {
        Chromium.with(browser -> {
            Page page = browser.newPage(
                    new NewPageOptions().setJavaScriptEnabled(false).setViewportSize(1280, 640));
            page.navigate(site.at("/fr/regions").toString());
            page.locator("header input[type=search]").fill("130 000");
            page.locator("header input[type=search]").press("Enter");
            page.waitForLoadState();
            assertThat(page.locator("#figures li").count()).isGreaterThan(2);
            assertThat(page.locator("[role=search]").count()).isEqualTo(1);
        });
    }

    /** On a phone, where the head is one row, the page of the search is one step away from every page. */
    @Test
    void isOneStepAwayOnAPhone() {
        Chromium.with(browser -> {
            Page page = browser.newPage(
                    new NewPageOptions().setJavaScriptEnabled(false).setViewportSize(320, 640));
            page.navigate(site.at("/fr/regions").toString());
            page.locator("header a.narrow").click();
            page.locator("main input[type=search]").fill("130 000");
            page.locator("main [role=search] button").click();
            page.waitForLoadState();
            assertThat(page.locator("#figures li").count()).isGreaterThan(2);
        });
    }
}
