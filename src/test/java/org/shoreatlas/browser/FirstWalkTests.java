package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shoreatlas.Portal;
import org.shoreatlas.account.People;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** How the first person of an installation enters the desk. */
@DeskTest
@ExtendWith(OutputCaptureExtension.class)
class FirstWalkTests {

    private static final Pattern SET_UP = Pattern.compile(Portal.BASE + "(/desk/ar/set-up/[\\w-]{43})\\s");

    private final List<String> noise = new ArrayList<>();

    @Autowired
    DeskFixture desk;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void isQuiet() {
        assertThat(noise).isEmpty();
    }

    @Test
    void letsTheFirstInByTheLinkOfTheConsoleOnce(CapturedOutput console) {
        People.letSomebodyIn(context);
        String link = SET_UP.matcher(console)
                .results()
                .map(printed -> printed.group(1))
                .reduce((one, last) -> last)
                .orElseThrow();
        Chromium.with(browser -> {
            DeskWindow first = DeskWindow.open(browser, desk.portal(), Language.AR, noise);
            assertThat(first.visit(link)).isEqualTo(200);
            first.type("name", "ليلى");
            first.type("mail", "layla@example.org");
            first.type("password", "layla");
            assertThat(first.click("main form button")).isEqualTo(422);
            assertThat(first.isOn("[role=alert]")).isTrue();
            assertThat(first.value("name")).isEqualTo("ليلى");
            first.type("password", People.PASSWORD);
            assertThat(first.click("main form button")).isEqualTo(200);
            assertThat(first.path()).isEqualTo("/desk/ar");
            assertThat(first.text("h1")).contains("ليلى");

            DeskWindow late = DeskWindow.open(browser, desk.portal(), Language.FR, noise);
            assertThat(late.visit(link.replace("/ar/", "/fr/"))).isEqualTo(410);
            assertThat(late.text("h1")).isEqualTo(desk.say("account.gone", Language.FR));
        });
    }
}
