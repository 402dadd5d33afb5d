package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.browser.Site.Answer;
import org.shoreatlas.browser.Site.Way;
import org.springframework.beans.factory.annotation.Autowired;

/** Goes to each kind of page as a reader does: by a click, by the keyboard, on a slow line, without scripts. */
@SiteTest
class JourneyTests {

    /** Of the keyboard in each page, behind its header. */
    private static final int STEPS = 12;
    /** From the top of a page to its end. */
    private static final int ALL_STEPS = 400;
    /** The one above every page is tried by the tests of search. */
    private static final String FORMS = "main form:not([method=post])";

    private static final String FOCUS = """
        () => {
          const one = document.activeElement, style = getComputedStyle(one);
          const shown = [...one.getClientRects()]
            .map(box => [Math.max(box.left, 0), Math.max(box.top, 0),
              Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)])
            .filter(([left, top, right, bottom]) => right - left > 1 && bottom - top > 1);
          const uncovered = shown.some(([left, top, right, bottom]) => {
            const upmost = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            return one.contains(upmost) || upmost?.contains(one);
          });
          return {name: `${one.localName}.${one.className} ${one.textContent.trim().slice(0, 40)}`,
            body: one === document.body, link: one.getAttribute('href') ?? '',
            outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, seen: uncovered,
            past: !(document.querySelector('header').contains(one) || one.classList.contains('skip'))};
        }""";

    @Autowired
    Site site;

    @Test
    void arrivesByAClickWithoutScripts() {
        arrives(site.oneOfEach(List.of("ar", "fr", "en")));
    }

    @Test
    @Tag("thorough")
    void arrivesByAClickWithoutScriptsInEveryLanguage() {
        arrives(site.samples());
    }

    @Test
    void showsWhereTheKeyboardIs() {
        Findings unseen = new Findings();
        Chromium.each(site.oneOfEach(List.of("ar")), browser -> {
            Page page = browser.newPage();
            return sample -> keyboard(page, sample, unseen);
        });
        assertThat(unseen.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void showsItFromTheFirstWordOfThePageToTheLast(String language) {
        Findings unseen = new Findings();
        Chromium.with(browser -> {
            Page page = browser.newPage();
            page.navigate(site.at("/" + language + "/regions").toString());
            assertThat(walk(page, ALL_STEPS, "/regions", unseen)).isBetween(15, ALL_STEPS - 1);
        });
        assertThat(unseen.lines()).isEmpty();
    }

    @Test
    void wouldMissAnOutlineAndASkipLink() {
        Findings unseen = new Findings();
        Answer sample = site.oneOfEach(List.of("ar")).get(0);
        Chromium.with(browser -> {
            Page page = browser.newPage();
            page.addInitScript("""
                addEventListener('DOMContentLoaded', () => {
                  const sheet = new CSSStyleSheet();
                  sheet.replaceSync('*, *:focus-visible { outline: none !important }');
                  document.adoptedStyleSheets = [sheet];
                  document.querySelector('.skip').remove();
                })""");
            keyboard(page, sample, unseen);
        });
        assertThat(unseen.lines())
                .anyMatch(line -> line.startsWith("has no outline"))
                .anyMatch(line -> line.startsWith("begins with"));
    }

    private void arrives(List<Answer> samples) {
        Findings lost = new Findings();
        Chromium.each(samples, browser -> {
            Page page = browser.newPage(
                    new NewPageOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
            return sample -> {
                // to a version nothing links yet
                site.way(sample.address())
                        .ifPresentOrElse(
                                way -> follow(page, way),
                                () -> page.navigate(site.at(sample.address()).toString()));
                if (!page.url().equals(site.at(sample.address()).toString())) {
                    lost.add("leads to " + page.url(), sample.address());
                }
                int forms = page.locator(FORMS).count();
                for (int i = 0; i < forms; i++) {
                    Response answer = submit(page, i);
                    if (answer.status() != 200) {
                        lost.add(answer.status() + " of a form", sample.address());
                    }
                    page.navigate(site.at(sample.address()).toString());
                }
            };
        });
        assertThat(lost.lines()).isEmpty();
    }

    /**
     * The first key goes to the link that skips the header, which is the same on every page; the next ones behind it.
     */
    private void keyboard(Page page, Answer sample, Findings unseen) {
        page.navigate(site.at(sample.address()).toString());
        Map<String, Object> first = press(page, "Tab");
        look(first, sample.address(), unseen);
        if (!first.get("link").equals("#main")) {
            unseen.add("begins with " + first.get("name"), sample.address());
        } else {
            page.keyboard().press("Enter");
            Map<String, Object> next = press(page, "Tab");
            if (!(boolean) next.get("past")) {
                unseen.add("the skip link skips nothing", sample.address());
            }
            look(next, sample.address(), unseen);
        }
        walk(page, STEPS, sample.address(), unseen);
    }

    /** Goes on by so many elements, or to the end of the page, and tells how many there were. */
    private static int walk(Page page, int steps, String address, Findings unseen) {
        for (int step = 0; step < steps; step++) {
            Map<String, Object> focus = press(page, "Tab");
            if ((boolean) focus.get("body")) {
                return step;
            }
            look(focus, address, unseen);
        }
        return steps;
    }

    private static void look(Map<String, Object> focus, String address, Findings unseen) {
        if (!(boolean) focus.get("seen")) {
            unseen.add("is not in sight: " + focus.get("name"), address);
        } else if (!(boolean) focus.get("outlined")) {
            unseen.add("has no outline: " + focus.get("name"), address);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> press(Page page, String key) {
        page.keyboard().press(key);
        return (Map<String, Object>) page.evaluate(FOCUS);
    }

    private static Response submit(Page page, int form) {
        return page.waitForNavigation(() -> page.locator(FORMS)
                .nth(form)
                .locator("button, [type=submit]")
                .first()
                .click());
    }

    private void follow(Page page, Way way) {
        page.navigate(site.at(way.from()).toString());
        Locator link =
                page.locator("a[href=\"" + way.link() + "\"]:not(.wide a)").first();
        Locator closed = link.locator("xpath=ancestor::details[not(@open)]/summary");
        while (closed.count() > 0) {
            closed.first().click();
        }
        link.click();
    }
}
