package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shoreatlas.browser.Site.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Pages of every kind, each in one of the four looks by turns; the longest of each kind in Arabic in two of them, in French
 * and in English in the two others, and in all with {@code -Daccessibility.thorough=true}.
 */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTests {

    /** What no link leads to: a failure, a form with a mistake in it, a moment of the past. */
    private static final List<String> UNLINKED = List.of("/nothing", "/figures?nature=bad&from=soon", "?asOf=%s");
    /** Pages of a kind in a language: all regions, and of what there are hundreds a part that differs with every new entry. */
    private static final int EACH = Boolean.getBoolean("accessibility.thorough") ? 16 : 1;
    private static final String WITHOUT_DIRECTION = """
        () => [...document.querySelectorAll('html[lang=ar]:not([dir=rtl]), [lang=ar]')]
          .filter(one => one.matches('html:not([dir=rtl])') || getComputedStyle(one).direction !== 'rtl')
          .map(one => one.localName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40))""";
    private static final String WIDER_THAN_THE_WINDOW =
        "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    private final AtomicInteger visited = new AtomicInteger();
    private final Findings violations = new Findings();
    private final Findings leftToRight = new Findings();
    private final Findings wide = new Findings();
    private final Findings noise = new Findings();
    private final Findings elsewhere = new Findings();
    private final Findings cookies = new Findings();

    @Autowired
    Site site;

    @BeforeAll
    void visitAllPages() {
        Chromium.need();
        List<Answer> samples = site.samples();
        List<Answer> others = new ArrayList<>(site.spread(EACH));
        others.removeAll(samples);
        List<Visit> visits = new ArrayList<>(samples.stream().map(page -> new Visit(page.address(), looks(page.language()))).toList());
        Site.LANGUAGES.forEach(language -> UNLINKED.forEach(address ->
            visits.add(new Visit("/" + language + address.formatted(site.today()), looks(language)))));
        int looks = Look.ALL.size();
        for (int look = 0; look < looks; look++) {
            for (int i = look; i < others.size(); i += looks) {
                visits.add(new Visit(others.get(i).address(), List.of(Look.ALL.get(look))));
            }
        }
        Chromium.each(visits, Window::new);
    }

    @Test
    void hasNoViolationThatAxeKnows() {
        assertThat(violations.lines()).isEmpty();
    }

    @Test
    void readsArabicFromTheRight() {
        assertThat(leftToRight.lines()).isEmpty();
    }

    @Test
    void scrollsInOneDirectionOnly() {
        assertThat(wide.lines()).isEmpty();
    }

    @Test
    void leavesTheConsoleEmpty() {
        assertThat(noise.lines()).isEmpty();
    }

    @Test
    void asksNothingOfAnotherHost() {
        assertThat(elsewhere.lines()).isEmpty();
    }

    @Test
    void givesAGuestNoCookie() {
        assertThat(cookies.lines()).isEmpty();
        assertThat(visited).hasPositiveValue();
    }

    /** Each width and each scheme in Arabic, which is drawn the other way round; the two others between French and English. */
    private static List<Look> looks(String language) {
        return Boolean.getBoolean("accessibility.thorough") ? Look.ALL : switch (language) {
            case "fr" -> Look.ALL.subList(2, 3);
            case "en" -> Look.ALL.subList(3, 4);
            default -> Look.ALL.subList(0, 2);
        };
    }

    private record Visit(String address, List<Look> looks) {
    }

    private class Window implements Consumer<Visit> {

        private final Page page;
        private String address = "";

        Window(Browser browser) {
            BrowserContext context = browser.newContext();
            context.addInitScript(Axe.SCRIPT);
            page = context.newPage();
            page.onConsoleMessage(message -> {
                if (!tellsTheStatus(message)) {
                    noise.add(message.type() + " " + message.text(), address);
                }
            });
            page.onPageError(error -> noise.add(error, address));
            page.onRequest(request -> {
                if (!URI.create(request.url()).getAuthority().equals(site.at("/").getAuthority())) {
                    elsewhere.add(request.url(), address);
                }
            });
        }

        /** Chromium logs it where a page answers with a failure, which some are there for. */
        private boolean tellsTheStatus(ConsoleMessage message) {
            return message.text().startsWith("Failed to load resource") && message.location().startsWith(site.at(address).toString());
        }

        @Override
        public void accept(Visit visit) {
            address = visit.address();
            visit.looks().get(0).at(page);
            page.navigate(site.at(address).toString());
            strings(WITHOUT_DIRECTION).forEach(element -> leftToRight.add(element, address));
            page.context().cookies().forEach(cookie -> cookies.add(cookie.name, address));
            for (Look look : visit.looks()) {
                look.at(page);
                if ((boolean) page.evaluate(WIDER_THAN_THE_WINDOW)) {
                    wide.add("wider than the window", address + " at " + look);
                }
                Axe.violations(page).forEach(violation -> violations.add(violation, address + " at " + look));
            }
            visited.incrementAndGet();
        }

        @SuppressWarnings("unchecked")
        private List<String> strings(String script) {
            return (List<String>) page.evaluate(script);
        }
    }
}
