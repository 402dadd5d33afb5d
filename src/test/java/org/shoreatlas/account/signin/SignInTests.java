package org.shoreatlas.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.account.Visitor.location;
import static org.shoreatlas.account.Visitor.page;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SignInTests extends AccountsTest {

    private static final String WRONG = "incorrect horse battery";

    @ParameterizedTest
    @EnumSource
    void letsSomebodyInByMailAndPassword(Language language) {
        long id = People.add(db, "Salma", Role.CONTRIBUTOR);
        Visitor visitor = somebody();
        Document form = visitor.page("/desk/" + language.code() + "/sign-in");
        assertThat(form.select("main input:not([type=hidden])").eachAttr("autocomplete"))
                .containsExactly("username", "current-password");
        form.select("main input:not([type=hidden])")
                .forEach(field -> assertThat(
                                form.select("label[for=" + field.id() + "]").text())
                        .isNotBlank());
        assertThat(visitor.cookies()).isEmpty();

        MvcTestResult answer = visitor.send(
                form,
                "/desk/" + language.code() + "/sign-in",
                "mail",
                People.mail(db, id).toUpperCase(Locale.ROOT),
                "password",
                People.PASSWORD);

        assertThat(answer).hasStatus(303);
        assertThat(location(answer)).isEqualTo("/desk/" + language.code());
        assertThat(visitor.page("/desk/" + language.code() + "/account")
                        .select("header")
                        .text())
                .contains("Salma");
    }

    @Test
    void keepsTheSessionInACookieOfTheDeskAlone() {
        long id = People.add(db, "Salma", Role.CONTRIBUTOR);

        MvcTestResult answer = somebody().signIn(People.mail(db, id), People.PASSWORD);

        Cookie cookie = answer.getResponse().getCookie("desk");
        assertThat(cookie.getPath()).isEqualTo("/desk");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(answer.getResponse().getCookies()).hasSize(1);
    }

    @Test
    void beginsASessionThatNobodyKnewBefore() {
        long first = People.add(db, "Salma", Role.CONTRIBUTOR);
        long second = People.add(db, "Karim", Role.CONTRIBUTOR);
        Visitor visitor = signedIn(first);
        String before = visitor.cookies().get("desk").getValue();
        Visitor thief = somebody();
        thief.cookies().putAll(visitor.cookies());

        visitor.signIn(People.mail(db, second), People.PASSWORD);

        assertThat(visitor.cookies().get("desk").getValue()).isNotEqualTo(before);
        assertThat(visitor.page("/desk/en/account").select("header").text()).contains("Karim");
        assertThat(thief.get("/desk/en/account")).hasStatus(302);
    }

    @Test
    void saysTheSameOfAWrongPasswordAnUnknownAddressAndAClosedAccount() {
        long open = People.add(db, "Salma", Role.CONTRIBUTOR);
        long closed = People.add(db, "Karim", Role.CONTRIBUTOR);
        db.sql("update account set disabled_at = now() where id = ?")
                .param(closed)
                .update();
        List<MvcTestResult> answers = List.of(
                somebody().signIn(People.mail(db, open), WRONG),
                somebody().signIn("nobody@example.org", WRONG),
                somebody().signIn(People.mail(db, closed), People.PASSWORD),
                somebody().signIn(People.mail(db, open), "x".repeat(100)));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer).hasStatus(422);
            assertThat(answer.getResponse().getCookies()).isEmpty();
        });
        assertThat(answers.stream()
                        .map(answer ->
                                page(answer).select("[role=alert], .error").text())
                        .distinct())
                .hasSize(1);
        assertThat(page(answers.get(1)).select("[name=mail]").val()).isEqualTo("nobody@example.org");
        assertThat(page(answers.get(1)).select("[name=password]").val()).isEmpty();
        assertThat(page(answers.get(1))
                        .select("[role=alert][tabindex=-1][autofocus] a")
                        .attr("href"))
                .isEqualTo("#mail");
    }

    @Test
    void holdsOffWhoGuessesAndLocksNobodyElseOut() {
        long id = People.add(db, "Salma", Role.CONTRIBUTOR);
        String mail = People.mail(db, id);
        Visitor guesser = somebodyAt("198.51.100.1");
        IntStream.range(0, 5)
                .forEach(i -> assertThat(guesser.signIn(mail, WRONG)).hasStatus(422));

        MvcTestResult held = guesser.signIn(mail, People.PASSWORD);

        assertThat(held).hasStatus(429).hasHeader("Retry-After", "901");
        assertThat(page(held).select("[role=alert]").text()).contains("16 minutes");
        assertThat(page(held).select("[name=mail]").val()).isEqualTo(mail);
        assertThat(somebodyAt("198.51.100.2").signIn(mail, People.PASSWORD)).hasStatus(303);
        pass(Duration.ofMinutes(16));
        assertThat(guesser.signIn(mail, People.PASSWORD)).hasStatus(303);
    }

    @Test
    void holdsOffANetworkThatTriesManyAddresses() {
        String mail = People.mail(db, People.add(db, "Salma", Role.CONTRIBUTOR));
        Visitor guesser = somebodyAt("198.51.100.3");
        IntStream.range(0, 30)
                .forEach(i ->
                        assertThat(guesser.signIn(i + "@example.org", WRONG)).hasStatus(422));

        assertThat(guesser.signIn(mail, People.PASSWORD)).hasStatus(429);
        assertThat(somebodyAt("198.51.100.4").signIn(mail, People.PASSWORD)).hasStatus(303);
    }

    @Test
    void countsNoSuccessAsAFailure() {
        String mail = People.mail(db, People.add(db, "Salma", Role.CONTRIBUTOR));
        Visitor visitor = somebodyAt("198.51.100.5");
        IntStream.range(0, 35)
                .forEach(i -> assertThat(visitor.signIn(mail, People.PASSWORD)).hasStatus(303));
    }

    @Test
    void forgetsTheKeyOfADayAfterIt() {
        somebody().signIn("nobody@example.org", WRONG);
        pass(Duration.ofDays(1));
        somebody().signIn("nobody@example.org", WRONG);

        assertThat(db.sql("select count(*) from sign_in_key")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void leadsOnToWhereSomebodyWantedToGo() {
        long id = People.add(db, "Salma", Role.CONTRIBUTOR);
        Visitor visitor = somebody();
        MvcTestResult answer = visitor.get("/desk/fr/account?a=1&b=%C3%A9");
        assertThat(answer).hasStatus(302);
        assertThat(location(answer)).isEqualTo("/desk/fr/sign-in?to=/desk/fr/account?a%3D1%26b%3D%25C3%25A9");

        Document form = visitor.page(location(answer));

        assertThat(location(visitor.send(
                        form, "/desk/fr/sign-in", "mail", People.mail(db, id), "password", People.PASSWORD)))
                .isEqualTo("/desk/fr/account?a=1&b=%C3%A9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/desk/en",
                "/desk/en//evil.example",
                "/desk/../evil",
                "/fr/regions",
                "/desk/en\\evil",
                "/desk/en/{evil}",
                "javascript:alert(1)"
            })
    void leadsNowhereElse(String address) {
        long id = People.add(db, "Salma", Role.CONTRIBUTOR);

        MvcTestResult answer = somebody()
                .post("/desk/en/sign-in", "mail", People.mail(db, id), "password", People.PASSWORD, "to", address);

        assertThat(location(answer)).isEqualTo("/desk/en");
    }

    @Test
    void takesTheFormFromOurOwnPagesAlone() {
        String mail = People.mail(db, People.add(db, "Salma", Role.CONTRIBUTOR));

        assertThat(mvc.post()
                        .uri("/desk/en/sign-in")
                        .param("mail", mail)
                        .param("password", People.PASSWORD)
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Origin", "https://atlas.example"))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/desk/en/sign-in")
                        .param("mail", mail)
                        .param("password", People.PASSWORD)
                        .header("Origin", "https://evil.example"))
                .hasStatus(403);
        assertThat(mvc.post().uri("/desk/en/sign-in").param("mail", mail).param("password", People.PASSWORD))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/desk/en/sign-in")
                        .param("mail", mail)
                        .param("password", People.PASSWORD)
                        .header("Origin", "https://atlas.example"))
                .hasStatus(303);
    }

    @Test
    void sendsWhoHasForgottenToAnAdministratorWhereNoMailIsSent() {
        assertThat(somebody().page("/desk/en/reset").select("main").text()).contains("Ask an administrator");
        assertThat(somebody().post("/desk/en/reset", "mail", "nobody@example.org"))
                .hasStatus(422);
    }

    @Test
    void endsASession() {
        Visitor visitor = signedIn(People.add(db, "Salma", Role.CONTRIBUTOR));
        Document account = visitor.page("/desk/en/account");

        assertThat(visitor.send(account, "/desk/en/sign-out")).hasStatus(303);

        assertThat(visitor.cookies()).isEmpty();
        assertThat(visitor.get("/desk/en/account")).hasStatus(302);
    }

    @Test
    void sendsItsOwnHeadersOnce() {
        MvcTestResult answer =
                signedIn(People.add(db, "Salma", Role.CONTRIBUTOR)).get("/desk/en/account");

        assertThat(List.of(
                        "Content-Security-Policy",
                        "X-Content-Type-Options",
                        "Referrer-Policy",
                        "Permissions-Policy",
                        "Cache-Control"))
                .allSatisfy(header -> assertThat(answer.getResponse().getHeaders(header))
                        .as(header)
                        .hasSize(1));
        assertThat(answer.getResponse().getHeaderNames())
                .doesNotContain("X-Frame-Options", "X-XSS-Protection", "Pragma", "Expires");
        assertThat(answer).hasHeader("Cache-Control", "no-store");
    }
}
