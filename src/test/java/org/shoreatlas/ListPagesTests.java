package org.shoreatlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a reader does with the lists of all kinds, and where the links between profiles lead. */
@PortalTest
class ListPagesTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "parks?status=operating, oujda-shore fes-shore technopark-agadir, draa-shore",
        "parks?form=technopark&place=souss-massa, technopark-agadir technopark-tiznit, fes-shore",
        "parks?place=MA-03, fes-shore, oujda-shore",
        "places?level=prefecture&place=fes-meknes, prefecture-fes prefecture-meknes, province-sefrou fes",
        "agreements?organisation=apebi, fes-meknes-cri-apebi-memorandum, "
                + "draa-tafilalet-industrial-zones-memorandum-2022",
        "organisations?form=federation, apebi, orange-maroc",
        "indicators?theme=employment&measure=share, sector-jobs-share, sector-jobs call-centres",
        "milestones?what=signed&place=draa-tafilalet, draa-tafilalet-industrial-zones-memorandum-2022-signed, "
                + "fes-shore-opened",
        "sources?form=decree, decree-2-15-40, fes-meknes-memorandum-article",
        "events?source=fes-meknes-memorandum-article, fes-meknes-regional-offshoring-webinar-2020, "
                + "cmc-souss-massa-visit-2024",
        "inquiries?place=oriental&question=rent, rent-2026-11, space-2026-11",
        "inquiries?place=maroc, rent-2026-11 park-2026-11, none"
    })
    void showOnlyWhatTheReaderAskedFor(String address, String found, String leftOut) {
        Document page = page("/en/" + address);
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(PortalTest.BASE + "/en/" + address);
        List<String> links = page.select("main ul.entries .name a, main ul.timeline .name a").eachAttr("href").stream()
                .map(link -> link.substring(link.lastIndexOf('/') + 1))
                .toList();
        assertThat(links).contains(found.split(" ")).doesNotContain(leftOut.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"ar, organisations", "fr, organisations", "en, organisations", "fr, places", "ar, programmes"})
    void putNamesInTheOrderOfTheLanguage(String language, String section) {
        List<String> names = page("/" + language + "/" + section + "?sort=name")
                .select(".entries .name > a")
                .eachText();
        assertThat(names)
                .hasSizeGreaterThan(20)
                .isSortedAccordingTo(Collator.getInstance(Locale.forLanguageTag(language))::compare);
    }

    @Test
    void putTheLatestFirstWhereTimeMatters() {
        assertThat(page("/en/sources").select(".entries .aside").eachText().get(0))
                .contains("2026");
        assertThat(page("/en/milestones").select(".timeline .when").eachText().get(0))
                .isEqualTo("January 27, 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "figures, asOf, '', date",
        "figures?asOf=2026-11-28, asOf, 2026-11-28, date",
        "figures?asOf=2999-01-01, asOf, 2999-01-01, date",
        "figures?asOf=2026-11-28T10:00:00Z, asOf, 2026-11-28T10:00:00Z, text",
        "figures?asOf=28-11-2026, asOf, 28-11-2026, text",
        "changes?asOf=2026-11-28, asOf, 2026-11-28, date",
        "parks?asOf=2026-11-31, asOf, 2026-11-31, text",
        "figures, from, '', text",
        "figures?from=2024, from, 2024, text",
        "figures?from=2024-12-31, from, 2024-12-31, text",
        "figures?to=31-12-2024, to, 31-12-2024, text"
    })
    void takeADayByTheBrowsersOwnFieldAndLoseNothingThatIsNone(
            String address, String field, String value, String type) {
        for (String language : List.of("ar", "fr", "en")) {
            Element input = page("/" + language + "/" + address).selectFirst("form.filters [name=" + field + "]");
            assertThat(input.attr("type")).isEqualTo(type);
            assertThat(input.attr("value")).isEqualTo(value);
            assertThat(input.hasAttr("inputmode")
                            && input.hasAttr("maxlength")
                            && input.attr("dir").equals("ltr"))
                    .isEqualTo(type.equals("text"));
            assertThat(input.attr("aria-describedby")).contains(field.equals("asOf") ? "day-hint" : "date-hint");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, parks?place=dakhla-oued-ed-dahab, Remove one",
        "fr, events?form=other&place=oriental, Retirez-en un",
        "ar, agreements?form=circular&place=oriental, احذف واحدا",
        "en, figures?place=province-assa-zag, choose a larger place"
    })
    void sayHowToWidenWhatFindsNothing(String language, String address, String hint) {
        Document page = page("/" + language + "/" + address);
        assertThat(page.select(".empty").text()).contains(hint);
        assertThat(page.select("form.filters button, form.filters a")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "parks?status=gone&place=fes-meknes; status; Status",
                "agreements?form=pact; form; Type",
                "milestones?what=nothing; what; What happened",
                "organisations?sort=size; sort; Order",
                "places?level=continent; level; Level",
                "indicators?theme=weather; theme; Theme",
                "sources?language=tamazight; language; Language",
                "inquiries?question=weather; question; Question",
                "events?organisation=nobody; organisation; Organisation",
                "programmes?asOf=2999-01-01; asOf; As of",
                "regions?asOf=2999-01-01; asOf; As of"
            })
    void nameWhatIsWrongAndKeepWhatWasTyped(String address, String parameter, String label) {
        assertThat(mvc.get().uri("/en/" + address)).hasStatus(400);
        Document page = page("/en/" + address);
        assertThat(page.select("form [role=alert]").text()).contains(label);
        assertThat(page.select("form [aria-invalid=true]").eachAttr("name")).containsExactly(parameter);
        Element field = page.selectFirst("form [aria-invalid=true]");
        assertThat(field.is("select") ? field.select("option[selected]").val() : field.val())
                .isEqualTo(address.replaceAll(".*" + parameter + "=|&.*", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "agreements?form=pact&place=draa-tafilalet, agreements?place=draa-tafilalet",
        "agreements?place=atlantis&form=circular&sort=size, agreements?form=circular",
        "parks?status=gone&place=fes-meknes, parks?place=fes-meknes"
    })
    void showWhatTheOtherConditionsFind(String wrong, String right) {
        Document page = page("/en/" + wrong);
        assertThat(page.select("form [role=alert]")).hasSize(1);
        assertThat(page.select("main .name a").eachAttr("href"))
                .isNotEmpty()
                .isEqualTo(page("/en/" + right).select("main .name a").eachAttr("href"));
        assertThat(page.select("main .note").text()).contains("without the condition");
        assertThat(page("/en/" + right).select("main .note").text()).doesNotContain("without the condition");
    }

    /** What is public today is no answer to what was public on a day that is none. */
    @Test
    void showNothingAsOfADayThatIsNone() {
        assertThat(page("/en/agreements?asOf=2999-01-01").select("main .count, main .name"))
                .isEmpty();
    }

    @Test
    void passOverAnUnknownParameterWhichTheReadApiNames() {
        assertThat(mvc.get().uri("/en/parks?colour=blue")).hasStatus(200);
        assertThat(page("/en/parks?colour=blue").select("main").html())
                .isEqualTo(page("/en/parks").select("main").html());
        assertThat(mvc.get().uri("/api/v1/parks?colour=blue"))
                .hasStatus(400)
                .bodyText()
                .contains("colour");
    }

    @Test
    void showAConditionThatCameByALinkAsAFieldThatCanBeCleared() {
        Document page = page("/fr/agreements?organisation=apebi");
        assertThat(page.select("[name=organisation] option[selected]").text()).startsWith("Fédération");
        assertThat(page.select("[name=organisation] option").first().val()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "organisations/apebi, agreements/fes-meknes-cri-apebi-memorandum",
                "sources/fes-meknes-memorandum-article, parks/fes-shore",
        "sources/fes-meknes-memorandum-article, figures/fes-call-centre-staff", "places/fes, parks/fes-shore",
        "regions/fes-meknes, programmes/agritech-fes", "indicators/call-centre-staff, figures/fes-call-centre-staff",
        "readings/fes-city-and-region, figures/fes-call-centre-staff", "regions/fes-meknes, places/prefecture-fes"
    })
    void leadFromOneProfileToAnotherAndBack(String one, String other) {
        assertThat(page("/en/" + one).select("main a[href=/en/" + other + "]"))
                .as(one)
                .isNotEmpty();
        assertThat(page("/en/" + other).select("main a[href=/en/" + one + "]"))
                .as(other)
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "parks/fes-shor, parks/fes-shore",
        "organisations/apebbi, organisations/apebi",
        "regions/fes-mekness, places/fes-meknes",
        "figures/fes-call-centre-stuff, figures/fes-call-centre-staff",
        "parks/fes-shore/v9, parks/fes-shore/v1"
    })
    void nameTheNearestWhereAnAddressIsUnknown(String address, String nearest) {
        assertThat(mvc.get().uri("/ar/" + address)).hasStatus(404);
        assertThat(page("/ar/" + address).select("main li a").eachAttr("href")).contains("/ar/" + nearest);
        assertThat(page("/ar/parks/zzzz").select("main li a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, nothing by that day", "fr, encore rien publié", "ar, لم يكن الأطلس قد نشر"})
    void sayThatNothingHadBeenPublishedYet(String language, String words) {
        for (String address : List.of("", "/regions", "/parks", "/figures")) {
            Document page = page("/" + language + address + "?asOf=2020-01-01");
            assertThat(page.select(".banner").text()).as(address).contains(words);
            assertThat(page.select("main section")).as(address).isEmpty();
        }
    }

    @Test
    void leadBackFromBeyondTheEnd() {
        Document page = page("/en/parks?page=9");
        assertThat(page.select(".empty").text()).isNotBlank();
        assertThat(page.select(".pager a").eachAttr("href")).containsExactly("/en/parks?page=0");
        assertThat(page("/en/figures?page=99999").select("form [role=alert]").text())
                .contains("page", "10,000");
    }

    @Test
    void warnOfWhatIsEasilyConfusedWhereItIsRead() {
        Document figure = page("/en/figures/fes-call-centre-staff");
        assertThat(figure.select(".advice").text()).contains("You can write", "Avoid");
        assertThat(page("/en/places/fes").select("#figures .disagree").eachText())
                .contains("Easily confused");
        assertThat(page("/en/readings/fes-city-and-region").select("main").text())
                .contains("easily confused")
                .doesNotContain("Why this reading");
    }

    @Test
    void sayInWordsWhatIsNotKnownOfAPark() {
        // what is known of the programme of which it is a part came later
        Document park = page("/en/parks/draa-shore/v1");
        assertThat(park.select("dd").eachText()).contains("Not looked for yet");
        assertThat(park.select("section:has(h2:contains(Figures)) .empty").text())
                .isEqualTo("Not looked for yet");
    }

    @Test
    void leadToTheAddressOfARegion() {
        assertThat(mvc.get().uri("/en/places/oriental?asOf=2026-11-23"))
                .hasStatus(302)
                .hasHeader(HttpHeaders.LOCATION, "/en/regions/oriental?asOf=2026-11-23");
    }

    @Test
    void sayOfEachParkWhenItsStatusWasReported() {
        for (String language : List.of("ar", "fr", "en")) {
            Document page = page("/" + language + "/parks");
            assertThat(page.select(".status")).hasSameSizeAs(page.select(".entries > li"));
            // what nobody has heard of for years says since when, and nothing beside it
            assertThat(page.select(".status-no-news")).isNotEmpty();
            assertThat(page.select(".status:not(.status-no-news) + .aside, .status-no-news")
                            .eachText())
                    .hasSameSizeAs(page.select(".status"))
                    .allMatch(text -> text.matches(".*20[0-9][0-9]\\)?"));
        }
        assertThat(page("/fr/parks").select(".status-no-news").eachText())
                .contains("Sans nouvelle depuis le 23 novembre 2006")
                .allMatch(text -> text.matches("Sans nouvelle depuis (le [0-9]|\\D).*"));
    }

    private Document page(String address) {
        return Jsoup.parse(new String(
                mvc.get().uri(URI.create(address)).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8));
    }
}
