package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shoreatlas.account.People;
import org.shoreatlas.kernel.Language;

/**
 * A window of somebody of the desk: on a phone in Arabic, on a screen in French. What its pages complain of is noise.
 */
final class DeskWindow {

    private static final Pattern NO_MESSAGE = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");
    private static final String VALUES = """
        () => Object.fromEntries([...document.querySelectorAll('form[data-autosave] [name]')]
          .filter(one => !['hidden', 'file', 'submit'].includes(one.type)
            && (one.type !== 'checkbox' || one.checked) && one.value)
          .map(one => [one.name, one.value]))""";

    final Page page;
    final Language language;
    private final URI portal;
    private final List<String> noise;
    private int status;

    private DeskWindow(Page page, URI portal, Language language, List<String> noise) {
        this.page = page;
        this.portal = portal;
        this.language = language;
        this.noise = noise;
        // Chromium logs it where a page answers with a failure, which some are there for
        page.onConsoleMessage(message -> {
            if (!message.text().startsWith("Failed to load resource")) {
                noise.add(message.type() + " " + message.text() + " " + page.url());
            }
        });
        page.onPageError(error -> noise.add(error + " " + page.url()));
        page.onResponse(response -> {
            if (response.status() >= 500) {
                noise.add(response.status() + " " + response.url());
            }
        });
    }

    static DeskWindow open(Browser browser, URI portal, Language language, List<String> noise) {
        return open(browser, portal, language, noise, true);
    }

    static DeskWindow open(Browser browser, URI portal, Language language, List<String> noise, boolean scripts) {
        int width = language == Language.AR ? 390 : 1280;
        BrowserContext context = browser.newContext(
                new NewContextOptions().setViewportSize(width, 844).setJavaScriptEnabled(scripts));
        return new DeskWindow(context.newPage(), portal, language, noise);
    }

    /** Another window of the same person. */
    DeskWindow another() {
        return new DeskWindow(page.context().newPage(), portal, language, noise);
    }

    /** Signs in without looking at the page for it. */
    DeskWindow signIn(String mail) {
        assertThat(page.context()
                        .request()
                        .post(
                                portal + "/desk/" + language.code() + "/sign-in",
                                RequestOptions.create()
                                        .setMaxRedirects(0)
                                        .setHeader("Origin", portal.toString())
                                        .setForm(FormData.create()
                                                .set("mail", mail)
                                                .set("password", People.PASSWORD)))
                        .status())
                .isEqualTo(303);
        return this;
    }

    void typeMail(String mail) {
        type("mail", mail);
        type("password", People.PASSWORD);
    }

    /** @param page of the desk, below its language */
    int go(String page) {
        return visit("/desk/" + language.code() + page);
    }

    int visit(String address) {
        return arrived(page.navigate(portal + address));
    }

    /** Follows a link or presses a button, and waits for the page to which it leads. */
    int click(String selector) {
        return arrived(
                page.waitForNavigation(() -> page.locator(selector).first().click()));
    }

    int reload() {
        return arrived(page.reload());
    }

    private int arrived(Response response) {
        Matcher missing = NO_MESSAGE.matcher(page.content());
        while (missing.find()) {
            noise.add(missing.group() + " " + page.url());
        }
        status = response.status();
        return status;
    }

    int status() {
        return status;
    }

    /** What a file or page would answer, without leaving this one. */
    int ask(String address) {
        return page.context().request().get(portal + address).status();
    }

    void type(String name, String value) {
        field(name).fill(value);
    }

    void choose(String name, String code) {
        field(name).selectOption(code);
    }

    String value(String name) {
        return field(name).inputValue();
    }

    private ElementHandle field(String name) {
        ElementHandle field = page.locator("main [name='" + name + "']:not([type=hidden])")
                .first()
                .elementHandle();
        ElementHandle closed = field.evaluateHandle("one => one.closest('details:not([open])')")
                .asElement();
        if (closed != null) {
            closed.querySelector("summary").click();
        }
        return field;
    }

    /** All that stands in the fields of a draft. */
    @SuppressWarnings("unchecked")
    Map<String, String> values() {
        return new TreeMap<>((Map<String, String>) page.evaluate(VALUES));
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    boolean shows(String selector) {
        return page.locator(selector).count() > 0;
    }

    /** Whether what has the focus is this. */
    boolean isOn(String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    /** The number of the paper on which the window is. */
    long paper() {
        return Long.parseLong(path().replaceAll("\\D+", ""));
    }

    // What is done again and again

    static final String SEND = "button[formaction$='/send']";
    static final String SAVE = ".actions button.quiet:not([formaction]):not([name])";
    static final String PUBLISH = "form[action$='/publish']:not(.form) button";

    /** Begins a figure of Fez, complete but for its evidence. */
    void beginFigure(String value, String period) {
        go("/new");
        click("button[name=form][value=figure]");
        type("subject", "fes");
        type("indicator", "call-centre-staff");
        choose("nature", "actual");
        choose("precision", "exact");
        type("value", value);
        type("period", period);
    }

    void beginChange(String figure) {
        go("/entries/figure/" + figure);
        click("form:not(:has([name=copy], [name=form], [name=version])):has([name=entry]) button");
    }

    void changeBecauseBetter() {
        choose("change.why", "better");
        type("change.reason." + language.code(), "سبب · motif");
    }

    /** Sends the draft that is open. */
    long send() {
        assertThat(click(SEND))
                .as(page.locator("main [role=alert]").allInnerTexts().toString())
                .isEqualTo(200);
        assertThat(path()).contains("/reviews/");
        return paper();
    }

    void publish(long paper) {
        assertThat(go("/reviews/" + paper)).isEqualTo(200);
        assertThat(click(PUBLISH)).isEqualTo(200);
        assertThat(shows("section.decision")).isFalse();
    }
}
