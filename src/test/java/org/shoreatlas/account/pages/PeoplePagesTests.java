package org.shoreatlas.account.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.account.Visitor.filled;
import static org.shoreatlas.account.Visitor.location;
import static org.shoreatlas.account.Visitor.page;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.account.Accounts;
import org.shoreatlas.account.AccountsTest;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Recipient;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Visitor;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PeoplePagesTests extends AccountsTest {

    private static final String CHOSEN = "a new and long password";

    @Autowired
    Accounts accounts;

    private long chief;
    private Visitor administrator;

    @BeforeEach
    void makeAnAdministrator() {
        db.sql("update account set role = 'contributor' where role = 'administrator'")
                .update();
        chief = People.add(db, "Nadia", Role.ADMINISTRATOR);
        administrator = signedIn(chief);
    }

    @ParameterizedTest
    @EnumSource
    void inviteSomebodyByALinkThatWorksOnce(Language language) {
        String people = "/desk/" + language.code() + "/people";
        String mail = UUID.randomUUID() + "@example.org";
        Document form = administrator.page(people + "/invite");
        assertThat(form.select("main input:not([type=hidden]), main select"))
                .allSatisfy(field -> assertThat(
                                form.select("label[for=" + field.id() + "]").isEmpty()
                                        && field.closest("label") == null)
                        .as(field.outerHtml())
                        .isFalse());

        MvcTestResult invited = administrator.send(
                form,
                people + "/invite",
                "name",
                "Karim",
                "mail",
                mail,
                "role",
                "reviewer",
                "regions",
                String.valueOf(region("fes-meknes")),
                "language",
                language.code());
        String address = location(invited);
        Document shown = administrator.page(address);
        String link = shown.select("#link").text();
        assertThat(link).startsWith("https://atlas.example/desk/" + language.code() + "/welcome/");
        assertThat(administrator.page(address).select("#link")).isEmpty();
        assertThat(administrator.page(people).select("main").text()).contains("Karim", mail);

        String path = link.substring("https://atlas.example".length());
        Visitor karim = somebody();
        Document welcome = karim.page(path);
        assertThat(welcome.select("main").text()).contains("Karim", mail);
        assertThat(karim.send(welcome, path, "password", "short")).hasStatus(422);
        assertThat(location(karim.send(welcome, path, "password", CHOSEN))).isEqualTo("/desk/" + language.code());
        assertThat(karim.page("/desk/" + language.code() + "/account")
                        .select("header")
                        .text())
                .contains("Karim");
        assertThat(accounts.person(mail).orElseThrow()).satisfies(person -> {
            assertThat(person.role()).isEqualTo(Role.REVIEWER);
            assertThat(person.regions()).containsExactly(region("fes-meknes"));
            assertThat(person.language()).isEqualTo(language);
        });

        assertThat(somebody().get(path)).hasStatus(410);
        assertThat(somebody().post(path, "password", CHOSEN)).hasStatus(410);
        assertThat(somebody().get(path.substring(0, path.length() - 1))).hasStatus(404);
        assertThat(page(somebody().get(path)).select("main").text()).isNotBlank();
        assertThat(somebody().signIn(mail, CHOSEN)).hasStatus(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name[0]", "name[x]", "regions[99999]", "regions[x]", "regions[", "version[0].x"})
    void refuseAFieldWithAnIndexByItsName(String field) {
        MvcTestResult refused =
                administrator.send(administrator.page("/desk/en/people/invite"), "/desk/en/people/invite", field, "1");
        assertThat(refused).hasStatus(400);
        assertThat(page(refused).select("main").text()).contains(field);
    }

    @Test
    void replaceALinkAndLetItExpire() {
        long id = People.add(db, "Karim", Role.CONTRIBUTOR);
        db.sql("update account set password = null where id = ?").param(id).update();
        String first = link(id);
        String second = link(id);
        assertThat(somebody().get(first)).hasStatus(410);
        assertThat(somebody().get(second)).hasStatusOk();

        pass(Duration.ofDays(7));

        assertThat(somebody().get(second)).hasStatus(410);
        assertThat(somebody().post(second, "password", CHOSEN)).hasStatus(410);
    }

    @Test
    void makeALinkToANewPasswordWhichEndsAllSessions() {
        long id = People.add(db, "Karim", Role.CONTRIBUTOR);
        Visitor before = signedIn(id);
        String reset = link(id);
        assertThat(reset).startsWith("/desk/en/reset/");
        assertThat(before.get("/desk/en/account")).hasStatusOk();

        assertThat(somebody().post(reset, "password", CHOSEN)).hasStatus(303);

        assertThat(before.get("/desk/en/account")).hasStatus(302);
        assertThat(somebody().signIn(People.mail(db, id), People.PASSWORD)).hasStatus(422);
        assertThat(somebody().signIn(People.mail(db, id), CHOSEN)).hasStatus(303);
        assertThat(somebody().get(reset)).hasStatus(410);
    }

    @Test
    void refuseWhatIsMissingAndKeepWhatWasTyped() {
        Document form = administrator.page("/desk/en/people/invite");
        String region = String.valueOf(region("oriental"));

        MvcTestResult answer = administrator.send(
                form,
                "/desk/en/people/invite",
                "name",
                "",
                "mail",
                "no address",
                "regions",
                region,
                "role",
                "reviewer");

        assertThat(answer).hasStatus(422);
        Document again = page(answer);
        assertThat(again.select("[role=alert][tabindex=-1][autofocus] a").eachAttr("href"))
                .containsExactly("#name", "#mail");
        assertThat(again.select("[aria-invalid=true]").eachAttr("aria-describedby"))
                .containsExactly("name-hint name-error", "mail-error");
        assertThat(again.select("[name=mail]").val()).isEqualTo("no address");
        assertThat(again.select("[name=regions][checked]").eachAttr("value")).containsExactly(region);
        assertThat(again.select("#role [selected]").val()).isEqualTo("reviewer");
        assertThat(administrator.send(form, "/desk/en/people/invite", "name", "Twice", "mail", People.mail(db, chief)))
                .hasStatus(422);
    }

    @Test
    void changeARoleFromTheNextRequestOn() {
        long id = People.add(db, "Karim", Role.CONTRIBUTOR);
        Visitor karim = signedIn(id);
        assertThat(karim.get("/desk/en/people")).hasStatus(403);

        change(id, "role", "administrator");

        assertThat(karim.get("/desk/en/people")).hasStatusOk();
        change(id, "role", "contributor");
        assertThat(karim.get("/desk/en/people")).hasStatus(403);
        assertThat(karim.exchange(
                        mvc.post().uri("/desk/en/people/" + chief + "/delete").with(People.as(id))))
                .hasStatus(403);
    }

    @Test
    void loseNothingWhenTwoChangeTheSame() {
        long id = People.add(db, "Karim", Role.CONTRIBUTOR);
        String address = "/desk/en/people/" + id;
        Document read = administrator.page(address);
        change(id, "name", "Karim B.", "role", "reviewer", "regions", String.valueOf(region("oriental")));

        MvcTestResult answer = administrator.send(read, address, "name", "Karim Z.", "role", "contributor");

        assertThat(answer).hasStatus(409);
        Document conflict = page(answer);
        assertThat(conflict.select("[role=alert]").text()).contains("Karim B.", "Reviewer", "Oriental");
        assertThat(conflict.select("#name").val()).isEqualTo("Karim Z.");
        assertThat(accounts.names(List.of(id))).containsValue("Karim B.");
        assertThat(administrator.send(conflict, address)).hasStatus(303);
        assertThat(accounts.names(List.of(id))).containsValue("Karim Z.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/disable", "/delete"})
    void keepTheLastAdministrator(String action) {
        People.add(db, "Karim", Role.REVIEWER);
        long invited = People.add(db, "Salma", Role.ADMINISTRATOR);
        db.sql("update account set password = null where id = ?").param(invited).update();
        String address = "/desk/en/people/" + chief;

        MvcTestResult answer = administrator.send(
                administrator.page(address), address + action, action.isEmpty() ? "role" : "x", "contributor");

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("[role=alert] a").eachAttr("href"))
                .containsExactly(action.isEmpty() ? "#role" : action.replace('/', '#'));
        assertThat(accounts.staff(chief).orElseThrow().isAdministrator()).isTrue();
        db.sql("update account set password = 'x' where id = ?").param(invited).update();
        assertThat(administrator.send(
                        administrator.page(address), address + action, action.isEmpty() ? "role" : "x", "contributor"))
                .hasStatus(303);
    }

    @Test
    void closeAnAccountAtOnceAndOpenItAgain() {
        long id = People.add(db, "Karim", Role.CONTRIBUTOR);
        Visitor karim = signedIn(id);
        String reset = link(id);

        act(id, "/disable");

        assertThat(karim.get("/desk/en/account")).hasStatus(302);
        assertThat(somebody().signIn(People.mail(db, id), People.PASSWORD)).hasStatus(422);
        assertThat(somebody().get(reset)).hasStatus(410);
        act(id, "/enable");
        assertThat(somebody().signIn(People.mail(db, id), People.PASSWORD)).hasStatus(303);
    }

    @Test
    void readTheAccountAtEveryRequest() {
        long id = People.add(db, "Karim", Role.CONTRIBUTOR);
        Visitor karim = signedIn(id);

        db.sql("update account set disabled_at = now() where id = ?").param(id).update();

        assertThat(karim.get("/desk/en/account")).hasStatus(302);
        db.sql("update account set disabled_at = null where id = ?").param(id).update();
        assertThat(karim.get("/desk/en/account")).hasStatus(302);
    }

    @Test
    void signSomebodyOutEverywhere() {
        long id = People.add(db, "Karim", Role.CONTRIBUTOR);
        List<Visitor> everywhere = List.of(signedIn(id), signedIn(id));

        act(id, "/sign-out");

        assertThat(everywhere)
                .allSatisfy(
                        visitor -> assertThat(visitor.get("/desk/en/account")).hasStatus(302));
    }

    @Test
    void eraseAllOfAnAccountButItsId() {
        long id = People.add(db, "Karim", Role.CONTRIBUTOR, region("oriental"));
        String mail = People.mail(db, id);
        Visitor karim = signedIn(id);
        db.sql("update account set weekly_mail = true").update();

        act(id, "/delete");

        assertThat(karim.get("/desk/en/account")).hasStatus(302);
        assertThat(administrator.get("/desk/en/people/" + id)).hasStatus(404);
        assertThat(db.sql("select to_jsonb(account)::text from account where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain("Karim", mail, "bcrypt");
        assertThat(db.sql("select count(*) from account_region where account_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(accounts.names(Set.of(id, chief)))
                .containsEntry(chief, "Nadia")
                .hasEntrySatisfying(id, name -> assertThat(name).isNotBlank().isNotEqualTo("Karim"));
        assertThat(accounts.weeklyRecipients())
                .extracting(Recipient::mail)
                .contains(People.mail(db, chief))
                .doesNotContain(mail);
    }

    private void change(long id, String... fields) {
        String address = "/desk/en/people/" + id;
        Document page = administrator.page(address);
        assertThat(administrator.post(address, filled(page, address, fields))).hasStatus(303);
    }

    private void act(long id, String action) {
        String address = "/desk/en/people/" + id;
        assertThat(administrator.send(administrator.page(address), address + action))
                .hasStatus(303);
    }

    /** The path of a link that an administrator makes. */
    private String link(long id) {
        act(id, "/link");
        return administrator
                .page("/desk/en/people/" + id)
                .select("#link")
                .text()
                .substring("https://atlas.example".length());
    }
}
