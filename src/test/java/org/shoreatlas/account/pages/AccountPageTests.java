package org.shoreatlas.account.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.account.Visitor.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.account.Accounts;
import org.shoreatlas.account.AccountsTest;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Visitor;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AccountPageTests extends AccountsTest {

    @Autowired
    Accounts accounts;

    private long id;
    private Visitor me;

    @BeforeEach
    void signIn() {
        id = People.add(db, "Salma", Role.CONTRIBUTOR);
        me = signedIn(id);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatSomebodyMayChange(Language language) {
        String address = "/desk/" + language.code() + "/account";
        Document form = me.page(address);
        assertThat(form.select("[name=weekly][checked]")).isEmpty();

        assertThat(me.post(
                        address,
                        "name",
                        "Salma B.",
                        "language",
                        "fr",
                        "weekly",
                        form.select("[name=weekly]").val(),
                        "_csrf",
                        form.select("[name=_csrf]").first().val()))
                .hasStatus(303);

        assertThat(accounts.person(id).orElseThrow()).satisfies(person -> {
            assertThat(person.name()).isEqualTo("Salma B.");
            assertThat(person.language()).isEqualTo(Language.FR);
            assertThat(person.weeklyMail()).isTrue();
        });
        assertThat(accounts.weeklyRecipients())
                .anyMatch(recipient -> recipient.staff().id() == id);
        assertThat(me.page(address).select("[role=status]").text()).isNotBlank();
    }

    @Test
    void changesThePasswordAndEndsOtherSessions() {
        Visitor elsewhere = signedIn(id);

        MvcTestResult answer = me.send(
                me.page("/desk/en/account"),
                "/desk/en/account/password",
                "present-password",
                People.PASSWORD,
                "password",
                "a new and long password");

        assertThat(answer).hasStatus(303);
        assertThat(me.get("/desk/en/account")).hasStatusOk();
        assertThat(elsewhere.get("/desk/en/account")).hasStatus(302);
        assertThat(somebody().signIn(People.mail(db, id), "a new and long password"))
                .hasStatus(303);
    }

    @ParameterizedTest
    @CsvSource({
        "correct horse battery, too short, #password",
        "incorrect, a new and long password, #present-password",
        "correct horse battery, aaaaaaaaaaaaaaa, #password",
        "correct horse battery, Password 1234, #password",
        "correct horse battery, ععععععععععععععععععععععععععععععععععععع, #password"
    })
    void refusesAPasswordThatIsNoGoodAndShowsNone(String present, String chosen, String field) {
        MvcTestResult answer = me.send(
                me.page("/desk/en/account"),
                "/desk/en/account/password",
                "present-password",
                present,
                "password",
                chosen);

        assertThat(answer).hasStatus(422);
        Document page = page(answer);
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly(field);
        assertThat(page.select("[type=password]").eachAttr("value")).allMatch(String::isEmpty);
        assertThat(somebody().signIn(People.mail(db, id), People.PASSWORD)).hasStatus(303);
    }

    @Test
    void listsSessionsAndEndsOne() {
        Visitor elsewhere = signedIn(id);
        Document page = me.page("/desk/en/account");
        assertThat(page.select("main .entries li"))
                .hasSize(2)
                .allSatisfy(session -> assertThat(session.text()).contains("Firefox · Windows"));
        assertThat(page.select("main .entries .chip")).hasSize(1);
        assertThat(page.outerHtml())
                .doesNotContain(
                        me.cookies().get("desk").getValue(),
                        elsewhere.cookies().get("desk").getValue());
        Element form = page.select("main .entries form").first();

        me.post(
                "/desk/en/account/sessions",
                "session",
                form.select("[name=session]").val(),
                "_csrf",
                form.select("[name=_csrf]").val());

        assertThat(elsewhere.get("/desk/en/account")).hasStatus(302);
        assertThat(me.page("/desk/en/account").select("main .entries li")).hasSize(1);
    }

    @Test
    void endsNoSessionOfAnother() {
        Visitor other = signedIn(People.add(db, "Karim", Role.CONTRIBUTOR));
        signedIn(id);
        String mine = me.page("/desk/en/account").select("[name=session]").val();
        Document page = other.page("/desk/en/account");

        other.post(
                "/desk/en/account/sessions",
                "session",
                mine,
                "_csrf",
                page.select("[name=_csrf]").first().val());

        assertThat(me.page("/desk/en/account").select("main .entries li")).hasSize(2);
    }

    @Test
    void signsOutEverywhere() {
        Visitor elsewhere = signedIn(id);

        assertThat(me.send(me.page("/desk/en/account"), "/desk/en/account/sign-out-everywhere"))
                .hasStatus(303);

        assertThat(me.get("/desk/en/account")).hasStatus(302);
        assertThat(elsewhere.get("/desk/en/account")).hasStatus(302);
    }
}
