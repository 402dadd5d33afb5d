package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.browser.DeskWindow.PUBLISH;
import static org.shoreatlas.browser.DeskWindow.SAVE;
import static org.shoreatlas.browser.DeskWindow.SEND;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk as its people walk through it: with a phone in Arabic, on a screen in French. */
@DeskTest
class DeskTests {

    private static final String FES = "fes-meknes";

    private final List<String> noise = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    DeskFixture desk;

    @AfterEach
    void isQuiet() {
        assertThat(noise).isEmpty();
    }

    @Walk(Language.AR)
    void invitesByLinksThatWorkOnce(Language language) {
        Chromium.with(browser -> {
            DeskWindow admin = window(browser, language).signIn(desk.add("Layla", Role.ADMINISTRATOR));
            String code = language.code();
            String used = invite(admin, "Salma", "salma-" + code + "@cri.example", "contributor", FES);
            assertThat(enter(browser, language, used).text("nav.sections"))
                    .contains("Salma")
                    .doesNotContain(desk.say("desk.nav.people", language));
            enter(browser, language, invite(admin, "Karim", "karim-" + code + "@cri.example", "reviewer", FES));
            enter(browser, language, invite(admin, "Nadia", "nadia-" + code + "@cri.example", "reviewer", "oriental"));
            String expired = invite(admin, "Tariq", "tariq-" + code + "@cri.example", "contributor", "oriental");
            desk.age("tariq-" + code + "@cri.example");
            for (String link : List.of(used, expired)) {
                DeskWindow late = window(browser, language);
                assertThat(late.visit(link)).isEqualTo(410);
                assertThat(late.text("h1")).isEqualTo(desk.say("account.gone", language));
            }
        });
    }

    private String invite(DeskWindow admin, String name, String mail, String role, String region) {
        admin.go("/people");
        admin.click("main a[href$='/people/invite']");
        admin.type("name", name);
        admin.type("mail", mail);
        admin.choose("role", role);
        admin.page
                .locator("[name=regions][value='" + desk.region(region) + "']")
                .check();
        assertThat(admin.click("main form button[type=submit]")).isEqualTo(200);
        String link = URI.create(admin.page.locator("#link").inputValue()).getPath();
        admin.reload();
        assertThat(admin.shows("#link")).as("shown this once").isFalse();
        return link;
    }

    private DeskWindow enter(Browser browser, Language language, String link) {
        DeskWindow window = window(browser, language);
        assertThat(window.visit(link.replaceFirst("/desk/[a-z]{2}/", "/desk/" + language.code() + "/")))
                .isEqualTo(200);
        window.type("password", People.PASSWORD);
        window.click("main form button[type=submit]");
        assertThat(window.path()).isEqualTo("/desk/" + language.code());
        return window;
    }

    @Walk(Language.FR)
    void publishesAFigureWithItsSource(Language language) {
        boolean arabic = language == Language.AR;
        String figure = "fes-call-centre-staff-" + (arabic ? "2021-12-31" : "2022-12-31");
        String address = "/" + language.code() + "/figures/" + figure;
        URI second = desk.secondPortal();
        Chromium.with(browser -> {
            DeskWindow salma = window(browser, language).signIn(desk.add("Salma", Role.CONTRIBUTOR, FES));
            DeskWindow karim = window(browser, language).signIn(desk.add("Karim", Role.REVIEWER, FES));
            DeskWindow nadia = window(browser, language).signIn(desk.add("Nadia", Role.REVIEWER, "oriental"));

            String wrong = arabic ? "كثير" : "beaucoup";
            salma.beginFigure(wrong, arabic ? "متم 2021" : "fin 2022");
            assertThat(salma.click(SEND)).isEqualTo(422);
            assertThat(salma.isOn("[role=alert]")).isTrue();
            assertThat(salma.value("value")).isEqualTo(wrong);
            assertThat(salma.text("#value-beside .error")).isEqualTo(desk.say("desk.error.number", language));
            for (String field : List.of("value", "evidence-0-source")) {
                salma.page.locator("[role=alert] a[href='#" + field + "']").click();
                assertThat(salma.isOn("#" + field)).as(field).isTrue();
            }

            salma.type("value", arabic ? "٧٣١" : "0,731 mille");
            salma.choose("evidence[0].howRead", "full");
            salma.type("evidence[0].asPublished", arabic ? "731 مستخدما" : "731 salariés");
            salma.type("newSource.name.ar", "إحصاء المركز");
            salma.type("newSource.name.fr", "Le décompte du centre");
            salma.choose("newSource.form", "held-document");
            salma.choose("newSource.language", language.code());
            salma.type("newSource.publisher", "CRI");
            salma.type("newSource.dated", arabic ? "20 نونبر 2026" : "20/11/2026");
            salma.page.waitForCondition(() -> salma.text("#saved").equals(desk.say("desk.saved", language)));
            Map<String, String> typed = salma.values();
            salma.visit(salma.path());
            assertThat(salma.values()).containsAllEntriesOf(without(typed, "subject", "indicator"));
            assertThat(salma.text("#value-beside .understood")).contains("731");
            salma.page
                    .locator("[name='newSource.sha256.file']")
                    .setInputFiles(new FilePayload("count.pdf", "application/pdf", "%PDF-1.4 count".getBytes()));
            salma.click(SAVE);
            String attachment =
                    salma.page.locator("main a[href*='/attachments/']").getAttribute("href");

            salma.type("note." + language.code(), "ما كُتب أخيرا · saisi en dernier");
            assertThat(salma.click(".actions [name=preview]")).isEqualTo(200);
            assertThat(salma.text("main")).contains("saisi en dernier");
            assertThat(salma.text(".banner strong")).isEqualTo(desk.say("desk.preview.banner", language));
            assertThat(salma.text("main .hero")).contains("731");
            assertThat(get(desk.portal(), address).statusCode()).isEqualTo(404);
            salma.click(".banner a");
            long paper = salma.send();
            assertThat(salma.shows("form[action$='/publish']")).isFalse();
            assertThat(get(desk.portal(), address).statusCode()).isEqualTo(404);
            assertThat(get(second, address).statusCode()).isEqualTo(404);

            for (String page : List.of("/reviews/", "/drafts/")) {
                assertThat(nadia.go(page + paper)).isEqualTo(403);
                assertThat(nadia.text("main")).doesNotContain("731");
            }
            assertThat(nadia.go("/drafts/" + paper + "/preview")).isEqualTo(403);
            assertThat(nadia.ask(attachment)).isEqualTo(403);
            nadia.go("/reviews");
            assertThat(nadia.shows("a[href$='/reviews/" + paper + "']")).isFalse();

            karim.go("/reviews");
            assertThat(karim.click("a[href$='/reviews/" + paper + "']")).isEqualTo(200);
            assertThat(karim.ask(attachment)).isEqualTo(200);
            assertThat(karim.text("main")).contains("731");
            karim.page.waitForResponse(
                    answer -> answer.request().method().equals("POST"),
                    () -> karim.page.locator(PUBLISH).click());
            long answered = System.nanoTime();
            List<CompletableFuture<HttpResponse<String>>> pages = Stream.of(desk.portal(), second)
                    .map(portal -> http.sendAsync(request(portal, address), BodyHandlers.ofString()))
                    .toList();
            assertThat(Duration.ofNanos(System.nanoTime() - answered))
                    .as("until the public asks")
                    .isLessThan(Duration.ofSeconds(1));
            assertThat(pages)
                    .allSatisfy(page -> assertThat(Jsoup.parse(page.join().body())
                                    .select("main .hero")
                                    .text())
                            .contains("731"));
        });
    }

    @Walk(Language.AR)
    void publishesSeveralFiguresOfOneArticleAfterRemarks(Language language) {
        String year = language == Language.AR ? "2018" : "2017";
        List<String> figures = List.of("fes-call-centres-" + year, "fes-call-centre-staff-" + year);
        Chromium.with(browser -> {
            DeskWindow salma = window(browser, language).signIn(desk.add("Salma", Role.CONTRIBUTOR, FES));
            DeskWindow karim = window(browser, language).signIn(desk.add("Karim", Role.REVIEWER, FES));
            salma.go("");
            salma.click("button[name=form][value=article]");
            salma.type("source", DeskFixture.SOURCE);
            salma.choose("howRead", "full");
            salma.type(
                    "pasted",
                    "fes\tcall-centres\t12\t" + year + "\t" + desk.say("nature.actual", language) + "\t12 centres\n"
                            + "fes\tcall-centre-staff\t740\t" + year + "\t\t\n");
            salma.click("button[name=paste]");
            assertThat(salma.value("figures[0].value")).isEqualTo("12");
            assertThat(salma.click(SEND)).isEqualTo(422);
            assertThat(salma.page.locator("[role=alert] a").getAttribute("href"))
                    .isEqualTo("#figures-1-nature");
            salma.choose("figures[1].nature", "actual");
            Map<String, String> typed = salma.values();
            long paper = salma.send();

            karim.go("/reviews/" + paper);
            assertThat(karim.click("form[action$='/send-back'] button")).isEqualTo(422);
            assertThat(karim.isOn("[role=alert]")).isTrue();
            karim.type("remarks", "Le paragraphe manque. الفقرة ناقصة");
            assertThat(karim.click("form[action$='/send-back'] button")).isEqualTo(200);

            salma.go("");
            salma.click("main a[href$='/reviews/" + paper + "']");
            assertThat(salma.text(".said")).contains("الفقرة ناقصة");
            salma.click("form[action$='/resume'] button");
            assertThat(salma.text(".said")).contains("الفقرة ناقصة");
            assertThat(salma.values()).isEqualTo(typed);
            salma.type("figures[0].paragraph", "6");
            salma.type("figures[1].paragraph", "7");
            karim.publish(salma.send());
            figures.forEach(figure -> assertThat(get(desk.portal(), "/" + language.code() + "/figures/" + figure)
                            .statusCode())
                    .isEqualTo(200));
            assertThat(desk.publications(figures)).isEqualTo(1);
        });
    }

    @Walk(Language.FR)
    void correctsWithCauseAndEffect(Language language) {
        String figure = desk.figure();
        String cause = language == Language.AR ? "خطأ في النقل" : "Chiffre mal recopié";
        String effect = language == Language.AR ? "ثلاثون زيادة" : "Trente de moins";
        Chromium.with(browser -> {
            DeskWindow salma = window(browser, language).signIn(desk.add("Salma", Role.CONTRIBUTOR, FES));
            DeskWindow karim = window(browser, language).signIn(desk.add("Karim", Role.REVIEWER, FES));
            salma.go("/find?q=fes");
            assertThat(salma.status()).isEqualTo(200);
            salma.beginChange(figure);
            salma.type("value", "630");
            salma.type(
                    "note." + language.code(),
                    language == Language.AR ? "ملاحظة جديدة للتجربة" : "Une remarque nouvelle");
            salma.choose("change.why", "wrong");
            assertThat(salma.text("[name='change.why']"))
                    .contains(desk.say("desk.why.wrong", language), desk.say("desk.why.wording", language));
            assertThat(salma.click(SEND)).isEqualTo(422);
            assertThat(salma.page.locator("[role=alert] a").evaluateAll("all => all.map(one => one.hash)"))
                    .isEqualTo(List.of("#change-cause-" + language.code(), "#change-effect-" + language.code()));
            salma.type("change.cause." + language.code(), cause);
            salma.type("change.effect." + language.code(), effect);
            long paper = salma.send();
            karim.go("/reviews/" + paper);
            assertThat(karim.text("main")).contains(cause, effect);
            karim.publish(paper);

            karim.visit("/" + language.code() + "/figures/" + figure + "/v2");
            assertThat(karim.text("main")).contains(cause, effect, "630");
            karim.go("/entries/figure/" + figure);
            karim.click("a[href*='/difference?']");
            assertThat(karim.page.locator("del").allInnerTexts())
                    .contains("600", language == Language.AR ? "قديمة" : "ancienne");
            assertThat(karim.page.locator("ins").allInnerTexts())
                    .contains("630", language == Language.AR ? "جديدة" : "nouvelle");
        });
    }

    @Walk(Language.AR)
    void losesNothingWhereTwoChangeTheSame(Language language) {
        String figure = desk.figure();
        String note = "note." + language.code();
        Chromium.with(browser -> {
            DeskWindow salma = window(browser, language).signIn(desk.add("Salma", Role.CONTRIBUTOR, FES));
            DeskWindow karim = window(browser, language).signIn(desk.add("Karim", Role.REVIEWER, FES));
            DeskWindow omar = window(browser, language).signIn(desk.add("Omar", Role.CONTRIBUTOR, FES));
            salma.beginChange(figure);
            omar.beginChange(figure);
            omar.type("value", "640");
            omar.type(note, "عمر · Omar");
            omar.changeBecauseBetter();
            karim.publish(omar.send());

            salma.type("value", "650");
            salma.type(note, "سلمى · Salma");
            salma.changeBecauseBetter();
            Map<String, String> typed = salma.values();
            assertThat(salma.click(SEND)).isEqualTo(409);
            assertThat(salma.isOn("[role=alert]")).isTrue();
            assertThat(salma.text("fieldset:has([name='choice.value']) dl")).contains("600", "640", "650");
            assertThat(salma.text("fieldset:has([name='choice." + note + "']) dl"))
                    .contains("Omar", "Salma");
            salma.page.locator("[name='choice.value'][value=theirs]").check();
            salma.page.locator("[name='choice." + note + "'][value=mine]").check();
            assertThat(salma.click("form.conflict button")).isEqualTo(200);
            typed.put("value", "640");
            assertThat(salma.values()).isEqualTo(typed);
            karim.publish(salma.send());
            karim.visit("/" + language.code() + "/figures/" + figure);
            assertThat(karim.text("main")).contains("640", "Salma");
        });
    }

    @Walk(Language.FR)
    void losesNothingInTwoWindowsOfOneDraft(Language language) {
        String note = "note." + language.code();
        Chromium.with(browser -> {
            DeskWindow one = window(browser, language).signIn(desk.add("Salma", Role.CONTRIBUTOR, FES));
            one.beginFigure("660", "2016");
            one.click(SAVE);
            DeskWindow other = one.another();
            other.visit(one.path());
            other.type("value", "670");
            other.click(SAVE);
            one.type(note, "من النافذة الأولى");
            one.page.waitForCondition(() -> one.text("#saved").equals(desk.say("desk.not-saved", language)));
            assertThat(one.click(SAVE)).isEqualTo(409);
            assertThat(one.text(".notice")).contains(desk.say("desk.conflict.window", language));
            assertThat(one.click("form.conflict button")).isEqualTo(200);
            assertThat(one.value("value")).isEqualTo("670");
            assertThat(one.value(note)).isEqualTo("من النافذة الأولى");
        });
    }

    @Walk(Language.AR)
    void losesNothingWhereTheSessionEnds(Language language) {
        Chromium.with(browser -> {
            String mail = desk.add("Salma", Role.CONTRIBUTOR, FES);
            DeskWindow salma = window(browser, language).signIn(mail);
            salma.go("");
            salma.click("button[name=form][value=agreement]");
            salma.type("name.ar", "اتفاقية \"للتجربة\"");
            salma.type("name.fr", "Convention <d'essai> & suite");
            salma.type("signed", "2020");
            salma.page.locator("button[name=add]").first().click();
            salma.page.waitForURL("**/drafts/*?add=*");
            salma.type("note.ar", "سطر\nوسطر آخر");
            Map<String, String> typed = salma.values();
            salma.page.context().clearCookies();

            assertThat(salma.click(SEND)).isEqualTo(401);
            assertThat(salma.text("[role=alert]")).contains(desk.say("account.interrupted", language));
            salma.typeMail(mail);
            assertThat(salma.click("main form button")).isEqualTo(200);
            assertThat(salma.page.locator("main button").count()).isEqualTo(1);
            assertThat(salma.click("main form button")).isEqualTo(422);
            assertThat(salma.values()).isEqualTo(typed);
        });
    }

    @Walk(Language.FR)
    void withdrawsWithAReasonAndRestores(Language language) {
        String figure = desk.figure();
        String address = "/" + language.code() + "/figures/" + figure;
        String reason = language == Language.AR ? "المصدر تراجع عن العدد" : "La source a retiré son chiffre";
        Chromium.with(browser -> {
            DeskWindow salma = window(browser, language).signIn(desk.add("Salma", Role.CONTRIBUTOR, FES));
            DeskWindow karim = window(browser, language).signIn(desk.add("Karim", Role.REVIEWER, FES));
            salma.go("/entries/figure/" + figure);
            salma.click("form:has([name=form][value=withdrawal]) button");
            salma.type("reason." + language.code(), reason);
            assertThat(salma.click(SEND)).as("in one language only").isEqualTo(422);
            salma.type("reason." + (language == Language.AR ? "fr" : "ar"), "Retrait · سحب");
            long paper = salma.send();
            assertThat(get(desk.portal(), address).statusCode()).isEqualTo(200);
            karim.go("/reviews/" + paper);
            assertThat(karim.text("main")).contains(reason);
            karim.publish(paper);
            assertThat(karim.visit(address)).isEqualTo(410);
            assertThat(karim.text("main")).contains(reason);
            assertThat(karim.visit(address + "/v1")).isEqualTo(200);

            salma.go("/entries/figure/" + figure);
            assertThat(salma.text(".state-line")).contains(reason);
            salma.click("form:has([name=version]) button");
            assertThat(salma.value("value")).isEqualTo("600");
            salma.changeBecauseBetter();
            karim.publish(salma.send());
            assertThat(karim.visit(address)).isEqualTo(200);
            assertThat(karim.text("main .hero")).contains("600");
        });
    }

    @Walk(Language.AR)
    void answersAReader(Language language) {
        String figure = desk.figure();
        String message = language == Language.AR
                ? "العدد المنشور ليس هو عدد المصدر"
                : "Le nombre publié n'est pas celui de la source";
        Chromium.with(browser -> {
            DeskWindow reader = window(browser, language);
            reader.visit("/" + language.code() + "/figures/" + figure);
            reader.click("footer a[rel=nofollow]");
            reader.type("message", message);
            assertThat(reader.click("main form button")).isEqualTo(200);
            DeskWindow nadia = window(browser, language).signIn(desk.add("Nadia", Role.REVIEWER, "oriental"));
            nadia.go("");
            assertThat(nadia.text("main")).doesNotContain(message);

            DeskWindow karim = window(browser, language).signIn(desk.add("Karim", Role.REVIEWER, FES));
            karim.go("");
            karim.click("main a[href*='/reports/']:text('" + message.replace("'", "\\'") + "')");
            assertThat(nadia.visit(karim.path())).isEqualTo(403);
            assertThat(karim.text(".said")).isEqualTo(message);
            assertThat(karim.click("form[action*='/reports/'] button")).isEqualTo(422);
            assertThat(karim.isOn("[role=alert]")).isTrue();
            karim.page.locator("[name=outcome][value=right]").check();
            karim.type("answer", "شكرا · Merci, c'est la page 6.");
            assertThat(karim.click("form[action*='/reports/'] button")).isEqualTo(200);
            assertThat(karim.text("#answered")).contains("Merci");

            reader.reload();
            assertThat(reader.text("main .notice"))
                    .contains(desk.say("report.outcome.right", language), "Merci, c'est la page 6.");
        });
    }

    @Walk(Language.FR)
    void needsNoScripts(Language language) {
        String year = language == Language.AR ? "2015" : "2014";
        Chromium.with(browser -> {
            DeskWindow salma = DeskWindow.open(browser, desk.portal(), language, noise, false)
                    .signIn(desk.add("Salma", Role.CONTRIBUTOR, FES));
            salma.beginFigure("680", year);
            salma.type("evidence[0].source", DeskFixture.SOURCE);
            salma.choose("evidence[0].howRead", "excerpt");
            salma.click("#evidence-list > p > button[name=add]");
            assertThat(salma.value("value")).isEqualTo("680");
            assertThat(salma.value("evidence[0].howRead")).isEqualTo("excerpt");
            salma.type("evidence[1].source", "decree-2-15-40");
            salma.choose("evidence[1].howRead", "copy");
            salma.click(SAVE);
            assertThat(salma.value("evidence[1].howRead")).isEqualTo("copy");
            salma.type("note." + language.code(), "بلا برمجيات · sans script");
            salma.click("button[formaction$='/discard']");
            assertThat(salma.shows("form[action$='/resume']")).isTrue();
            salma.click("form[action$='/resume'] button");
            long paper = salma.send();
            salma.go("/reviews/" + paper);
            assertThat(salma.text("main")).contains("sans script");
        });
    }

    private DeskWindow window(Browser browser, Language language) {
        return DeskWindow.open(browser, desk.portal(), language, noise);
    }

    private static HttpRequest request(URI portal, String address) {
        return HttpRequest.newBuilder(portal.resolve(address)).build();
    }

    private HttpResponse<String> get(URI portal, String address) {
        try {
            return http.send(request(portal, address), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> without(Map<String, String> values, String... names) {
        List.of(names).forEach(values::remove);
        return values;
    }
}
