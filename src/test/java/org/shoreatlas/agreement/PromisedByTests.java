package org.shoreatlas.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.Pages;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.organisation.ParticipationView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who promised what, in the real data: all parties together, one of them, or the source names nobody. */
@PortalTest
class PromisedByTests {

    private static final String OF_TWO = "fes-meknes-cri-apebi-memorandum";
    private static final String OF_FIVE = "draa-tafilalet-industrial-zones-memorandum-2022";

    @Autowired
    Agreements agreements;

    @Autowired
    Editions editions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Test
    void nobodyPromisesWhoIsNoParty() {
        List<AgreementView> all = agreements.first(1000, editions.latest());
        assertThat(all).hasSizeGreaterThan(10);
        all.forEach(agreement -> agreement.commitments().forEach(commitment -> {
            List<String> parties = agreement.parties().stream()
                    .map(ParticipationView::organisation)
                    .filter(party -> party != null)
                    .map(party -> party.id())
                    .toList();
            if (commitment.byAll()) {
                assertThat(commitment.by()).as(agreement.head().id()).isNull();
                assertThat(parties).as(agreement.head().id()).hasSizeGreaterThan(1);
            } else if (commitment.by() != null) {
                assertThat(parties)
                        .as(agreement.head().id())
                        .contains(commitment.by().id());
            }
        }));
        assertThat(all.stream().flatMap(agreement -> agreement.commitments().stream()))
                .anyMatch(CommitmentView::byAll)
                .anyMatch(commitment -> commitment.by() != null)
                .anyMatch(commitment -> !commitment.byAll() && commitment.by() == null);
    }

    @ParameterizedTest
    @CsvSource({
        "ar, جميع الأطراف معا, لم يُذكر صاحب الالتزام",
        "fr, Toutes les parties ensemble, Auteur non précisé",
        "en, All parties together, Not stated by whom"
    })
    void pagesTellThePartiesTogetherFromNobodyNamed(String language, String together, String nobody) {
        assertThat(byWhom("/" + language + "/agreements/" + OF_FIVE)).hasSize(6).containsOnly(together);
        assertThat(byWhom("/" + language + "/agreements/" + OF_TWO)).containsExactly(nobody, nobody, together);
    }

    /** What was published before stays as it was. */
    @Test
    void theFirstVersionsStillSayWhatTheySaid() {
        assertThat(byWhom("/en/agreements/" + OF_FIVE + "/v1")).hasSize(6).containsOnly("Not stated by whom");
        assertThat(byWhom("/en/agreements/" + OF_TWO + "/v1").get(2)).isEqualTo("Not stated by whom");
        assertThat(byWhom("/en/agreements/" + OF_TWO + "/v1").get(1)).isNotEqualTo("Not stated by whom");
    }

    @Test
    void theApiHasTheThreeAnswers() {
        assertThat(mvc.get().uri("/api/v1/agreements/" + OF_TWO))
                .bodyJson()
                .extractingPath("$.commitments[*].byAll")
                .asArray()
                .containsExactly(false, false, true);
    }

    private List<String> byWhom(String address) {
        return pages.at(address).select("#commitments .commitments .by").eachText();
    }
}
