package org.shoreatlas.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.DatabaseTest;
import org.shoreatlas.database.TestDatabases;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.Desk;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Projection;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Sheets are loaded as in the migration, in one transaction of the owner; each test gives its own up at the end. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class SeedingTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final EntryRef MAROC = EntryRef.parse("place:maroc");

    private static final String SHEET = """
        released: "2026-01-10T08:00:00Z"
        evidence:
          language: "fr"
          howRead: "full"
        sources:
          - id: "report"
            name: {ar: "تقرير", fr: "Rapport", en: "Report"}
            form: "article"
            language: "fr"
            dated: "2025"
        places:
          - id: "maroc"
            name: {ar: "المغرب", fr: "Maroc", en: "Morocco"}
            level: "country"
            iso: "MA"
            evidence:
              - source: "report"
                paragraph: "2"
        """;

    private static final String CHANGED = SHEET.replace("en: \"Morocco\"}", "en: \"Kingdom of Morocco\"}") + """
            released: "2026-02-20T08:00:00Z"
            change: "wording"
            reason: {en: "The full name"}
            was:
              - name: {ar: "المغرب", fr: "Maroc", en: "Morocco"}
                level: "country"
                iso: "MA"
                evidence:
                  - source: "report"
                    paragraph: "2"
        """;

    /** The same change, of which the old form says only what was different. */
    private static final String CHANGED_IN_SHORT = CHANGED.replaceAll("(?s) {4}was:.*", """
            was:
              - otherwise: "same"
                name: {ar: "المغرب", fr: "Maroc", en: "Morocco"}
        """);

    @TempDir
    Path folder;

    @Autowired
    TestDatabases databases;

    @Autowired
    List<Projection> projections;

    private Connection connection;
    private NamedParameterJdbcTemplate jdbc;
    private JdbcClient db;

    @BeforeEach
    void begin() throws SQLException, IOException {
        connection = databases.owner().getConnection();
        connection.setAutoCommit(false);
        jdbc = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
        db = JdbcClient.create(jdbc);
        Files.write(
                folder.resolve("sheet.schema.json"),
                new ClassPathResource("seeds/sheet.schema.json").getContentAsByteArray());
    }

    @AfterEach
    void giveUp() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void publishesOnAnEmptyDatabaseAtTheMomentOfRelease() throws IOException {
        load(SHEET);
        assertThat(publications()).containsExactly("1 seed by sheets at 2026-01-10T08:00:00Z");
        assertThat(editions())
                .containsExactly("place:maroc v1 from 1 (new) Morocco", "source:report v1 from 1 (new) Report");
        assertThat(content(MAROC)).isEqualTo(Content.parse("""
            {"name": {"ar": "المغرب", "fr": "Maroc", "en": "Morocco"}, "level": "country", "iso": "MA",
             "evidence": [{"source": "report", "paragraph": "2", "language": "fr", "howRead": "full"}]}"""));
    }

    @Test
    void publishesWhatWasReleasedTogetherAsOneActInTheOrderOfRelease() throws IOException {
        write("a.yaml", SHEET.replace("2026-01-10", "2026-03-01").replaceAll("(?s)sources:.*places", "places"));
        write("b.yaml", SHEET.replaceAll("(?s)places:.*", ""));
        write(
                "c.yaml",
                SHEET.replaceAll("(?s)places:.*", "")
                        .replace("\"report\"", "\"another\"")
                        .replace("\"Report\"", "\"Other\""));
        load();
        assertThat(publications())
                .containsExactly(
                        "1 seed by sheets at 2026-01-10T08:00:00Z", "2 seed by sheets at 2026-03-01T08:00:00Z");
        assertThat(editions())
                .containsExactly(
                        "place:maroc v1 from 2 (new) Morocco",
                        "source:another v1 from 1 (new) Other",
                        "source:report v1 from 1 (new) Report");
    }

    @Test
    void changesNothingWhenRunAgain() throws IOException {
        load(SHEET);
        List<String> before = editions();
        load(SHEET);
        load("# another comment\n" + SHEET.replace("released: \"2026-01-10", "released: \"2026-01-11"));
        assertThat(publications()).hasSize(1);
        assertThat(editions()).isEqualTo(before);
        assertThat(openProposals()).isEmpty();
    }

    @Test
    void publishesAChangedFactAsItsSecondEditionFromNowOn() throws IOException {
        load(SHEET);
        load(CHANGED);
        assertThat(publications())
                .containsExactly(
                        "1 seed by sheets at 2026-01-10T08:00:00Z", "2 seed by sheets at 2026-06-01T12:00:00Z");
        assertThat(editions())
                .containsExactly(
                        "place:maroc v1 from 1 (new) Morocco",
                        "place:maroc v2 from 2 (wording) Kingdom of Morocco",
                        "source:report v1 from 1 (new) Report");
        load(CHANGED);
        assertThat(publications()).hasSize(2);
    }

    @Test
    void replaysAllVersionsOnAnEmptyDatabaseWithTheSameNumbersAndContents() throws Exception {
        load(SHEET);
        load(CHANGED);
        List<String> grown = editions();
        Content content = content(MAROC);
        connection.rollback();

        load(CHANGED);

        assertThat(editions()).isEqualTo(grown);
        assertThat(content(MAROC)).isEqualTo(content);
        assertThat(publications())
                .containsExactly(
                        "1 seed by sheets at 2026-01-10T08:00:00Z", "2 seed by sheets at 2026-02-20T08:00:00Z");
    }

    @Test
    void publishesAFactThatIsNewInAKnownSheetFromNowOn() throws IOException {
        load(SHEET.replaceAll("(?s)places:.*", ""));
        load(SHEET);
        assertThat(publications())
                .containsExactly(
                        "1 seed by sheets at 2026-01-10T08:00:00Z", "2 seed by sheets at 2026-06-01T12:00:00Z");
        assertThat(editions())
                .containsExactly("place:maroc v1 from 2 (new) Morocco", "source:report v1 from 1 (new) Report");
    }

    @Test
    void putsTheChangeOfAFactThatStaffHasChangedUpForReview() throws IOException {
        load(SHEET);
        changedByStaff();
        List<String> published = editions();

        load(CHANGED);
        load(CHANGED);

        assertThat(editions()).isEqualTo(published);
        assertThat(publications()).hasSize(2);
        assertThat(openProposals()).containsExactly("place:maroc on v2 (wording) Kingdom of Morocco");
    }

    @Test
    void takesUpTheSheetsAgainOnceStaffHasPublishedTheirProposal() throws IOException {
        load(SHEET);
        changedByStaff();
        load(CHANGED);
        publishing()
                .publish(
                        Publication.Act.PUBLISH,
                        List.of(db.sql("select id from edition where since is null")
                                .query(Long.class)
                                .single()),
                        "staff");
        load(CHANGED.replace("reason: {en: \"The full name\"}", "reason: {en: \"The full name, of course\"}"));
        assertThat(openProposals()).isEmpty();
        assertThat(editions()).contains("place:maroc v3 from 3 (wording) Kingdom of Morocco");
    }

    @Test
    void leavesAFactThatStaffHasChangedAloneWhileItsSheetSaysTheSame() throws IOException {
        load(SHEET);
        changedByStaff();
        load("# another comment\n" + SHEET);
        assertThat(publications()).hasSize(2);
        assertThat(openProposals()).isEmpty();
    }

    @Test
    void putsTheChangeOfAFactThatStaffHasWithdrawnUpForReview() throws IOException {
        load(SHEET);
        publishing().withdraw(MAROC, publishing().newest(MAROC), Desk.REASON, "staff");
        load(CHANGED);
        assertThat(publications()).hasSize(2);
        assertThat(openProposals()).containsExactly("place:maroc on v1 (wording) Kingdom of Morocco");
    }

    @Test
    void putsAFactThatStaffHasPublishedBeforeTheSheetUpForReview() throws IOException {
        load(SHEET.replaceAll("(?s)places:.*", ""));
        long edition = publishing().propose(new Proposal(MAROC, Content.parse("""
            {"name": {"ar": "المغرب", "fr": "Maroc", "en": "By staff"}, "level": "country", "iso": "MA",
             "evidence": [{"source": "report", "language": "fr", "howRead": "full"}]}"""), Change.NEW, null, "staff"));
        publishing().publish(Publication.Act.PUBLISH, List.of(edition), "staff");
        load(SHEET);
        assertThat(editions()).contains("place:maroc v1 from 2 (new) By staff").hasSize(2);
        assertThat(openProposals()).containsExactly("place:maroc on v1 (new) Morocco");
    }

    @Test
    void refusesAReleasedFactThatWasChangedWithoutKeepingItsOldForm() throws IOException {
        load(SHEET);
        assertThatExceptionOfType(SheetException.class)
                .isThrownBy(() -> load(SHEET.replace("Morocco", "Kingdom of Morocco")))
                .withMessageStartingWith(
                        "facts.yaml, line 12, was: this fact was released in another form; keep that form under was");
        assertThat(publications()).hasSize(1);
    }

    @Test
    void reportsAFactThatIsGoneAndLeavesItPublic(CapturedOutput output) throws IOException {
        load(SHEET);
        load(SHEET.replaceAll("(?s)places:.*", ""));
        assertThat(output).contains("place:maroc is in no sheet any more; it stays public until somebody withdraws it");
        assertThat(publications()).hasSize(1);
        assertThat(editions()).contains("place:maroc v1 from 1 (new) Morocco");
    }

    @Test
    void movesAFactToAnotherSheetWithoutAnotherEdition(CapturedOutput output) throws IOException {
        load(SHEET);
        write("facts.yaml", SHEET.replaceAll("(?s)places:.*", ""));
        write("places.yaml", SHEET.replaceAll("(?s)sources:.*places", "places"));
        load();
        assertThat(publications()).hasSize(1);
        assertThat(output).doesNotContain("in no sheet any more");
    }

    @Test
    void refusesAReleaseInTheFuture() throws IOException {
        assertThatExceptionOfType(SheetException.class)
                .isThrownBy(() -> load(SHEET.replace("2026-01-10", "2026-06-02")))
                .withMessage("facts.yaml, line 12, released: lies in the future: 2026-06-02T08:00:00Z");
        load(SHEET);
        changedByStaff();
        assertThatExceptionOfType(SheetException.class)
                .isThrownBy(() -> load(CHANGED.replace("2026-02-20", "2026-06-02")))
                .withMessage("facts.yaml, line 12, released: lies in the future: 2026-06-02T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "level: \"country\" | level: \"kingdom\" | "
                        + "line 14, places/0/level: does not have a value in the enumeration",
                "iso: \"MA\" | iso: \"MA\"\\n    flag: \"red\" | "
                        + "line 16, places/0/flag: property 'flag' is not defined",
                "level: \"country\" | level: country1: \"x\" | line 14, YAML: mapping values are not allowed here",
                "paragraph: \"2\" | paragraph: 2 | "
                        + "line 18, places/0/evidence/0/paragraph: a text is expected; put 2 between quotation marks",
                "paragraph: \"2\" | paragraph: | line 18, places/0/evidence/0/paragraph: a text is expected",
                "paragraph: \"2\" | source: \"report\" | line 18, places/0/evidence/0/source: stands here twice",
                "source: \"report\" | source: \"rapport\" | "
                        + "line 12, place:maroc evidence[0].source: there is no published source:rapport",
                "released: \"2026-01-10T08:00:00Z\" | released: \"2026-01-10\" | line 1, released: ",
                "dated: \"2025\" | dated: \"spring\" | line 10, sources/0/dated: ",
                "form: \"article\" | publisher: \"x\" | line 6, sources/0/form: required property 'form' not found",
                "howRead: \"full\" | howRead: \"seen\" | "
                        + "line 4, evidence/howRead: does not have a value in the enumeration",
                "iso: \"MA\" | iso: [\"MA\" | line 16, YAML: ",
                "places: | towns: | line 11, towns: property 'towns' is not defined"
            })
    void pointsAtAMistakeWithFileLineFieldAndWhatWasExpected(String right, String wrong, String message) {
        String sheet = SHEET.replace(right, wrong.replace("\\n", "\n"));
        assertThatExceptionOfType(SheetException.class)
                .isThrownBy(() -> load(sheet))
                .withMessageStartingWith("facts.yaml, " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {number} jobs {where}{when}            |
            jobs {where}                           | line 23, indicators/0/sentence/en: does not match
            {number                                | line 23, indicators/0/sentence/en: does not match
            {number}} | line 20, indicator:jobs sentence.en: cannot be filled (syntax:
            {kind, select, park {{number}}} | line 20, indicator:jobs sentence.en: cannot be filled (syntax:
            {number} jobs in {town} | line 20, indicator:jobs sentence.en: cannot be filled (place: {town}
            {count, plural, other {{number}}} | line 20, indicator:jobs sentence.en: cannot be filled (plural: one
            """)
    void pointsAtASentenceThatCannotBeFilled(String sentence, String problem) throws IOException {
        String sheet = SHEET + """
            indicators:
              - id: "jobs"
                name: {ar: "مناصب الشغل", fr: "Emplois", en: "Jobs"}
                definition: {ar: "كل المناصب.", fr: "Tous les emplois.", en: "All jobs."}
                sentence: {ar: "{number}", fr: "{number}", en: "%s"}
                unit: "persons"
                kind: "stock"
                theme: "employment"
                counted: "jobs"
            """.formatted(sentence);
        if (problem == null) {
            load(sheet);
            assertThat(editions()).contains("indicator:jobs v1 from 1 (new) Jobs");
            return;
        }
        assertThatExceptionOfType(SheetException.class)
                .isThrownBy(() -> load(sheet))
                .withMessageStartingWith("facts.yaml, " + problem);
    }

    @Test
    void refusesAnEmptySheetAndOneThatIsAList() {
        assertThatExceptionOfType(SheetException.class)
                .isThrownBy(() -> load("# nothing\n"))
                .withMessage("facts.yaml, line 1, sheet: is empty");
        assertThatExceptionOfType(SheetException.class)
                .isThrownBy(() -> load("- \"x\"\n"))
                .withMessage("facts.yaml, line 1, sheet: an object is expected");
    }

    @Test
    void refusesAnIdThatStandsInTwoSheets() throws IOException {
        write("a.yaml", SHEET);
        write("b.yaml", "\n" + SHEET.replaceAll("(?s)sources:.*places", "places"));
        assertThatExceptionOfType(SheetException.class)
                .isThrownBy(this::load)
                .withMessage("b.yaml, line 7, id: place:maroc stands in a.yaml, line 12, too");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "change: \"wording\" | | places/0/was: has a missing property 'change'",
                "2026-02-20 | 2026-01-10 | "
                        + "places/0/released: must be later than that of the form before, which stands under was",
                "change: \"wording\" | change: \"correction\" | places/0/cause: "
            })
    void refusesAChangeThatDoesNotSayWhatHasBecomeOfTheFact(String right, String wrong, String message) {
        String sheet = CHANGED.replace(right, wrong == null ? "" : wrong);
        assertThatExceptionOfType(SheetException.class)
                .isThrownBy(() -> load(sheet))
                .withMessageStartingWith("facts.yaml, line ")
                .withMessageContaining(message);
    }

    @Test
    void refusesAChangeOfAFactThatHasNoOldForm() {
        assertThatExceptionOfType(SheetException.class)
                .isThrownBy(() -> load(CHANGED.replaceAll("(?s) {4}was:.*", "")))
                .withMessageContaining("places/0/change: belongs to a fact whose old form stands under was");
    }

    @Test
    void takesWhatAnOldFormDoesNotSayFromTheFormAfterIt() throws IOException {
        load(SHEET);
        String before = content(MAROC).json();
        load(CHANGED_IN_SHORT);
        assertThat(content(MAROC).json()).isEqualTo(before.replace("Morocco", "Kingdom of Morocco"));
        assertThat(FactSheet.read("facts.yaml", CHANGED_IN_SHORT, schema()))
                .usingRecursiveComparison()
                .ignoringFields("line")
                .isEqualTo(FactSheet.read("facts.yaml", CHANGED, schema()));
    }

    @Test
    void takesAFieldAwayThatAnOldFormHadNot() {
        String sheet = CHANGED_IN_SHORT
                .replace("    iso: \"MA\"\n", "    iso: \"MA\"\n    note: {en: \"A kingdom\"}\n")
                .replace("otherwise: \"same\"\n", "otherwise: \"same\"\n        without: [\"note\"]\n");
        assertThat(FactSheet.read("facts.yaml", sheet, schema()).get(0).versions())
                .extracting(version -> version.content().fields().containsKey("note"))
                .containsExactly(false, true);
    }

    @Test
    void readsSeveralOldFormsEachFromTheOneAfterIt() {
        String sheet = CHANGED_IN_SHORT.replaceAll("(?s) {4}was:.*", """
            was:
              - otherwise: "same"
                iso: "MA-01"
              - otherwise: "same"
                level: "region"
                released: "2026-02-01T08:00:00Z"
                change: "wording"
                reason: {en: "The level"}
        """);
        assertThat(FactSheet.read("facts.yaml", sheet, schema()).get(0).versions())
                .extracting(version ->
                        version.content().text("iso") + " " + version.content().text("level"))
                .containsExactly("MA-01 region", "MA region", "MA country");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: {ar: \"المغرب\", fr: \"Maroc\", en: \"Morocco\"} | level: \"country\" | "
                        + "line 24, places/0/was/0/level: says the same as the form after it",
                "name: {ar: \"المغرب\", fr: \"Maroc\", en: \"Morocco\"} | without: [\"note\"] | "
                        + "line 24, places/0/was/0/without: note is no field",
                "name: {ar: \"المغرب\", fr: \"Maroc\", en: \"Morocco\"} | reason: {en: \"x\"} | "
                        + "line 23, places/0/was/0/otherwise: something must have been different",
                "otherwise: \"same\" | otherwise: \"similar\" | line 23, places/0/was/0/otherwise: ",
                "name: {ar: \"المغرب\", fr: \"Maroc\", en: \"Morocco\"} | level: \"planet\" | "
                        + "line 24, places/0/was/0/level: ",
                "name: {ar: \"المغرب\", fr: \"Maroc\", en: \"Morocco\"} | without: [\"level\"] | "
                        + "line 23, places/0/was/0/level: "
            })
    void refusesAnOldFormThatIsNotWhatWasDifferent(String right, String wrong, String message) {
        String sheet =
                CHANGED_IN_SHORT.replaceFirst("(?s)(was:.*)" + Pattern.quote(right), "$1" + wrong.replace("$", "\\$"));
        assertThatExceptionOfType(SheetException.class)
                .isThrownBy(() -> FactSheet.read("facts.yaml", sheet, schema()))
                .withMessageStartingWith("facts.yaml, " + message);
    }

    private static Schema schema() {
        return Sheets.schema(SheetFiles.schema().toString());
    }

    @Test
    void loadsTheSheetsOfThePortalOnceAndTheSecondTimeChangesNothing() {
        List<SheetFact> facts = Sheets.in("classpath:/seeds/").facts();
        Clock later = Clock.fixed(Instant.parse("2100-01-01T00:00:00Z"), ZoneOffset.UTC);
        new Seeding(db, publishing(), later).run(facts);
        List<String> before = publications();
        assertThat(editions())
                .hasSize(facts.stream().mapToInt(fact -> fact.versions().size()).sum());
        assertThatNoException().isThrownBy(() -> new Seeding(db, publishing(), later).run(facts));
        assertThat(publications()).isEqualTo(before);
    }

    @Test
    void hasAChecksumThatChangesWithTheText() throws IOException {
        write("facts.yaml", SHEET);
        int checksum = sheets().checksum();
        assertThat(sheets().checksum()).isEqualTo(checksum);
        write("facts.yaml", CHANGED);
        assertThat(sheets().checksum()).isNotEqualTo(checksum);
    }

    private void changedByStaff() {
        Content content = Content.parse(content(MAROC).json().replace("Morocco", "By staff"));
        long edition = publishing()
                .propose(
                        new Proposal(MAROC, content, Desk.REVISION, publishing().newest(MAROC), "staff"));
        publishing().publish(Publication.Act.PUBLISH, List.of(edition), "staff");
    }

    private void load(String sheet) throws IOException {
        write("facts.yaml", sheet);
        load();
    }

    private void load() {
        new Seeding(db, publishing(), CLOCK).run(sheets().facts());
    }

    private void write(String file, String sheet) throws IOException {
        Files.writeString(folder.resolve(file), sheet);
    }

    private Sheets sheets() {
        return Sheets.in("file:" + folder + "/");
    }

    private Publishing publishing() {
        return new Publishing(jdbc, projections, CLOCK);
    }

    private List<String> publications() {
        return db.sql("select no, act, by, at from publication order by no")
                .query((row, n) -> row.getInt(1) + " " + row.getString(2) + " by " + row.getString(3) + " at "
                        + row.getObject(4, Timestamp.class).toInstant())
                .list();
    }

    private List<String> editions() {
        return db.sql("""
                select e.kind || ':' || e.slug || ' v' || d.number || ' from ' || d.since || ' (' || d.change || ') '
                    || coalesce(d.content #>> '{name,en}', '')
                from edition d join entry e on e.id = d.entry_id where d.since is not null
                order by e.kind, e.slug, d.number""").query(String.class).list();
    }

    private List<String> openProposals() {
        return db.sql("""
                select e.kind || ':' || e.slug || ' on v' || b.number || ' (' || d.change || ') '
                    || (d.content #>> '{name,en}')
                from edition d join entry e on e.id = d.entry_id left join edition b on b.id = d.base_id
                where d.since is null order by d.id""").query(String.class).list();
    }

    private Content content(EntryRef entry) {
        return Content.parse(db.sql("""
                select content from edition d join entry e on e.id = d.entry_id
                where e.kind = :kind and e.slug = :slug and d.since is not null and d.ended_as is null""")
                .param("kind", entry.kind().code())
                .param("slug", entry.slug().value())
                .query(String.class)
                .single());
    }
}
