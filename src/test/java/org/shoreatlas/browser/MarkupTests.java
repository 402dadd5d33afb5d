package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.PortalTest;
import org.shoreatlas.browser.Site.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * What the Nu checker says of pages of every kind, as it says it at its own address: with errors, warnings and
 * languages.
 */
@PortalTest
class MarkupTests {

    /** Comes with the checker, as everything that has an address there. */
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    /** What other people's pages show, to which ours do not link. */
    private static final List<String> EMBEDDED = List.of(
            "/figures/fes-call-centre-staff/v1?asOf=",
            "/figures/maroc-sector-jobs-2024-12-31/v1/chart?asOf=",
            "/figures/oriental-households-2024-09-01/v1/chart?asOf=");

    private static final ThreadLocal<SimpleDocumentValidator> CHECKER = ThreadLocal.withInitial(MarkupTests::checker);

    @Autowired
    Site site;

    @Test
    void isValidOnTheLongestPageOfEveryKindAndOnOthers() {
        List<Answer> pages = new ArrayList<>(site.samples());
        site.spread(4).stream().filter(page -> !pages.contains(page)).forEach(pages::add);
        Site.LANGUAGES.forEach(language ->
                EMBEDDED.forEach(embedded -> pages.add(site.ask("/embed/" + language + embedded + site.today()))));
        check(pages, 300);
    }

    @Test
    @Tag("thorough")
    void isValidOnEveryPage() {
        check(site.pages(), 5000);
    }

    @Test
    void isCheckedForErrorsWarningsAndLanguage() {
        String text = "ترحيل الخدمات نشاط اقتصادي ينمو في جهات المغرب ويوفر مناصب شغل جديدة للشباب كل سنة. ".repeat(20);
        assertThat(say("<!DOCTYPE html><html lang=en><title>t</title><section><p>" + text + "</section><img src=a>"))
                .anyMatch(message -> message.startsWith("error: An “img” element must have an “alt”"))
                .anyMatch(message -> message.startsWith("warning: Section lacks heading"))
                .anyMatch(message -> message.startsWith("warning: This document appears to be written in Arabic"));
    }

    private static void check(List<Answer> pages, int least) {
        Findings findings = new Findings();
        AtomicInteger looked = new AtomicInteger();
        pages.parallelStream().forEach(page -> {
            assertThat(page.status()).as(page.address()).isEqualTo(200);
            // what stands in the style of an embedded page is known to browsers, and not yet to the checker
            say(page.text().replaceAll("(?s)<style>.*?</style>", "<style></style>"))
                    .forEach(message -> findings.add(message, page.address()));
            looked.incrementAndGet();
        });
        assertThat(findings.lines()).isEmpty();
        assertThat(looked).hasValueGreaterThan(least);
    }

    private static SimpleDocumentValidator checker() {
        try {
            SimpleDocumentValidator nu = new SimpleDocumentValidator(true, false, true);
            nu.setUpMainSchema(SCHEMA, new Messages());
            return nu;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> say(String page) {
        Messages messages = new Messages();
        SimpleDocumentValidator nu = CHECKER.get();
        try {
            nu.setUpValidatorAndParsers(messages, false, false);
            nu.checkHtmlInputSource(new InputSource(new StringReader(page)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return messages.said;
    }

    private static class Messages implements ErrorHandler {

        private final List<String> said = new ArrayList<>();

        @Override
        public void warning(SAXParseException message) {
            said.add("warning: " + message.getMessage());
        }

        @Override
        public void error(SAXParseException message) {
            said.add("error: " + message.getMessage());
        }

        @Override
        public void fatalError(SAXParseException message) {
            error(message);
        }
    }
}
