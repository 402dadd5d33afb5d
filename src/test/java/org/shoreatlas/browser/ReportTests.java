package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who finds an error on a figure's page tells so, on a phone and without scripts. */
@SiteTest(writes = true)
class ReportTests {

    private static final String FIGURE = "/ar/figures/fes-call-centre-staff/v1";
    private static final String TEXT = "العدد الوارد في المصدر هو 4.500 وليس أكثر.\nانظر الفقرة السادسة.";

    @Autowired
    Site site;

    @Autowired
    JdbcClient db;

    @Test
    void arrivesOnceWithoutScripts() {
        Chromium.with(browser -> {
            Page page = browser.newPage(
                    new NewPageOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
            page.navigate(site.at(FIGURE).toString());
            follow(page, "footer a[rel=nofollow]");
            assertThat(page.locator("main .about a").first().getAttribute("href"))
                    .isEqualTo("/ar/figures/fes-call-centre-staff");
            page.locator("[name=message]").fill("قصير");
            follow(page, "main form button");
            assertThat(page.locator("main [role=alert] a").getAttribute("href")).isEqualTo("#message");
            assertThat(page.locator("[name=message]").inputValue()).isEqualTo("قصير");

            page.locator("[name=message]").fill(TEXT);
            follow(page, "main form button");

            String receipt = page.locator(".receipt .code").innerText();
            assertThat(page.url()).endsWith("/ar/report/" + receipt);
            page.goBack();
            page.goBack();
            page.goForward();
            page.locator("[name=message]").fill(TEXT);
            follow(page, "main form button");
            assertThat(page.locator(".receipt .code").innerText()).isEqualTo(receipt);
            page.reload();
            assertThat(page.locator(".receipt .code").innerText()).isEqualTo(receipt);
            follow(page, "main .doors a");
            assertThat(page.url()).endsWith(FIGURE);
            assertThat(page.context().cookies()).isEmpty();
            assertThat(kept()).isEqualTo(List.of(Map.of("page", FIGURE, "receipt", receipt.replace("-", ""))));
        });
    }

    private List<Map<String, Object>> kept() {
        return db.sql("select page, receipt from report where message = :text")
                .param("text", TEXT)
                .query()
                .listOfRows();
    }

    private static void follow(Page page, String link) {
        page.waitForNavigation(() -> page.locator(link).first().click());
    }
}
