package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shoreatlas.account.Role;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Ten figures are looked at and said to be still true: on a phone in Arabic by a sentence, on a screen in French by a
 * source.
 */
@DeskTest
class StillTrueTests {

    private static final String STILL_TRUE = "form[action$='/old'] .actions button[type=submit]:not(.quiet)";

    private final List<String> noise = new ArrayList<>();

    @Autowired
    DeskFixture desk;

    @AfterEach
    void nobodyComplained() {
        assertThat(noise).isEmpty();
    }

    private DeskWindow window(Browser browser, Language language, boolean scripts) {
        return DeskWindow.open(browser, desk.portal(), language, noise, scripts)
                .signIn(desk.add("سلمى", Role.CONTRIBUTOR, "fes-meknes"));
    }

    private static void tick(DeskWindow window, List<String> figures) {
        figures.forEach(one -> window.page
                .locator(".ticks li:has(a[href$='/" + one + "']) [name=edition]")
                .check());
    }

    @Test
    void tenFiguresByOneSentence() {
        Chromium.with(browser -> {
            List<String> ten = desk.old("call-centres");
            DeskWindow salma = window(browser, Language.AR, true);
            salma.go("");
            salma.click("nav.sections a[href$='/old']");
            salma.page.locator("[name=indicator]").first().selectOption("call-centres");
            salma.click("form.choice button");
            tick(salma, ten);
            salma.type("said.ar", "أكده المركز بعد مراجعة سجلاته");
            assertThat(salma.click(STILL_TRUE)).isEqualTo(200);

            assertThat(salma.text("[role=status]")).isEqualTo(desk.say("desk.old.checked", Language.AR, 10));
            assertThat(desk.verifications(ten)).containsExactly(1, 10);
            salma.visit("/ar/figures/" + ten.get(0));
            assertThat(salma.text("#checked")).contains("أكده المركز بعد مراجعة سجلاته");
            assertThat(salma.shows(".chip.old")).isFalse();
        });
    }

    @Test
    void tenFiguresByOneSourceWithoutScripts() {
        Chromium.with(browser -> {
            List<String> ten = desk.old("call-centre-staff");
            DeskWindow salma = window(browser, Language.FR, false);
            salma.visit("/fr/figures/" + ten.get(9));
            assertThat(salma.text(".chip.old")).startsWith("Date de");
            salma.go("/old?indicator=call-centre-staff");
            tick(salma, ten);
            salma.type("place", "tableau 3");
            assertThat(salma.click(STILL_TRUE)).isEqualTo(422);
            assertThat(salma.page.locator("[name=edition]:checked").count()).isEqualTo(10);
            salma.type("source", "decree-2-15-40");
            assertThat(salma.click(STILL_TRUE)).isEqualTo(200);

            assertThat(desk.verifications(ten)).containsExactly(1, 10);
            salma.visit("/fr/changes");
            assertThat(salma.text("section.publication"))
                    .contains(desk.say("changes.what.checked", Language.FR), "tableau 3");
            assertThat(salma.page
                            .locator("section.publication")
                            .first()
                            .locator("li")
                            .count())
                    .isEqualTo(10);
            salma.click("section.publication li a");
            assertThat(salma.text("#checked")).contains("tableau 3");
        });
    }

    @Test
    void anOldFigureBecomesATaskThatIsClosed() {
        Chromium.with(browser -> {
            String figure = desk.old("park-jobs").get(0);
            DeskWindow salma = window(browser, Language.FR, true);
            salma.go("/old?indicator=park-jobs");
            salma.click(".ticks li:has(a[href$='/" + figure + "']) a[href*='/tasks/new']");
            salma.type("sentence", "Demander au gestionnaire");
            salma.type("due", "2099-12-31");
            salma.page
                    .locator("[name=person]")
                    .selectOption(
                            salma.page.locator("[name=person] option").last().getAttribute("value"));
            assertThat(salma.click("form[action$='/tasks'] button[type=submit]"))
                    .isEqualTo(200);
            salma.go("/old?indicator=park-jobs");
            salma.click(".ticks li:has(a[href$='/" + figure + "']) a[href*='/tasks/']");
            assertThat(salma.text(".said")).isEqualTo("Demander au gestionnaire");
            salma.page.locator("[name=outcome]").first().check();
            assertThat(salma.click("form[action*='/tasks/'] button[type=submit]"))
                    .isEqualTo(200);
            assertThat(salma.text("main section")).contains(desk.say("desk.task.outcome.done", Language.FR));
        });
    }
}
