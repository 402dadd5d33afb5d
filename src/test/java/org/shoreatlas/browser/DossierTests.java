package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A dossier of two regions as it comes out of the browser's print command, from a dark screen, read back from the PDF.
 */
@SiteTest
class DossierTests {

    /** @param words without spaces, in the order of the document */
    record Case(String address, List<String> words, List<String> absent) {}

    private static final List<Case> CASES = List.of(
            new Case(
                    "/en/dossier?regions=fes-meknes,oriental",
                    List.of(
                            "Fez-Meknes",
                            "Printedon",
                            "Contents",
                            "Sidebyside",
                            "Comparablewithcare",
                            "FèsShore",
                            "OujdaShore",
                            "Questionstothecentre",
                            "Notes",
                            "4,500"),
                    List.of("Skiptocontent", "Howthispageismade", "Leaveout")),
            new Case(
                    "/ar/dossier?regions=fes-meknes,oriental",
                    List.of("جهةفاس", "جهةالشرق", "تاريخالطباعة", "المحتويات", "جهةفاس", "جهةالشرق", "الحواشي"),
                    List.of("Skiptocontent")));

    @Autowired
    Site site;

    @Test
    void printsOnA4WithItsNotes() {
        Chromium.each(CASES, browser -> one -> {
            Page page = browser.newPage(new NewPageOptions().setColorScheme(ColorScheme.DARK));
            page.navigate(site.at(one.address()).toString());
            int notes = page.locator(".endnotes > li").count();
            List<String> addresses = page.locator(".endnotes a.address").allInnerTexts();
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            page.close();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getPages()).allSatisfy(sheet -> {
                    assertThat(sheet.getMediaBox().getWidth()).isCloseTo(595, within(2f));
                    assertThat(sheet.getMediaBox().getHeight()).isCloseTo(842, within(2f));
                });
                assertThat(document.getNumberOfPages()).isBetween(10, 45);
                String text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Cf}]+", "");
                assertThat(text).containsSubsequence(one.words());
                assertThat(text).doesNotContain(one.absent().toArray(String[]::new));
                assertThat(notes).isGreaterThan(100);
                assertThat(addresses)
                        .hasSize(notes)
                        .allSatisfy(address -> assertThat(text).contains(address));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
