package org.shoreatlas.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.account.Visitor.filled;
import static org.shoreatlas.account.Visitor.location;
import static org.shoreatlas.account.Visitor.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.account.AccountsTest;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Visitor;
import org.shoreatlas.kernel.Language;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nothing that was typed is lost when a session ends. */
class InterruptedFormTests extends AccountsTest {

    private static final String TYPED = "Salma \"El\" <b> é ع";

    @ParameterizedTest
    @EnumSource
    void isSentAgainAfterSigningIn(Language language) {
        long id = People.add(db, "Salma", Role.CONTRIBUTOR);
        String action = "/desk/" + language.code() + "/account";
        Visitor visitor = signedIn(id);
        String[] typed =
                filled(visitor.page(action), action, "name", TYPED, "mail", "a field of another form", "tag", "one");
        visitor.loseTheSession();

        MvcTestResult ended = visitor.post(action, typed);
        assertThat(ended).hasStatus(401);
        Document signIn = page(ended);
        assertThat(signIn.select("main [role=alert]").text()).isNotBlank();
        assertThat(signIn.outerHtml()).doesNotContain("<b>", "_csrf");
        assertThat(signIn.select("[name=mail]").val()).isEmpty();
        assertThat(visitor.cookies()).isEmpty();

        MvcTestResult wrong = visitor.send(
                signIn,
                "/desk/" + language.code() + "/sign-in",
                "mail",
                People.mail(db, id),
                "password",
                "something else");
        assertThat(wrong).hasStatus(422);

        MvcTestResult back =
                visitor.send(page(wrong), "/desk/" + language.code() + "/sign-in", "password", People.PASSWORD);
        assertThat(back).hasStatusOk();
        Document welcome = page(back);
        assertThat(welcome.select("main form input[name=name]").val()).isEqualTo(TYPED);
        assertThat(welcome.select("main form input[name=mail]").val()).isEqualTo("a field of another form");
        assertThat(welcome.select("main form button")).hasSize(1);
        assertThat(welcome.outerHtml()).doesNotContain(People.PASSWORD);

        assertThat(location(visitor.send(welcome, action))).isEqualTo(action);
        assertThat(db.sql("select name from account where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(TYPED);
    }

    @Test
    void isSentAgainUnderANewSession() {
        long id = People.add(db, "Salma", Role.CONTRIBUTOR);
        Visitor visitor = signedIn(id);
        String[] typed = filled(visitor.page("/desk/en/account"), "/desk/en/account", "name", "Salma B.");
        visitor.loseTheSession();
        visitor.signIn(People.mail(db, id), People.PASSWORD);

        MvcTestResult stale = visitor.post("/desk/en/account", typed);

        assertThat(stale).hasStatusOk();
        assertThat(name(id)).isEqualTo("Salma");
        assertThat(visitor.send(page(stale), "/desk/en/account")).hasStatus(303);
        assertThat(name(id)).isEqualTo("Salma B.");
    }

    @Test
    void keepsTheQueryAndEveryValueOfAField() {
        Document signIn = page(somebody()
                .exchange(mvc.post()
                        .uri("/desk/en/anything?entry=park:fes&region=1")
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("region", "2", "3")
                        .param("present-password", "secret")
                        .param("_csrf", "token")));

        assertThat(signIn.select("[name=carried.path]").val()).isEqualTo("/desk/en/anything?entry=park:fes&region=1");
        assertThat(signIn.select("[name=carried.field.region]").eachAttr("value"))
                .containsExactly("2", "3");
        assertThat(signIn.select("[name^=carried.]").eachAttr("name"))
                .containsOnly("carried.path", "carried.field.region");
        assertThat(signIn.outerHtml()).doesNotContain("secret");
    }

    @Test
    void asksForFilesAgain() {
        long id = People.add(db, "Salma", Role.CONTRIBUTOR);
        MockPart file = new MockPart("table", "figures.csv", "a,b".getBytes());
        MvcTestResult ended = mvc.post()
                .uri("/desk/en/import")
                .header("Sec-Fetch-Site", "same-origin")
                .multipart()
                .part(file)
                .param("source", "apebi")
                .exchange();
        assertThat(ended).hasStatus(401);

        Document welcome = page(somebody()
                .send(page(ended), "/desk/en/sign-in", "mail", People.mail(db, id), "password", People.PASSWORD));

        assertThat(welcome.select("main form").attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(welcome.select("main form input[type=file]").attr("name")).isEqualTo("table");
        assertThat(welcome.select("main form label").text()).contains("figures.csv");
        assertThat(welcome.select("main form input[name=source]").val()).isEqualTo("apebi");
    }

    @Test
    void isNotTakenFromAnotherSite() {
        Visitor visitor = signedIn(People.add(db, "Salma", Role.CONTRIBUTOR));

        for (Visitor one : List.of(visitor, somebody())) {
            assertThat(one.exchange(mvc.post()
                            .uri("/desk/en/account")
                            .param("name", "Evil")
                            .header("Sec-Fetch-Site", "cross-site")))
                    .hasStatus(403);
            assertThat(one.exchange(mvc.post()
                            .uri("/desk/en/account")
                            .param("name", "Evil")
                            .header("Origin", "https://evil.example")))
                    .hasStatus(403);
            assertThat(one.exchange(mvc.post().uri("/desk/en/account").param("name", "Evil")))
                    .hasStatus(403);
            assertThat(one.exchange(
                            mvc.method(HttpMethod.PUT).uri("/desk/en/account").header("Sec-Fetch-Site", "same-origin")))
                    .hasStatus(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/desk/en", "//evil.example", "/fr/report", "/desk/en/../../fr/report"})
    void isSentToTheDeskAlone(String path) {
        long id = People.add(db, "Salma", Role.CONTRIBUTOR);

        MvcTestResult answer = somebody()
                .post(
                        "/desk/en/sign-in",
                        "mail",
                        People.mail(db, id),
                        "password",
                        People.PASSWORD,
                        "carried.path",
                        path,
                        "carried.field.message",
                        "x");

        assertThat(location(answer)).isEqualTo("/desk/en");
    }

    @Test
    void isOfferedInNoOtherLanguageWhichWouldLoseIt() {
        Document signIn = page(somebody().post("/desk/fr/account", "name", "Salma"));

        assertThat(signIn.select("nav.languages a").eachAttr("hreflang")).containsExactly("fr");
    }

    private String name(long id) {
        return db.sql("select name from account where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
