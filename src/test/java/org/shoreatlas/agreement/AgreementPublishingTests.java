package org.shoreatlas.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoreatlas.DatabaseTest;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.ContentException;
import org.shoreatlas.edition.Desk;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Facts;
import org.shoreatlas.kernel.Slug;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@DatabaseTest
class AgreementPublishingTests {

    private static final String COMMITMENTS = """
        [{"promised": {"en": "Create jobs"}, "due": "2025-11", "statement": {"fr": "Fait en partie"},
          "outcomes": [{"what": "partly", "milestone": "opening", "by": "party"},
            {"what": "changed", "milestone": "opening", "by": "other"}]},
         {"promised": {"en": "Open an office"}, "outcomes": []}]""";

    @Autowired
    Desk desk;

    @Autowired
    Editions editions;

    @Autowired
    Agreements agreements;

    @BeforeEach
    void prepare() {
        desk.prepare();
        desk.publish("milestone:opening", Facts.milestone("place:fes"));
    }

    @Test
    void keepsWhatCameOfEachCommitmentAndWhoSaysSo() {
        desk.publish("agreement:pact", Facts.agreement(COMMITMENTS));
        AgreementView pact = agreements.get(new Slug("pact"), editions.latest());
        assertThat(pact.commitments()).hasSize(2);
        CommitmentView jobs = pact.commitments().get(0);
        assertThat(jobs.outcomes())
                .extracting(OutcomeView::what, OutcomeView::by)
                .containsExactly(tuple("partly", "party"), tuple("changed", "other"));
        assertThat(jobs.outcomes().get(0).milestone().id()).isEqualTo("opening");
        assertThat(jobs.statement().fr()).isEqualTo("Fait en partie");
        assertThat(pact.commitments().get(1).outcomes()).isEmpty();
        assertThat(pact.disjoint()).isFalse();
    }

    @Test
    void knowsWhetherAmountsOverlap() {
        desk.publish("agreement:pact", Facts.with(Facts.agreement("[]"), "disjoint", "true"));
        assertThat(agreements.get(new Slug("pact"), editions.latest()).disjoint())
                .isTrue();
    }

    @Test
    void knowsWhatAllPartiesPromiseTogether() {
        String together = "[{\"promised\": {\"en\": \"Create jobs\"}, \"byAll\": \"true\"}, "
                + "{\"promised\": {\"en\": \"Open an office\"}}]";
        desk.publish("agreement:pact", of(together, "One", "Two"));
        assertThat(agreements.get(new Slug("pact"), editions.latest()).commitments())
                .extracting(CommitmentView::byAll)
                .containsExactly(true, false);
    }

    @Test
    void refusesAPromiseOfAllWhereThereIsOnePartyAtMostOrOneIsNamed() {
        String together = "[{\"promised\": {\"en\": \"Create jobs\"}, \"byAll\": \"true\"}]";
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish("agreement:pact", of(together, "One")))
                .withMessageContaining("needs two parties");
        String named = together.replace("\"byAll\"", "\"by\": \"nobody\", \"byAll\"");
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish("agreement:pact", of(named, "One", "Two")))
                .withMessageContaining("either one party promised");
    }

    private static Content of(String commitments, String... parties) {
        return Facts.with(
                Facts.agreement(commitments),
                "parties",
                Stream.of(parties)
                        .map(name -> Map.of("person", Map.of("en", name)))
                        .toList());
    }

    @Test
    void refusesAnOutcomeThatNothingShowsOrThatIsNone() {
        Content unknown = Facts.agreement(COMMITMENTS.replace("\"opening\"", "\"nowhere\""));
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish("agreement:pact", unknown))
                .withMessageContaining("milestone:nowhere");
        Content other = Facts.agreement(COMMITMENTS.replace("\"partly\"", "\"perhaps\""));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> desk.publish("agreement:pact", other));
    }
}
