package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an investor who has never seen the portal finds from its first page, by links alone and without scripts. */
@SiteTest
class InvestorTests {

    private static final List<String> BEGINNINGS = List.of("/en", "/ar");

    @Autowired
    Site site;

    @Test
    @Tag("smoke")
    void findsTheRegionsWithAShoreParkInUse() {
        walk(page -> {
            List<String> regions = page.locator("#map .by-region tr:has(.status-operating) > th a").all().stream()
                    .map(link -> link.getAttribute("href").replaceAll(".*/", ""))
                    .toList();
            assertThat(regions)
                    .containsExactlyInAnyOrder(
                            "tanger-tetouan-al-hoceima",
                            "oriental",
                            "fes-meknes",
                            "rabat-sale-kenitra",
                            "casablanca-settat");
            click(page, page.locator("#map .by-region tr:has(.status-operating) a[href$='/parks/oujda-shore']"));
            assertThat(page.locator("main .status-operating").count()).isPositive();
        });
    }

    @Test
    void comparesThreeRegionsAndLeavesWithTheQuestions() {
        walk(page -> {
            choose(page, "/compare");
            for (String region : List.of("fes-meknes", "tanger-tetouan-al-hoceima", "oriental")) {
                if (page.locator("details.choice").count() > 0) {
                    page.locator(".choice > summary").first().click();
                }
                click(page, page.locator(".picks a[href$='" + region + "']"));
            }
            assertThat(page.url()).endsWith("/compare?regions=fes-meknes,tanger-tetouan-al-hoceima,oriental");
            assertThat(page.locator("#rows .grade-ok").count()).isPositive();
            assertThat(page.locator("#rows .grade-no").count()).isPositive();
            assertThat(page.locator("#promised .promised-jobs svg").count()).isPositive();
            click(page, page.locator("#must tr:has(a[href*='must=job-grant']) .toggle"));
            assertThat(page.locator(".verdict .answer").count()).isEqualTo(3);
            click(page, page.locator(".doors a[href='#questions']"));
            assertThat(page.locator("#questions .each-region > div").all())
                    .hasSize(3)
                    .allMatch(questions -> questions.locator("li").count() > 3);
            assertThat(page.locator("#questions a[href*='/organisations/cri-']").count())
                    .isEqualTo(3);
        });
    }

    @Test
    void seesWhatCameOfWhatWasPromisedAtFesAndAgadir() {
        walk(page -> {
            choose(page, "/agreements");
            String list = page.url();
            click(page, page.locator("a[href$='/agreements/fes-shore-settlement-agreements-2023']"));
            assertThat(page.locator(".commitments .state-past-date").count()).isEqualTo(1);
            assertThat(page.locator(".commitments .state-no-deadline").count()).isEqualTo(1);
            assertThat(page.locator("main a[href*='/inquiries/promises']").count())
                    .isPositive();
            page.navigate(list);
            click(page, page.locator("a[href$='/agreements/cegedim-agadir-agreement-2022']"));
            assertThat(page.locator(".state-no-deadline").count()).isEqualTo(1);
            for (String region : List.of("fes-meknes", "souss-massa")) {
                choose(page, "/regions");
                click(page, page.locator("main a[href$='/regions/" + region + "']"));
                page.locator(".on-page > summary").click();
                click(page, page.locator(".on-page a[href='#commitments']"));
                assertThat(page.locator("#commitments [class*='state-']").count())
                        .isPositive();
                click(page, page.locator(".on-page a[href='#questions']"));
                assertThat(page.locator("#questions .ask").count()).isEqualTo(15);
            }
        });
    }

    private void walk(Consumer<Page> way) {
        Chromium.each(BEGINNINGS, browser -> beginning -> way.accept(begin(browser, beginning)));
    }

    private Page begin(Browser browser, String beginning) {
        Page page =
                browser.newPage(new NewPageOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
        page.navigate(site.at(beginning).toString());
        return page;
    }

    /** By the menu of a phone, which needs no script. */
    private static void choose(Page page, String section) {
        page.locator(".menu > summary").click();
        click(page, page.locator(".menu .sections a[href$='" + section + "']"));
    }

    private static void click(Page page, Locator link) {
        link.first().click();
        page.waitForLoadState();
    }
}
