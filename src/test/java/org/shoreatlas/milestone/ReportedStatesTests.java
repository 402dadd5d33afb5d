package org.shoreatlas.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.Pages;
import org.shoreatlas.PortalTest;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.language.Formats;
import org.springframework.beans.factory.annotation.Autowired;

/** What sources only found so on a day did not last until that day, and did not begin on it. */
@PortalTest
class ReportedStatesTests {

    @Autowired
    Pages pages;

    @Autowired
    Milestones milestones;

    @Autowired
    Editions editions;

    @Autowired
    Formats formats;

    @ParameterizedTest
    @CsvSource({
        "en, reported in, until, Present, Opened",
        "fr, signalé en, jusqu’en, Présence, Ouverture",
        "ar, ورد في, إلى غاية, حضور, افتتاح"
    })
    void areSaidToBeReportedWhereverTheyStand(
            String code, String reported, String until, String present, String opened) {
        Language language = Language.of(code).orElseThrow();
        List<MilestoneView> states = milestones.first(Query.MAX_SIZE, editions.latest()).stream()
                .filter(MilestoneView::isState)
                .toList();
        assertThat(states).hasSizeGreaterThan(2);
        for (MilestoneView state : states) {
            String day = formats.period(state.period(), null, language);
            assertThat(day).startsWith(reported);
            String own = pages.at("/" + code + "/milestones/" + state.head().id())
                    .select(".head, .facts")
                    .text();
            assertThat(own).contains(day, present).doesNotContain(until, opened);
            assertThat(state.subject().kind()).isEqualTo(Kind.ORGANISATION);
            String subject =
                    pages.at("/" + code + state.subject().path()).select("main").text();
            assertThat(subject).contains(day).doesNotContain(until + " ", opened);
        }
        assertThat(pages.at("/" + code + "/milestones?subject=organisation:cnexia")
                        .select(".timeline .when")
                        .eachText())
                .hasSize(2)
                .allMatch(day -> day.startsWith(reported));
        // what has an end keeps it
        assertThat(formats.period(Period.parse("../2023"), "actual", language)).startsWith(until);
    }

    /** A company is where a source found it on its day; a school has a seat. */
    @ParameterizedTest
    @CsvSource({
        "en, ', reported in December 2020', until December 2020",
        "fr, ', signalé en décembre 2020', jusqu’en décembre 2020",
        "ar, '، ورد في دجنبر 2020', إلى غاية دجنبر 2020"
    })
    void companiesAreWhereTheyWereReported(String code, String reported, String until) {
        for (String address : List.of(
                "/places/fes|#organisations .entries > li",
                "/organisations?place=fes&size=100|.entries > li",
                "/regions/fes-meknes|#more .names > li",
                "/organisations/alten-delivery-center|.head")) {
            int at = address.indexOf('|');
            List<String> said =
                    pages.at("/" + code + address.substring(0, at)).select(address.substring(at + 1)).stream()
                            .filter(one -> !one.select("a[href$=/alten-delivery-center]")
                                            .isEmpty()
                                    || address.contains("/alten"))
                            .map(Element::text)
                            .toList();
            assertThat(said)
                    .as(address)
                    .singleElement()
                    .satisfies(words -> assertThat(words).contains(reported).doesNotContain(until));
        }
        assertThat(pages.at("/" + code + "/organisations/ofppt-offshoring-institute-fes")
                        .select(".head")
                        .text())
                .doesNotContain(reported.substring(0, 5));
    }
}
