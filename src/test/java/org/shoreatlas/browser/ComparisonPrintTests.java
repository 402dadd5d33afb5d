package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A comparison of three regions on paper: all its values and questions, and nothing that only a screen can do. */
@SiteTest
class ComparisonPrintTests {

    private static final int PAGES = 4;

    @Autowired
    Site site;

    @ParameterizedTest
    @CsvSource({
        "en, Capgemini Engineering, Require it, Change the choice",
        "fr, Capgemini Engineering, Rendre indispensable, Modifier le choix",
        "ar, 30.000, اشترطه, تغيير الاختيار"
    })
    void printsOnFourPages(String language, String last, String require, String change) {
        String address = "/" + language + "/compare?regions=fes-meknes,oriental,tanger-tetouan-al-hoceima";
        Chromium.each(List.of(address), browser -> one -> {
            Page page = browser.newPage();
            page.navigate(site.at(one).toString());
            assertThat(page.locator("body").innerText()).contains(require, change);
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            page.setViewportSize(700, 900);
            assertThat(page.locator("header.site .narrow:visible").count()).isPositive();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("header.site .narrow:visible").count()).isZero();
            page.close();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(PAGES);
                String text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Cf}]+", " ");
                assertThat(text).contains(last).doesNotContain(require, change);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** With three regions and every condition set, which is the most that it takes. */
    @ParameterizedTest
    @CsvSource({"ar", "fr", "en"})
    void aBriefPrintsOnTwoPages(String language) {
        String address = "/" + language + "/brief?regions=fes-meknes,oriental,tanger-tetouan-al-hoceima"
                + "&must=shore-park,tax-cap-10,p2i-2025,job-grant,technopark,training,operators";
        Chromium.each(List.of(address), browser -> one -> {
            Page page = browser.newPage();
            page.navigate(site.at(one).toString());
            List<String> numbers = page.locator(".short").allInnerTexts();
            String screen = page.locator(".screen .doors").innerText().strip();
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            page.close();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(2);
                String text = new PDFTextStripper().getText(document);
                assertThat(numbers).isNotEmpty().allMatch(number -> text.contains(number.substring(1)));
                assertThat(text).doesNotContain(screen.lines().findFirst().orElseThrow());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"ar", "en"})
    void showsOneRegionAtATimeBesideTheFirstOnAPhone(String language) {
        String address = "/" + language + "/compare?regions=fes-meknes,oriental,tanger-tetouan-al-hoceima";
        Chromium.each(List.of(address), browser -> one -> {
            Page page = browser.newPage();
            page.navigate(site.at(one).toString());
            assertThat(page.locator("#rows thead th:visible").count()).isEqualTo(4);
            page.setViewportSize(390, 844);
            assertThat(page.locator("#rows thead th:visible").allInnerTexts())
                    .hasSize(2)
                    .isEqualTo(page.locator("#rows thead th:is(.r0, .r1)").allInnerTexts());
            page.locator("#with-2").check();
            assertThat(page.locator("#rows thead th:visible").allInnerTexts())
                    .hasSize(2)
                    .isEqualTo(page.locator("#rows thead th:is(.r0, .r2)").allInnerTexts());
            assertThat(page.locator("#rows td.r1:visible").count()).isZero();
            page.mouse().wheel(0, 2_000);
            page.waitForFunction("() => scrollY > 1500");
            assertThat(page.locator("#rows thead").boundingBox().y).isZero();
            page.close();
        });
    }
}
