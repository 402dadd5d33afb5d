package org.shoreatlas.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.DatabaseTest;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Slug;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PublishingTests {

    private static final String FIGURE = "figure:fes-staff";

    @Autowired
    Desk desk;

    @Autowired
    Publishing publishing;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void prepare() {
        desk.prepare();
    }

    @Test
    void makesAProposalPublic() {
        Content content = Facts.figure("place:fes", "4500");
        Publication publication = desk.publish(FIGURE, content);

        assertThat(editions.latest()).isEqualTo(publication.no());
        assertThat(edition(FIGURE, 1)).satisfies(edition -> {
            assertThat(edition.content()).isEqualTo(content);
            assertThat(edition.change()).isEqualTo(Change.NEW);
            assertThat(edition.since()).isEqualTo(publication.no());
            assertThat(edition.publishedAt()).isEqualTo(publication.at());
            assertThat(edition.until()).isEqualTo(Editions.STILL_PUBLIC);
            assertThat(edition.endedAs()).isNull();
        });
        assertThat(editions.publication(publication.no())).hasValue(publication);
    }

    @Test
    void keepsAProposalFromThePublicUntilItIsPublished() {
        desk.propose(FIGURE, Facts.figure("place:fes", "4500"));
        assertThat(history(FIGURE)).isEmpty();
        assertThat(editions.absence(Kind.FIGURE, new Slug("fes-staff"), editions.latest()))
                .isInstanceOf(UnknownEntryException.class);
    }

    @Test
    void countsABatchAsOnePublication() {
        int before = editions.latest();
        Publication publication = desk.publish(
                desk.propose(FIGURE, Facts.figure("place:fes", "4500")),
                desk.propose("figure:maroc-staff", Facts.figure("place:maroc", "148500")));
        assertThat(publication.no()).isEqualTo(before + 1);
        assertThat(edition(FIGURE, 1).since()).isEqualTo(publication.no());
        assertThat(edition("figure:maroc-staff", 1).since()).isEqualTo(publication.no());
    }

    @Test
    void projectsABatchInTheOrderInWhichItsEntriesReferToOneAnother() {
        Publication publication = desk.publish(
                desk.propose(
                        "figure:taza-staff",
                        Facts.with(
                                Facts.figure("place:taza", "1"),
                                "evidence",
                                List.of(Map.of("source", "report", "language", "fr", "howRead", "full")))),
                desk.propose("place:taza", Facts.city("province-taza")),
                desk.propose("place:province-taza", Facts.province("MA-TAZ", "fes-meknes")),
                desk.propose("source:report", Facts.source()));
        assertThat(edition("place:taza", 1).since()).isEqualTo(publication.no());
    }

    @Test
    void numbersPublicationsWithoutHoles() {
        int before = editions.latest();
        assertThat(desk.publish("source:one", Facts.source()).no()).isEqualTo(before + 1);
        assertThat(desk.publish("source:two", Facts.source()).no()).isEqualTo(before + 2);
        assertThat(desk.withdraw("source:one").no()).isEqualTo(before + 3);
        assertThat(desk.publish("source:three", Facts.source()).no()).isEqualTo(before + 4);
    }

    @Test
    void givesEveryPublicationALaterMomentThanTheOneBefore() {
        Instant moment = desk.publish("source:one", Facts.source()).at();
        assertThat(desk.publish("source:two", Facts.source(), moment).at())
                .isEqualTo(moment.plus(1, ChronoUnit.MICROS));
        assertThat(desk.publish("source:three", Facts.source(), Instant.EPOCH).at())
                .isEqualTo(moment.plus(2, ChronoUnit.MICROS));
    }

    @Test
    void closesTheWindowOfTheSupersededEdition() {
        desk.publish(FIGURE, Facts.figure("place:fes", "4500"));
        Publication second = desk.publish(FIGURE, Facts.figure("place:fes", "4600"));

        assertThat(edition(FIGURE, 1)).satisfies(first -> {
            assertThat(first.isSuperseded()).isTrue();
            assertThat(first.until()).isEqualTo(second.no());
            assertThat(first.endedAt()).isEqualTo(second.at());
            assertThat(first.content().text("value")).isEqualTo("4500");
        });
        assertThat(edition(FIGURE, 2).since()).isEqualTo(second.no());
        assertThat(edition(FIGURE, 2).change()).isEqualTo(Desk.REVISION);
        assertThat(history(FIGURE)).extracting(Edition::number).containsExactly(2, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"published_entry", "figure"})
    void closesTheTypedRowWithItsEdition(String table) {
        String entry = table.equals("figure") ? FIGURE : "place:fes";
        Content content = table.equals("figure") ? Facts.figure("place:fes", "4500") : Facts.city("prefecture-fes");
        int first = desk.publish(entry, content).no();
        int second = desk.publish(entry, Facts.with(content, "note", Map.of("en", "Another note")))
                .no();
        int third = desk.withdraw(entry).no();
        assertThat(db.sql("select since, until from " + table
                                + " where slug = :slug and since >= :first order by since")
                        .param("slug", Desk.ref(entry).slug().value())
                        .param("first", first)
                        .query((row, n) -> List.of(row.getInt(1), row.getInt(2)))
                        .list())
                .containsExactly(List.of(first, second), List.of(second, third));
    }

    @Test
    void numbersEditionsWithoutHolesWhateverBecameOfOtherDrafts() {
        desk.publish(FIGURE, Facts.figure("place:fes", "4500"));
        desk.propose(FIGURE, Facts.figure("place:fes", "4550"));
        desk.publish(FIGURE, Facts.figure("place:fes", "4600"));
        assertThat(history(FIGURE)).extracting(Edition::number).containsExactly(2, 1);
    }

    @Test
    void answersForAWithdrawnEntryWithItsLastEditionAndTheReason() {
        Publication first = desk.publish(FIGURE, Facts.figure("place:fes", "4500"));
        Publication end = desk.withdraw(FIGURE);

        assertThat(editions.absence(Kind.FIGURE, new Slug("fes-staff"), end.no()))
                .isInstanceOfSatisfying(WithdrawnEntryException.class, withdrawn -> {
                    assertThat(withdrawn.last().isWithdrawn()).isTrue();
                    assertThat(withdrawn.last().publicReason()).isEqualTo(Desk.REASON);
                    assertThat(withdrawn.last().endedAt()).isEqualTo(end.at());
                });
        assertThat(edition(FIGURE, 1).content().text("value")).isEqualTo("4500");
        assertThat(edition(FIGURE, 1).since()).isEqualTo(first.no());
    }

    @Test
    void refusesToWithdrawWhatIsNotPublic() {
        desk.publish("source:one", Facts.source());
        desk.withdraw("source:one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.withdraw("source:one"))
                .withMessageContaining("source:one is not public");
    }

    @Test
    void refusesToWithdrawWithoutAReason() {
        desk.publish("source:later", Facts.source());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("update edition set until = :no, ended_as = 'withdrawn' where id = :id")
                        .param("no", editions.latest())
                        .param("id", publishing.newest(Desk.ref("place:fes")))
                        .update())
                .withMessageContaining("edition_withdrawn");
    }

    @Test
    void makesAWithdrawnEntryPublicAgainByItsNextEdition() {
        desk.publish(FIGURE, Facts.figure("place:fes", "4500"));
        Publication end = desk.withdraw(FIGURE);
        Publication again = desk.publish(FIGURE, Facts.figure("place:fes", "4600"));

        assertThat(edition(FIGURE, 1).isWithdrawn()).isTrue();
        assertThat(edition(FIGURE, 1).until()).isEqualTo(end.no());
        assertThat(edition(FIGURE, 2).since()).isEqualTo(again.no());
        assertThat(edition(FIGURE, 2).until()).isEqualTo(Editions.STILL_PUBLIC);
    }

    @Test
    void publishesNoEditionTwice() {
        long edition = desk.propose("source:one", Facts.source());
        desk.publish(edition);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.publish(edition))
                .withMessageContaining("not open for publishing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected_at", "discarded_at"})
    void publishesNothingThatWasSentBackOrDiscarded(String column) {
        long edition = desk.propose("source:one", Facts.source());
        db.sql("update edition set " + column + " = now() where id = :id")
                .param("id", edition)
                .update();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.publish(edition))
                .withMessageContaining("not open for publishing");
    }

    @Test
    void refusesACorrectionWithoutCauseOrEffect() {
        LocalText text = Desk.REASON;
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> new Change(Change.Type.CORRECTION, text, null, text))
                .extracting(ContentException::field)
                .isEqualTo("cause");
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> new Change(Change.Type.CORRECTION, text, text, null))
                .extracting(ContentException::field)
                .isEqualTo("effect");
        desk.publish(FIGURE, Facts.figure("place:fes", "4500"));
        desk.publish(desk.propose(
                FIGURE,
                Facts.figure("place:fes", "4600"),
                new Change(Change.Type.CORRECTION, null, text, text),
                publishing.newest(Desk.ref(FIGURE))));
        assertThat(edition(FIGURE, 2).change()).isEqualTo(new Change(Change.Type.CORRECTION, null, text, text));
    }

    @Test
    void refusesACorrectionWithoutCauseInTheDatabaseToo() {
        long edition = desk.propose("place:fes", Facts.city("prefecture-fes"));
        db.sql("update edition set change = 'correction' where id = :id")
                .param("id", edition)
                .update();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> desk.publish(edition))
                .withMessageContaining("edition_corrected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure:fes-staff", "place:fes"})
    void refusesAStatementWithoutEvidence(String entry) {
        Content content = entry.equals("place:fes") ? Facts.city("prefecture-fes") : Facts.figure("place:fes", "4500");
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish(entry, Facts.without(content, "evidence")))
                .withMessage("no statement without evidence")
                .extracting(ContentException::field)
                .isEqualTo(entry + " evidence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"evidence\": []}"})
    void refusesAFigureWithoutEvidenceInTheDatabaseToo(String content) {
        long edition = desk.propose(FIGURE, Content.parse(content));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("update edition set since = :no, reviewer = 'x', number = 1 where id = :id")
                        .param("no", editions.latest())
                        .param("id", edition)
                        .update())
                .withMessageContaining("edition_evidence");
    }

    @Test
    void refusesASecondPublicEditionOfAnEntryInTheDatabase() {
        long edition = desk.propose("place:fes", Facts.city("prefecture-fes"));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("update edition set since = :no, reviewer = 'x', number = 2 where id = :id")
                        .param("no", editions.latest())
                        .param("id", edition)
                        .update())
                .withMessageContaining("edition_one_public");
    }

    @ParameterizedTest
    @CsvSource({
        "place:fes, name",
        "indicator:staff, name",
        "indicator:staff, definition",
        "reading-group:fes, name",
        "reading-group:fes, why"
    })
    void publishesATextInTwoLanguagesAndInNoFewer(String entry, String field) {
        desk.publish(FIGURE, Facts.figure("place:fes", "4500"));
        Content content = switch (Desk.ref(entry).kind()) {
            case PLACE -> Facts.city("prefecture-fes");
            case INDICATOR -> Facts.indicator();
            default ->
                Facts.with(
                        Facts.with(
                                Facts.with(Facts.indicator(), "preferred", "fes-staff"),
                                "why",
                                Map.of("fr", "Raison", "en", "Reason")),
                        "items",
                        List.of(Map.of("figure", "fes-staff", "relation", "same")));
        };
        desk.publish(entry, Facts.with(content, field, Map.of("ar", "نص", "en", "Text")));
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish(entry, Facts.with(content, field, Map.of("en", "Text"))))
                .extracting(ContentException::field)
                .isEqualTo(entry + " " + field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "published_entry; published_entry_name; "
                        + "edition_id, entry_id, kind, slug, version, since, until, published_at, name_en",
                "indicator; indicator_definition; edition_id, unit, kind, theme, counted, definition_en"
            })
    void refusesATextInOneLanguageInTheDatabaseToo(String table, String constraint, String columns) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("insert into " + table + " (" + columns + ") select " + columns + " from "
                                + table + " limit 1")
                        .update())
                .withMessageContaining(constraint);
    }

    @Test
    void refusesAPreferenceWithoutAReasonInTwoLanguagesInTheDatabaseToo() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql(
                                "insert into reading_group (edition_id, preferred_id, why_en) values (1, 1, 'Reason')")
                        .update())
                .withMessageContaining("reading_group_reason");
    }

    @Test
    void namesTheEntryAndTheFieldOfAnUnknownReference() {
        Content content = Facts.with(
                Facts.figure("place:fes", "4500"),
                "evidence",
                List.of(
                        Map.of("source", "article", "language", "ar", "howRead", "full"),
                        Map.of("source", "nowhere", "language", "ar", "howRead", "full")));
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish(FIGURE, content))
                .withMessage("there is no published source:nowhere")
                .extracting(ContentException::field)
                .isEqualTo("figure:fes-staff evidence[1].source");
    }

    @Test
    void refusesAReferenceToWhatIsNoLongerPublic() {
        desk.publish("source:one", Facts.source());
        desk.withdraw("source:one");
        Content content = Facts.with(
                Facts.figure("place:fes", "4500"),
                "evidence",
                List.of(Map.of("source", "one", "language", "ar", "howRead", "full")));
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish(FIGURE, content))
                .withMessage("there is no published source:one");
    }

    private Edition edition(String entry, int number) {
        EntryRef ref = Desk.ref(entry);
        return editions.edition(ref.kind(), ref.slug(), number);
    }

    private List<Edition> history(String entry) {
        EntryRef ref = Desk.ref(entry);
        return editions.editions(ref.kind(), ref.slug(), editions.latest());
    }
}
