package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoreatlas.account.Role;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A director asks who changed a figure, narrows the log and takes a copy: on a phone in Arabic, on a screen in French.
 */
@DeskTest
class LogTests {

    private static final String LINE = ".log > li";

    private final List<String> noise = new ArrayList<>();

    @Autowired
    DeskFixture desk;

    @Test
    void tellsADirectorWhoChangedWhat() {
        String figure = desk.figure();
        String author = "سلمى الإدريسي";
        String reviewer = "Karim " + figure;
        Chromium.with(browser -> {
            DeskWindow salma = DeskWindow.open(browser, desk.portal(), Language.AR, noise)
                    .signIn(desk.add(author, Role.CONTRIBUTOR, "fes-meknes"));
            salma.beginChange(figure);
            salma.type("value", "601");
            salma.changeBecauseBetter();
            long paper = salma.send();
            DeskWindow.open(browser, desk.portal(), Language.FR, noise)
                    .signIn(desk.add(reviewer, Role.REVIEWER, "fes-meknes"))
                    .publish(paper);

            String mail = desk.add("Layla", Role.ADMINISTRATOR);
            for (Language language : List.of(Language.AR, Language.FR)) {
                DeskWindow director = DeskWindow.open(browser, desk.portal(), language, noise, false)
                        .signIn(mail);
                asks(director, figure, author, reviewer, paper);
                narrowsAndTakesAlong(director, figure, author);
            }
        });
        assertThat(noise).isEmpty();
    }

    private void asks(DeskWindow director, String figure, String author, String reviewer, long paper) {
        director.go("/entries/figure/" + figure);
        assertThat(director.click("main a[href*='/log?entry=']")).isEqualTo(200);
        assertThat(director.text("main h1")).isEqualTo(desk.say("log.who", director.language));
        assertThat(director.text("main section li"))
                .contains(author, reviewer, desk.say("log.paper", director.language, String.valueOf(paper)));
        assertThat(director.page.locator(LINE).count())
                .as("begun, sent, published, and published before")
                .isEqualTo(4);
    }

    private void narrowsAndTakesAlong(DeskWindow director, String figure, String author) {
        assertThat(director.click("header nav a[href$='/log']")).isEqualTo(200);
        director.page.locator("main [name=person]").selectOption(new SelectOption().setLabel(author));
        director.choose("group", "papers");
        director.choose("region", "fes-meknes");
        director.type("entry", "/" + director.language.code() + "/figures/" + figure);
        assertThat(director.click("main .filters button")).isEqualTo(200);
        assertThat(director.value("group")).isEqualTo("papers");
        assertThat(director.page.locator(LINE).allInnerTexts())
                .hasSize(2)
                .first()
                .asString()
                .contains(
                        author,
                        desk.say("log.act.sent", director.language, "", "").strip());
        assertThat((boolean) director.page.evaluate(
                        "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .isFalse();
        assertThat(copy(director).lines())
                .hasSize(3)
                .element(1)
                .asString()
                .contains(",sent,", author, "figure:" + figure);
        director.go("/log?group=exports");
        assertThat(director.text(LINE)).contains("Layla", "group=papers");
    }

    private static String copy(DeskWindow window) {
        Download file = window.page.waitForDownload(
                () -> window.page.locator("main a[href*='/log.csv']").click());
        assertThat(file.suggestedFilename()).isEqualTo("log.csv");
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
