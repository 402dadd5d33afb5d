package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.browser.DeskWindow.SAVE;
import static org.shoreatlas.browser.DeskWindow.SEND;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shoreatlas.account.Role;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every kind of page of the desk, in Arabic, which is drawn the other way round, in a look by turns and in a narrow
 * window.
 */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskAccessibilityTests {

    private static final int NARROW = 320;
    private static final boolean THOROUGH = Boolean.getBoolean("thorough");
    private static final String WIDER_THAN_THE_WINDOW =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    private final Findings violations = new Findings();
    private final Findings wide = new Findings();
    private final List<String> noise = new ArrayList<>();
    private int looked;

    @Autowired
    DeskFixture desk;

    @BeforeAll
    void walkThroughAllPages() {
        Chromium.with(browser -> {
            DeskWindow guest = window(browser);
            guest.go("/sign-in");
            look(guest, 200);
            guest.typeMail("nobody@example.org");
            guest.click("main form button");
            look(guest, 422);
            guest.go("/reset");
            look(guest, 200);
            guest.go("/welcome/" + "x".repeat(43));
            look(guest, 404);

            String mail = desk.add("سلمى", Role.CONTRIBUTOR, "fes-meknes");
            DeskWindow salma = window(browser).signIn(mail);
            DeskWindow karim = window(browser).signIn(desk.add("كريم", Role.REVIEWER, "fes-meknes"));
            DeskWindow admin = window(browser).signIn(desk.add("ليلى", Role.ADMINISTRATOR));
            people(admin, guest);
            String figure = desk.figure();
            desk.letDie("liberation-2023-11-24-fes-shore");
            lists(salma, figure);
            upkeep(salma);
            drafts(salma, karim, admin, figure, mail);
            report(guest, karim, figure);
        });
    }

    private void table(DeskWindow window, String text, int status) {
        window.page.setInputFiles(
                "[name=file]", new FilePayload("table.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        window.click("form[enctype] button");
        window.page.waitForCondition(() -> !window.shows("#run"));
        look(window, status);
    }

    private void people(DeskWindow admin, DeskWindow guest) {
        admin.go("/people/invite");
        look(admin, 200);
        admin.click("main form button[type=submit]");
        look(admin, 422);
        admin.type("name", "نادية");
        admin.type("mail", "nadia@desk.example");
        admin.choose("role", "reviewer");
        admin.click("main form button[type=submit]");
        look(admin, 200);
        guest.visit(admin.page.locator("#link").inputValue().replaceFirst("https?://[^/]+", ""));
        look(guest, 200);
        for (String page : List.of(
                "/people",
                "",
                "/untranslated",
                "/old",
                "/links",
                "/missing?region=oriental",
                "/log",
                "/log?entry=park:fes-shore",
                "/tables")) {
            admin.go(page);
            look(admin, 200);
        }
        admin.go("/log?entry=zzzzzz");
        look(admin, 400);
    }

    private void lists(DeskWindow salma, String figure) {
        for (String page : List.of(
                "/new",
                "/find?q=فاس",
                "/find?q=zzzzzz",
                "/practice",
                "/new?practice=true",
                "/account",
                "/entries/figure/" + figure)) {
            salma.go(page);
            look(salma, 200);
        }
        salma.go("/people");
        look(salma, 403);
        salma.go("/nothing");
        look(salma, 404);
    }

    private void upkeep(DeskWindow salma) {
        salma.go("/old");
        salma.type("place", "الصفحة 3");
        salma.click("form[method=post] .actions button");
        look(salma, 422);
        salma.click(".ticks a[href*='/tasks/new']");
        look(salma, 200);
        salma.type("due", "2020-01-31");
        salma.click("form[method=post] .actions button");
        look(salma, 422);
        salma.type("due", "2099-12-31");
        salma.click("form[method=post] .actions button");
        look(salma, 200);
        salma.click(".papers a");
        look(salma, 200);
        salma.click("form[method=post] .actions button");
        look(salma, 422);
    }

    private void drafts(DeskWindow salma, DeskWindow karim, DeskWindow admin, String figure, String mail) {
        salma.go("");
        salma.click("button[name=form][value=article]");
        look(salma, 200);
        salma.go("");
        salma.click("button[name=form][value=agreement]");
        look(salma, 200);
        salma.click(".actions [name=preview]");
        look(salma, 422);

        salma.go("/tables");
        table(salma, "\0", 422);
        table(
                salma,
                "subject,indicator,nature,precision,value,period,source,how_read,colour\n"
                        + "place:fes,call-centres,actual,exact,many,2020,decree-2-15-40,full,blue\n",
                200);

        salma.beginChange(figure);
        String draft = salma.path();
        salma.click(SEND);
        look(salma, 422);
        salma.type("value", "601");
        salma.type("note.ar", "ملاحظة جديدة للتجربة");
        salma.changeBecauseBetter();
        salma.click(SAVE);
        DeskWindow other = salma.another();
        other.visit(draft);
        other.type("value", "602");
        other.click(SAVE);
        salma.type("value", "603");
        salma.click(SAVE);
        look(salma, 409);
        salma.click("form.conflict button");
        salma.click(".actions [name=preview]");
        look(salma, 200);
        salma.click(".banner a");
        long paper = salma.send();
        look(salma, 200);
        karim.go("/reviews/" + paper);
        look(karim, 200);
        karim.click("form[action$='/send-back'] button");
        look(karim, 422);
        admin.go("/reviews/" + paper);
        look(admin, 200);
        karim.go("/reviews");
        look(karim, 200);
        karim.publish(paper);
        look(karim, 200);
        karim.go("/entries/figure/" + figure + "/difference?from=1&to=2");
        look(karim, 200);
        salma.go("");
        look(salma, 200);

        salma.beginChange(figure);
        salma.page.context().clearCookies();
        salma.click(SAVE);
        look(salma, 401);
        salma.typeMail(mail);
        salma.click("main form button");
        look(salma, 200);
    }

    private void report(DeskWindow guest, DeskWindow karim, String figure) {
        guest.visit("/ar/report?entry=figure:" + figure);
        guest.type("message", "العدد المنشور ليس هو عدد المصدر");
        guest.click("main form button");
        karim.go("/reports");
        look(karim, 200);
        karim.click("main ol a");
        look(karim, 200);
        karim.click("form[action*='/reports/'] button");
        look(karim, 422);
        karim.page.locator("[name=outcome]").first().check();
        karim.type("answer", "شكرا");
        karim.click("form[action*='/reports/'] button");
        look(karim, 200);
        guest.reload();
        look(guest, 200);
    }

    @Test
    void hasNoViolationThatAxeKnows() {
        assertThat(violations.lines()).isEmpty();
    }

    @Test
    void sawTheWholeDeskAndWouldFindFaults() {
        assertThat(looked).isGreaterThan(45);
        Findings planted = new Findings();
        Findings stretched = new Findings();
        Chromium.with(browser -> {
            DeskWindow guest = window(browser);
            guest.go("/sign-in");
            guest.page.evaluate("""
                () => {
                  const field = document.createElement('input');
                  field.style.width = '600px';
                  document.querySelector('main').append(field);
                }""");
            look(guest, 200, planted, stretched);
        });
        assertThat(planted.lines()).anyMatch(line -> line.startsWith("label at #main > input"));
        assertThat(stretched.lines()).hasSize(1);
    }

    @Test
    void scrollsInOneDirectionOnly() {
        assertThat(wide.lines()).isEmpty();
    }

    @Test
    void leavesTheConsoleEmptyAndNoMessageUnsaid() {
        assertThat(noise).isEmpty();
    }

    private DeskWindow window(Browser browser) {
        DeskWindow window = DeskWindow.open(browser, desk.portal(), Language.AR, noise);
        window.page.context().addInitScript(Axe.SCRIPT);
        return window;
    }

    private void look(DeskWindow window, int status) {
        look(window, status, violations, wide);
        looked++;
    }

    private void look(DeskWindow window, int status, Findings violations, Findings wide) {
        assertThat(window.status()).as(window.page.url()).isEqualTo(status);
        String address = window.page.url().replaceFirst("https?://[^/]+", "") + " " + status;
        for (Look look : THOROUGH ? Look.ALL : List.of(Look.ALL.get(looked % Look.ALL.size()))) {
            look.at(window.page);
            Axe.violations(window.page).forEach(violation -> violations.add(violation, address + " at " + look));
        }
        window.page.setViewportSize(NARROW, 844);
        if ((boolean) window.page.evaluate(WIDER_THAN_THE_WINDOW)) {
            wide.add("wider than the window", address);
        }
    }
}
