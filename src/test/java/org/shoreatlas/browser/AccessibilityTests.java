package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shoreatlas.browser.Site.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A page of each kind, every second in Arabic, which is drawn the other way round, in one of the four looks by turns;
 * with {@code -Pthorough} the longest of each kind in all languages and looks, and sixteen more.
 */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTests {

    /** What no link leads to: a failure, a form with a mistake in it, a moment of the past. */
    private static final List<String> UNLINKED = List.of("/nothing", "/figures?nature=bad&from=soon", "?asOf=%s");

    private static final boolean THOROUGH = Boolean.getBoolean("thorough");
    private static final int EACH = 16;
    private static final String WITHOUT_DIRECTION = """
        () => [...document.querySelectorAll('html[lang=ar]:not([dir=rtl]), [lang=ar]')]
          .filter(one => one.matches('html:not([dir=rtl])') || getComputedStyle(one).direction !== 'rtl')
          .map(one => one.localName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40))""";
    private static final String WIDER_THAN_THE_WINDOW =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    private final Seen seen = new Seen();

    @Autowired
    Site site;

    @BeforeAll
    void visitPages() {
        Chromium.need();
        List<Visit> visits = new ArrayList<>();
        if (THOROUGH) {
            Set<Answer> pages = new LinkedHashSet<>(site.samples());
            pages.addAll(site.spread(EACH));
            pages.forEach(page -> visits.add(new Visit(page.address(), Look.ALL)));
        } else {
            List<Answer> pages = site.oneOfEach(List.of("ar", "fr", "ar", "en"));
            for (int at = 0; at < pages.size(); at++) {
                // not the same look for the same language: one further in each round
                visits.add(new Visit(
                        pages.get(at).address(), List.of(Look.ALL.get((at + at / Look.ALL.size()) % Look.ALL.size()))));
            }
        }
        for (String address : UNLINKED) {
            for (String language : Site.LANGUAGES) {
                visits.add(new Visit(
                        "/" + language + address.formatted(site.today()),
                        THOROUGH ? Look.ALL : List.of(Look.ALL.get(visits.size() % Look.ALL.size()))));
            }
        }
        Chromium.each(visits, Window::new);
    }

    @Test
    void hasNoViolationThatAxeKnows() {
        assertThat(seen.violations.lines()).isEmpty();
    }

    @Test
    void readsArabicFromTheRight() {
        assertThat(seen.leftToRight.lines()).isEmpty();
    }

    @Test
    void scrollsInOneDirectionOnly() {
        assertThat(seen.wide.lines()).isEmpty();
    }

    @Test
    void leavesTheConsoleEmpty() {
        assertThat(seen.noise.lines()).isEmpty();
    }

    @Test
    void asksNothingOfAnotherHost() {
        assertThat(seen.elsewhere.lines()).isEmpty();
    }

    @Test
    void givesAGuestNoCookie() {
        assertThat(seen.cookies.lines()).isEmpty();
    }

    @Test
    void sawEveryKindOfPage() {
        assertThat(seen.pages).hasValueGreaterThan(site.kinds().size());
    }

    /** The same eyes before a page in which everything is wrong that they look for. */
    @Test
    void wouldFindFaults() {
        Seen planted = new Seen();
        Chromium.with(browser -> new Window(browser, planted, page -> page.evaluate("""
            () => {
              document.querySelector('main').insertAdjacentHTML('beforeend',
                '<img src="http://127.0.0.1:9/a.png"><p lang="ar" dir="ltr">نص</p><div id="wide">x</div>');
              document.getElementById('wide').style.width = '5000px';
              document.cookie = 'guest=1';
              console.error('planted');
            }"""))
                .accept(new Visit("/ar/about", List.of(Look.ALL.get(0)))));
        assertThat(planted.violations.lines()).anyMatch(line -> line.startsWith("image-alt"));
        assertThat(planted.leftToRight.lines()).hasSize(1);
        assertThat(planted.wide.lines()).hasSize(1);
        assertThat(planted.noise.lines()).anyMatch(line -> line.startsWith("error planted"));
        assertThat(planted.elsewhere.lines()).anyMatch(line -> line.startsWith("http://127.0.0.1:9/a.png"));
        assertThat(planted.cookies.lines()).hasSize(1);
    }

    /** What windows have found wrong, and in how many visits. */
    private static final class Seen {

        private final AtomicInteger pages = new AtomicInteger();
        private final Findings violations = new Findings();
        private final Findings leftToRight = new Findings();
        private final Findings wide = new Findings();
        private final Findings noise = new Findings();
        private final Findings elsewhere = new Findings();
        private final Findings cookies = new Findings();
    }

    private record Visit(String address, List<Look> looks) {}

    private class Window implements Consumer<Visit> {

        private final Seen seen;
        private final Consumer<Page> spoil;
        private final Page page;
        private String address = "";

        Window(Browser browser) {
            this(browser, AccessibilityTests.this.seen, page -> {});
        }

        Window(Browser browser, Seen seen, Consumer<Page> spoil) {
            this.seen = seen;
            this.spoil = spoil;
            // our policy would keep what is planted from being asked for
            BrowserContext context =
                    browser.newContext(new NewContextOptions().setBypassCSP(seen != AccessibilityTests.this.seen));
            context.addInitScript(Axe.SCRIPT);
            page = context.newPage();
            page.onConsoleMessage(message -> {
                if (!tellsTheStatus(message)) {
                    seen.noise.add(message.type() + " " + message.text(), address);
                }
            });
            page.onPageError(error -> seen.noise.add(error, address));
            page.onRequest(request -> {
                if (!URI.create(request.url())
                        .getAuthority()
                        .equals(site.at("/").getAuthority())) {
                    seen.elsewhere.add(request.url(), address);
                }
            });
        }

        /** Chromium logs it where a page answers with a failure, which some are there for. */
        private boolean tellsTheStatus(ConsoleMessage message) {
            return message.text().startsWith("Failed to load resource")
                    && message.location().startsWith(site.at(address).toString());
        }

        @Override
        public void accept(Visit visit) {
            address = visit.address();
            visit.looks().get(0).at(page);
            page.navigate(site.at(address).toString());
            spoil.accept(page);
            strings(WITHOUT_DIRECTION).forEach(element -> seen.leftToRight.add(element, address));
            page.context().cookies().forEach(cookie -> seen.cookies.add(cookie.name, address));
            for (Look look : visit.looks()) {
                look.at(page);
                if ((boolean) page.evaluate(WIDER_THAN_THE_WINDOW)) {
                    seen.wide.add("wider than the window", address + " at " + look);
                }
                Axe.violations(page).forEach(violation -> seen.violations.add(violation, address + " at " + look));
            }
            seen.pages.incrementAndGet();
        }

        @SuppressWarnings("unchecked")
        private List<String> strings(String script) {
            return (List<String>) page.evaluate(script);
        }
    }
}
