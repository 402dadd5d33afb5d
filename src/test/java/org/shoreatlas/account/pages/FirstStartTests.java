package org.shoreatlas.account.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.shoreatlas.account.Visitor.location;
import static org.shoreatlas.account.Visitor.page;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shoreatlas.PortalTest;
import org.shoreatlas.account.Accounts;
import org.shoreatlas.account.Visitor;
import org.shoreatlas.account.signin.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How the first person gets in. */
@PortalTest(writes = true)
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTests {

    private static final Pattern LINK = Pattern.compile("https://atlas\\.example(/desk/ar/set-up/[\\w-]{43})\\s");
    private static final String CHOSEN = "a new and long password";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    Accounts accounts;

    @Autowired
    Links links;

    @Autowired
    SignIns signIns;

    @Autowired
    FirstStart start;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void printsALinkByWhichTheFirstAdministratorGetsInOnce(CapturedOutput console) {
        new TransactionTemplate(transactions).executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            startWith("configured@example.org");
            assertThat(signIns.signIn("configured@example.org", CHOSEN, "192.0.2.3")
                            .orElseThrow()
                            .isAdministrator())
                    .isTrue();
        });
        assertThat(console.toString()).contains("configured@example.org").doesNotContain(CHOSEN);
        assertThat(accounts.none()).isTrue();
        int before = (int) LINK.matcher(console).results().count();
        start.letSomebodyIn();
        start.letSomebodyIn();
        List<String> printed = LINK.matcher(console)
                .results()
                .map(found -> found.group(1))
                .skip(before)
                .toList();
        assertThat(printed).hasSize(2);
        assertThat(new Visitor(mvc, "192.0.2.1").get(printed.get(0))).hasStatus(410);
        Visitor visitor = new Visitor(mvc, "192.0.2.1");
        String path = printed.get(1).replace("/ar/", "/en/");

        MvcTestResult wrong = visitor.send(
                visitor.page(path), path, "name", "Nadia", "mail", "nadia@example.org", "password", "nadia");
        assertThat(wrong).hasStatus(422);
        assertThat(page(wrong).select("#name").val()).isEqualTo("Nadia");
        assertThat(page(wrong).select("#mail").val()).isEqualTo("nadia@example.org");
        MvcTestResult answer = visitor.send(page(wrong), path, "password", CHOSEN);

        assertThat(location(answer)).isEqualTo("/desk/en");
        assertThat(visitor.page("/desk/en/people").select("main").text()).contains("Nadia");
        assertThat(new Visitor(mvc, "192.0.2.2").get(path)).hasStatus(410);
        assertThat(new Visitor(mvc, "192.0.2.2")
                        .post(path, "name", "Evil", "mail", "evil@example.org", "password", CHOSEN))
                .hasStatus(410);
        start.letSomebodyIn();
        assertThat(LINK.matcher(console).results()).hasSize(before + 2);

        startWith("late@example.org");
        assertThat(accounts.person("late@example.org")).isEmpty();
    }

    private void startWith(String mail) {
        new FirstStart(accounts, links, signIns, new FirstAdministrator(mail, CHOSEN)).letSomebodyIn();
    }

    @Test
    void refusesAnAdministratorWithoutAGoodPassword() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FirstAdministrator("nadia@example.org", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FirstAdministrator("nadia@example.org", "password1234"))
                .withMessageNotContaining("password1234");
        assertThat(new FirstAdministrator("", " ").mail()).isNull();
    }
}
