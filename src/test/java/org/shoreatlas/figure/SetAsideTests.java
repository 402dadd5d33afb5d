package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.shoreatlas.Pages;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Editions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A reading to which another is preferred says so above its number, with the other, wherever it stands. */
@PortalTest
class SetAsideTests {

    @Autowired
    Figures figures;

    @Autowired
    Editions editions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Test
    void eachSaysSoOnItsPageInItsEmbedAndWhereItIsCited() {
        List<FigureView> setAside =
                all().stream().filter(figure -> figure.preferred() != null).toList();
        assertThat(setAside).hasSizeGreaterThan(5);
        for (FigureView figure : setAside) {
            String preferred =
                    "/figures/" + Objects.requireNonNull(figure.preferred()).id();
            for (String language : List.of("ar", "fr", "en")) {
                for (String page : List.of(
                        "/" + language + "/figures/" + figure.id(),
                        "/" + language + "/figures/" + figure.id() + "/v" + figure.version(),
                        "/" + language + "/figures/" + figure.id() + "/v" + figure.version() + "/cite",
                        "/embed/" + language + "/figures/" + figure.id() + "/v" + figure.version())) {
                    Document document = pages.at(page);
                    Element banner = document.selectFirst(".set-aside");
                    assertThat(banner).as(page).isNotNull();
                    assertThat(banner.select("a").attr("href")).as(page).contains(preferred);
                    Element number = document.selectFirst(".hero");
                    if (number != null) {
                        assertThat(document.select(".set-aside, .hero").first())
                                .as(page)
                                .isSameAs(banner);
                    }
                }
            }
        }
    }

    @Test
    void noOtherFigureDoes() {
        FigureView adopted = all().stream()
                .filter(figure -> figure.preferred() == null && "same".equals(figure.relation()))
                .findFirst()
                .orElseThrow();
        assertThat(pages.at("/en/figures/" + adopted.id()).select(".headline")).isNotEmpty();
        assertThat(pages.at("/en/figures/" + adopted.id()).select(".set-aside")).isEmpty();
    }

    @Test
    void itSaysSoInTheSearchAndInTheInterfaceForPrograms() {
        FigureView figure = all().stream()
                .filter(one -> one.preferred() != null && one.value() != null)
                .findFirst()
                .orElseThrow();
        String id = Objects.requireNonNull(figure.preferred()).id();
        assertThat(pages.at("/en/search?q="
                                + Objects.requireNonNull(figure.value()).toPlainString())
                        .select(".set-aside a[href*=" + id + "]"))
                .isNotEmpty();
        MvcTestResult json = mvc.get().uri("/api/v1/figures/" + figure.id()).exchange();
        assertThat(json).bodyJson().extractingPath("$.preferred.id").isEqualTo(id);
        assertThat(json).bodyJson().extractingPath("$.preferred.value").isNotNull();
    }

    private List<FigureView> all() {
        return figures.first(10_000, editions.latest());
    }
}
