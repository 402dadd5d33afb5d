package org.shoreatlas.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.DatabaseTest;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.ContentException;
import org.shoreatlas.edition.Desk;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Facts;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Slug;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ClaimPublishingTests {

    @Autowired
    Desk desk;

    @Autowired
    Editions editions;

    @Autowired
    Milestones milestones;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void prepare() {
        desk.prepare();
    }

    @Test
    void keepsWhatSpeaksForAClaimAndAgainstItAndItsFigure() {
        desk.publish("figure:fes-staff", Facts.figure("place:fes", "4500"));
        Content claim = Facts.with(claim(), "supports", Map.of("en", "Another paper says so"));
        desk.publish("milestone:largest", Facts.with(claim, "figure", "fes-staff"));
        MilestoneView view = milestones.get(new Slug("largest"), editions.latest());
        assertThat(view.isClaim()).isTrue();
        assertThat(view.supports()).isEqualTo(new LocalText(null, null, "Another paper says so"));
        assertThat(view.opposes()).isNull();
        assertThat(view.figure()).isEqualTo("fes-staff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"supports", "opposes", "figure"})
    void refusesThemOfWhatHappened(String field) {
        Object value = field.equals("figure") ? "fes-staff" : Map.of("en", "Another paper says so");
        desk.publish("figure:fes-staff", Facts.figure("place:fes", "4500"));
        desk.publish("milestone:claimed", Facts.with(claim(), field, value));
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(
                        () -> desk.publish("milestone:opened", Facts.with(Facts.milestone("place:fes"), field, value)))
                .withMessageContaining("belongs to a claim alone");
    }

    /**
     * A second row of the same edition is refused in any case: of a claim for its key, else for the rule before that.
     */
    @ParameterizedTest
    @CsvSource({"opened, milestone_claimed", "claimed, milestone_pkey"})
    void theDatabaseRefusesThemToo(String what, String rule) {
        desk.publish("milestone:opened", Facts.milestone("place:fes"));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("""
                        insert into milestone (edition_id, subject_id, subject_kind, what, nature, period, opposes_en)
                        select edition_id, subject_id, subject_kind, :what, nature, period, 'Another is larger'
                        from milestone""").param("what", what).update())
                .withMessageContaining(rule);
    }

    @Test
    void isNoPartOfWhatHappened() {
        desk.publish("milestone:opened", Facts.milestone("place:fes"));
        desk.publish("milestone:claimed", Facts.with(claim(), "period", "2025"));
        int latest = editions.latest();
        assertThat(ids(milestones.claims(latest))).containsExactly("claimed");
        assertThat(ids(milestones.first(9, latest))).containsExactly("opened");
        assertThat(ids(milestones.byId(List.of("opened", "claimed"), latest))).containsExactly("claimed", "opened");
    }

    private static Content claim() {
        return Facts.with(Facts.milestone("place:fes"), "what", "claimed");
    }

    private static List<String> ids(List<MilestoneView> views) {
        return views.stream().map(one -> one.head().id()).toList();
    }
}
