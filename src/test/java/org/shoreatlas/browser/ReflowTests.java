package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.browser.Site.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether each kind of page stays readable in a narrow window and in large letters (WCAG 2.2, 1.4.4 and 1.4.10). */
@SiteTest
class ReflowTests {

    private static final List<Window> WINDOWS =
            List.of(new Window(320, 100), new Window(390, 200), new Window(1280, 200));
    private static final String ENLARGE = "percent => { document.documentElement.style.fontSize = percent + '%' }";
    private static final String OUT_OF_SIGHT = """
        () => {
          const root = document.documentElement, found = [];
          const say = (what, one) =>
            found.push(`${what}: ${one.localName}.${one.className} ${one.textContent.trim().slice(0, 40)}`);
          const scrolls = one => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX);
          const inAScroller = one => one !== root && (scrolls(one) || inAScroller(one.parentElement));
          const clipped = one =>
            one !== root && (getComputedStyle(one).clipPath !== 'none' || clipped(one.parentElement));
          if (root.scrollWidth > root.clientWidth) say('scrolls sideways', root);
          for (const one of document.body.querySelectorAll('*')) {
            const box = one.getBoundingClientRect(), style = getComputedStyle(one);
            if (box.width <= 1 || box.height <= 1 || style.visibility === 'hidden') continue;
            const wider = one.scrollWidth > one.clientWidth + 1;
            if (scrolls(one) && wider && !one.querySelector('table, svg, pre, math')) say('scrolls sideways', one);
            if (!scrolls(one) && wider && style.overflowX !== 'visible') say('is cut off', one);
            for (const text of [...one.childNodes].filter(child => child.nodeType === 3 && child.textContent.trim())) {
              const range = document.createRange();
              range.selectNodeContents(text);
              const out = [...range.getClientRects()].some(line => line.left < -1 || line.right > root.clientWidth + 1);
              if (out && !inAScroller(one)) say('sticks out', one);
              const lines = new Set([...range.getClientRects()].map(line => Math.round(line.top))).size;
              const letters = text.textContent.trim().length;
              if (lines > 3 && letters < 3 * lines && !clipped(one)) say('is broken into letters', one);
            }
          }
          return found;
        }""";

    @Autowired
    Site site;

    @Test
    void hidesNothingInANarrowWindowAndInLargeLetters() {
        assertThat(hidden(site.oneOfEach(List.of("ar", "fr", "en")), page -> {}))
                .isEmpty();
    }

    @Test
    @Tag("thorough")
    void hidesNothingInAnyLanguage() {
        assertThat(hidden(site.samples(), page -> {})).isEmpty();
    }

    @Test
    void wouldFindWhatSticksOutAndWhatIsCutOff() {
        assertThat(hidden(site.oneOfEach(List.of("ar")).subList(0, 1), page -> page.evaluate("""
            () => {
              const wide = document.querySelector('h1').cloneNode();
              wide.textContent = 'x'.repeat(300);
              wide.style.whiteSpace = 'nowrap';
              document.querySelector('main').append(wide);
              const cut = wide.cloneNode(true);
              cut.style.overflow = 'hidden';
              const letters = wide.cloneNode();
              letters.textContent = 'letters';
              letters.style.cssText = 'width: 4px; overflow-wrap: anywhere; white-space: normal';
              document.querySelector('main').append(cut, letters);
            }""")))
                .anyMatch(line -> line.startsWith("sticks out"))
                .anyMatch(line -> line.startsWith("is cut off"))
                .anyMatch(line -> line.startsWith("is broken into letters"));
    }

    @SuppressWarnings("unchecked")
    private List<String> hidden(List<Answer> samples, Consumer<Page> spoil) {
        Findings hidden = new Findings();
        Chromium.each(samples, browser -> {
            Page page = browser.newPage();
            return sample -> {
                page.navigate(site.at(sample.address()).toString());
                spoil.accept(page);
                for (Window window : WINDOWS) {
                    page.setViewportSize(window.width(), 844);
                    page.evaluate(ENLARGE, window.percent());
                    ((List<String>) page.evaluate(OUT_OF_SIGHT))
                            .forEach(one -> hidden.add(one, sample.address() + " in " + window));
                }
            };
        });
        return hidden.lines();
    }

    /**
     * @param width in CSS pixels
     * @param percent size of letters
     */
    private record Window(int width, int percent) {}
}
