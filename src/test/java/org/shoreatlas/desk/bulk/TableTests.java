package org.shoreatlas.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.table.Workbooks.copy;
import static org.shoreatlas.table.Workbooks.edited;
import static org.shoreatlas.table.Workbooks.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.submission.Papers;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Sha256;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tables go out, come back, are checked, reviewed and published as one. */
@PortalTest(writes = true)
class TableTests {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    Papers papers;

    @Autowired
    TableColumns columns;

    private Staff author;
    private Staff reviewer;
    private Staff administrator;

    @BeforeEach
    void people() {
        author = papers.staff("Author", Role.CONTRIBUTOR, "fes-meknes");
        reviewer = papers.staff("Reviewer", Role.REVIEWER, "fes-meknes");
        administrator = papers.staff("Administrator", Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatGoesOutComesBackUnchangedWithAllFiguresOfTheCountry(Language language) throws IOException {
        int figures = db.sql("select count(*) from figure where until = 2147483647")
                .query(Integer.class)
                .single();
        for (String name : List.of("figures.xlsx", "figures.csv")) {
            byte[] file = download(administrator, "/desk/" + language.code() + "/tables/" + name);
            long paper = upload(administrator, language, file);
            TableOutcome outcome = outcome(paper);
            assertThat(outcome.first()).as(name).isEmpty();
            assertThat(List.of(outcome.unchanged(), outcome.added(), outcome.changed(), outcome.refused()))
                    .as(name)
                    .containsExactly(figures, 0, 0, 0);
            assertThat(page(administrator, "/desk/en/tables/" + paper).text())
                    .contains("All of this table is public as it stands");
        }
    }

    @Test
    void aTableIsReviewedAndPublishedAsOneAndTheSameFileAgainChangesNothing() throws IOException {
        String value = value();
        byte[] file = edited(download(author, "/desk/ar/tables/figures.xlsx?region=fes-meknes"), sheet -> {
            set(sheet, row(sheet, "fes-call-centre-staff"), "value", value);
            Row added = copy(sheet, row(sheet, "fes-call-centre-staff"));
            set(sheet, added, "id", "");
            set(sheet, added, "version", "");
            set(sheet, added, "period", "متم 2023");
            sheet.removeRow(row(sheet, "fes-call-centres"));
        });
        long paper = upload(author, Language.AR, file);
        assertThat(outcome(paper).first()).isEmpty();
        assertThat(List.of(
                        outcome(paper).added(),
                        outcome(paper).changed(),
                        outcome(paper).refused()))
                .containsExactly(1, 1, 0);
        assertThat(db.sql("select count(*) from edition where submission_id = ?")
                        .param(paper)
                        .query(Integer.class)
                        .single())
                .isZero();

        assertThat(post(author, "/desk/fr/tables/" + paper + "/send", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites au public pourquoi");
        assertThat(post(author, "/desk/fr/tables/" + paper + "/send", "version", "1", "reason", "Relevé de 2026"))
                .hasStatus(303);
        ended(paper);
        assertThat(papers.state(paper)).isEqualTo("in-review");
        assertThat(post(author, "/desk/fr/reviews/" + paper + "/publish", "version", version(paper)))
                .hasStatus(403);
        Document review = page(reviewer, "/desk/fr/reviews/" + paper);
        assertThat(review.select(".batch th").text()).contains("fes-call-centre-staff");
        assertThat(review.text()).contains("Relevé de 2026", "table.xlsx");
        assertThat(upload(author, Language.FR, file)).isNotEqualTo(paper);

        int publications =
                db.sql("select max(no) from publication").query(Integer.class).single();
        assertThat(post(reviewer, "/desk/fr/reviews/" + paper + "/publish", "version", version(paper)))
                .hasStatus(303);
        ended(paper);
        assertThat(papers.state(paper)).isEqualTo("published");
        assertThat(db.sql("select act || ' by ' || by from publication where no > ?")
                        .param(publications)
                        .query(String.class)
                        .list())
                .containsExactly("import by organisation:cri-fes-meknes");
        assertThat(mvc.get().uri("/api/v1/figures/fes-call-centre-staff"))
                .hasStatusOk()
                .bodyText()
                .contains("\"value\":" + value);
        assertThat(mvc.get().uri("/en/figures/fes-call-centre-staff-2023-12-31"))
                .hasStatusOk();
        assertThat(mvc.get().uri("/en/figures/fes-call-centres")).hasStatusOk();
        assertThat(mvc.get().uri("/en/changes")).hasStatusOk();

        String hash = Sha256.hex(file);
        assertThat(db.sql("""
                select act || ' by ' || actor_id || coalesce(' ' || (detail ->> 'sha256'), '') from audit
                where submission_id = ? order by id""").param(paper).query(String.class).list())
                .containsExactly(
                        "begun by " + author.id(),
                        "uploaded by " + author.id() + " " + hash,
                        "sent by " + author.id() + " " + hash,
                        "published by " + reviewer.id() + " " + hash);

        TableOutcome again = outcome(upload(author, Language.AR, file));
        assertThat(again.mistakes()).isZero();
        assertThat(again.added() + again.changed()).isZero();
    }

    @Test
    void eachMistakeIsNamedByItsRowAndItsColumnAndNothingIsSent() throws IOException {
        byte[] file = edited(download(author, "/desk/ar/tables/figures.xlsx"), sheet -> {
            set(sheet, sheet.getRow(1), "value", "نحو الألف");
            set(sheet, sheet.getRow(2), "indicator", "لا مؤشر");
            sheet.getRow(3).getCell(column(sheet, "value")).setCellFormula("40+2");
            set(sheet, sheet.getRow(4), "id", "no-such-figure");
            Row elsewhere = copy(sheet, sheet.getRow(5));
            set(sheet, elsewhere, "id", "");
            set(sheet, elsewhere, "subject", "place:oujda");
            Row twice = copy(sheet, sheet.getRow(6));
            set(sheet, twice, "value", "7");
            set(sheet, sheet.getRow(7), "period", "قريبا");
        });
        long paper = upload(author, Language.AR, file);

        Document page = page(author, "/desk/ar/tables/" + paper);
        int last = db.sql("select count(*) from figure where until = 2147483647 and region_id = ?")
                        .param(papers.region("fes-meknes"))
                        .query(Integer.class)
                        .single()
                + 1;
        assertThat(page.select(".mistakes li").eachText().stream()
                        .map(line -> line.replaceAll("[\u2068\u2069]", ""))
                        .toList())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("السطر 2، العمود «القيمة»:"),
                        line -> assertThat(line).startsWith("السطر 3، العمود «المؤشر»:"),
                        line -> assertThat(line).startsWith("السطر 4، العمود «القيمة»: في الخلية صيغة حسابية"),
                        line -> assertThat(line)
                                .startsWith("السطر 5، العمود «المعرِّف»:")
                                .contains("no-such-figure"),
                        line -> assertThat(line).startsWith("السطر " + (last + 1) + "، العمود «الموضوع»:"),
                        line -> assertThat(line)
                                .startsWith("السطر " + (last + 2))
                                .contains("السطر 7"),
                        line -> assertThat(line).startsWith("السطر 8، العمود «"));
        assertThat(page.select(".mistakes, [action$=send]")).hasSize(1);
        assertThat(post(author, "/desk/ar/tables/" + paper + "/send", "version", "1", "reason", "لماذا"))
                .hasStatus(303);
        ended(paper);
        assertThat(papers.state(paper)).isEqualTo("draft");
    }

    @Test
    void whatPublishingWouldRefuseIsRefusedByTheCheck() throws IOException {
        byte[] file = edited(download(administrator, "/desk/en/tables/figures.xlsx"), sheet -> {
            Row share = IntStream.rangeClosed(1, sheet.getLastRowNum())
                    .mapToObj(sheet::getRow)
                    .filter(row -> row.getCell(column(sheet, "indicator"))
                            .getStringCellValue()
                            .endsWith("sector-jobs-share"))
                    .findFirst()
                    .orElseThrow();
            set(sheet, share, "value", "250");
        });

        TableOutcome outcome = outcome(upload(administrator, Language.EN, file));
        assertThat(outcome.first()).singleElement().satisfies(line -> {
            assertThat(line.column()).isEqualTo("value");
            assertThat(line.message()).isEqualTo("desk.error.refused");
        });
        assertThat(List.of(outcome.changed(), outcome.refused(), outcome.mistakes()))
                .containsExactly(0, 1, 1);
    }

    @Test
    void aRowThatRestsOnAnOlderVersionUndoesNothing() throws IOException {
        byte[] before = download(author, "/desk/en/tables/figures.xlsx");
        publish(upload(
                author,
                Language.EN,
                edited(before, sheet -> set(sheet, row(sheet, "fes-call-centre-staff"), "value", value()))));

        TableOutcome untouched = outcome(upload(author, Language.EN, before));
        assertThat(untouched.mistakes()).isZero();
        assertThat(untouched.changed()).isZero();
        TableOutcome touched = outcome(upload(
                author,
                Language.EN,
                edited(before, sheet -> set(sheet, row(sheet, "fes-call-centre-staff"), "value", "1"))));
        assertThat(touched.first()).extracting(TableOutcome.Line::message).containsExactly("desk.table.error.newer");
    }

    @Test
    void theSameFileDoesNotWaitTwiceAndOneThatCameBackIsMended() throws IOException {
        byte[] file = edited(
                download(author, "/desk/en/tables/figures.xlsx"),
                sheet -> set(sheet, row(sheet, "fes-call-centre-staff"), "value", value()));
        long paper = upload(author, Language.EN, file);
        send(paper);
        long again = upload(author, Language.EN, file);
        assertThat(page(author, "/desk/en/tables/" + again).text()).contains("This very file waits for review already");
        assertThat(post(author, "/desk/en/tables/" + again + "/send", "version", "1", "reason", "Survey"))
                .hasStatus(409);

        assertThat(post(
                        reviewer,
                        "/desk/en/reviews/" + paper + "/send-back",
                        "version",
                        version(paper),
                        "remarks",
                        "Another figure is newer."))
                .hasStatus(303);
        MvcTestResult resumed = post(author, "/desk/en/drafts/" + paper + "/resume");
        long next = id(resumed);
        MvcTestResult mended = mvc.post()
                .uri("/desk/en/tables/" + next)
                .multipart()
                .file(new MockMultipartFile(
                        "file",
                        "mended.xlsx",
                        null,
                        edited(file, sheet -> set(sheet, row(sheet, "fes-call-centre-staff"), "value", value()))))
                .param("version", version(next))
                .with(People.as(author.id()))
                .exchange();
        assertThat(mended).hasStatus(303);
        ended(next);
        assertThat(outcome(next).changed()).isEqualTo(1);
        assertThat(page(author, "/desk/en/tables/" + next).text()).contains("Another figure is newer.", "mended.xlsx");
    }

    @Test
    void aNewSourceComesWithTheFiguresThatNameIt() throws IOException {
        String name = "Survey " + UUID.randomUUID();
        byte[] file = edited(download(author, "/desk/en/tables/figures.xlsx"), sheet -> {
            Row added = copy(sheet, row(sheet, "fes-call-centre-staff"));
            set(sheet, added, "id", "");
            set(sheet, added, "period", "2022");
            set(sheet, added, "source", name);
            Sheet sources = sheet.getWorkbook().getSheetAt(1);
            Row source = sources.createRow(sources.getLastRowNum() + 1);
            set(sources, source, "name_en", name);
            set(sources, source, "name_fr", name);
            set(sources, source, "form", "Communiqué");
            set(sources, source, "language", "Français");
        });
        long paper = upload(author, Language.EN, file);
        assertThat(outcome(paper).first()).isEmpty();
        assertThat(List.of(outcome(paper).added(), outcome(paper).newSources())).containsExactly(1, 1);
        publish(paper);
        assertThat(mvc.get().uri("/en/figures/fes-call-centre-staff-2022"))
                .hasStatusOk()
                .bodyText()
                .contains(name);
    }

    @Test
    void anySheetWithKnownHeadingsIsReadAsItWasSaved() {
        String value = value();
        String text = "\uFEFFRelevé du centre\r\n"
                + "Objet;Indicateur;Nature;Précision;Valeur;Période de référence;Source;Mode de lecture;Couleur\r\n"
                + "place:fes;call-centres;Constaté;exact;"
                + value.replace('1', '١').replace('2', '٢') + ";2021;decree-2-15-40;full;bleu\r\n";
        for (byte[] file : List.of(
                text.getBytes(StandardCharsets.UTF_8), text.replace(';', '\t').getBytes(StandardCharsets.UTF_16))) {
            long paper = upload(author, Language.FR, file);
            assertThat(outcome(paper).first()).isEmpty();
            assertThat(outcome(paper).added()).isEqualTo(1);
            assertThat(outcome(paper).unread()).containsExactly("Couleur");
        }
    }

    @Test
    void whatIsNotReadIsListedAndSendingWaitsForAYes() throws IOException {
        byte[] file = edited(download(author, "/desk/fr/tables/figures.xlsx"), sheet -> {
            set(sheet, row(sheet, "fes-call-centre-staff"), "value", value());
            Sheet old = sheet.getWorkbook().createSheet("ancien");
            old.createRow(0).createCell(0).setCellValue("9999");
            sheet.getWorkbook().setSheetHidden(sheet.getWorkbook().getSheetIndex(old), true);
            row(sheet, "fes-call-centre-staff")
                    .createCell(columns.of(Kind.FIGURE).size())
                    .setCellValue("à côté");
        });
        long paper = upload(author, Language.FR, file);
        assertThat(outcome(paper).left())
                .extracting(TableOutcome.Left::what)
                .containsExactly("column-without-heading", "hidden-sheet");
        Document page = page(author, "/desk/fr/tables/" + paper);
        assertThat(page.text()).contains("ancien", "Colonne ");
        assertThat(page.select("input[name=left]:not([checked])")).hasSize(1);

        assertThat(post(author, "/desk/fr/tables/" + paper + "/send", "version", "1", "reason", "Relevé"))
                .hasStatus(422)
                .bodyText()
                .contains("left-mistake", "Relevé");
        assertThat(papers.state(paper)).isEqualTo("draft");
        assertThat(post(
                        author,
                        "/desk/fr/tables/" + paper + "/send",
                        "version",
                        version(paper),
                        "reason",
                        "Relevé",
                        "left",
                        "true"))
                .hasStatus(303);
        ended(paper);
        assertThat(papers.state(paper)).isEqualTo("in-review");
        assertThat(page(reviewer, "/desk/en/reviews/" + paper).text())
                .contains("Hidden sheet “ancien”", "there are values and no heading");
    }

    @Test
    void othersDoNotSeeADraftTableAndAForeignRegionIsNotChanged() throws IOException {
        long paper = upload(author, Language.EN, download(author, "/desk/en/tables/figures.xlsx"));
        assertThat(mvc.get().uri("/desk/en/tables/" + paper).with(People.as(reviewer.id())))
                .hasStatus(403);
        assertThat(post(reviewer, "/desk/en/tables/" + paper + "/send", "version", "1"))
                .hasStatus(403);
        assertThat(mvc.get().uri("/desk/en/tables/figures.xlsx?region=oriental").with(People.as(author.id())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/desk/en/tables/" + papers.draft(author)).with(People.as(author.id())))
                .hasStatus(302);

        byte[] foreign = edited(
                download(administrator, "/desk/en/tables/figures.xlsx?region=oriental"),
                sheet -> set(sheet, sheet.getRow(1), "value", "1"));
        assertThat(outcome(upload(author, Language.EN, foreign)).first())
                .extracting(TableOutcome.Line::message)
                .containsExactly("desk.error.other-region");
    }

    @Test
    void whatIsNoTableIsRefusedInWords() throws IOException {
        for (byte[] file :
                List.of("MZ\0\0".getBytes(), "Valeur;Année\nété;2024".getBytes("windows-1252"), new byte[0])) {
            MvcTestResult result = mvc.post()
                    .uri("/desk/fr/tables")
                    .multipart()
                    .file(new MockMultipartFile("file", "tableau.xlsx", null, file))
                    .with(People.as(author.id()))
                    .exchange();
            assertThat(result).hasStatus(422);
            assertThat(Jsoup.parse(result.getResponse().getContentAsString())
                            .select("[role=alert]")
                            .text())
                    .isNotEmpty();
        }
        long paper = upload(author, Language.FR, "Nom;Âge\nÀ;2".getBytes(StandardCharsets.UTF_8));
        assertThat(page(author, "/desk/fr/tables/" + paper).select(".mistakes").text())
                .contains("La ligne des titres n’a pas été trouvée");
    }

    private static String value() {
        return String.valueOf(1_000_000 + Math.abs(UUID.randomUUID().hashCode() % 1_000_000_000));
    }

    private void publish(long paper) {
        send(paper);
        assertThat(post(reviewer, "/desk/en/reviews/" + paper + "/publish", "version", version(paper)))
                .hasStatus(303);
        ended(paper);
        assertThat(papers.state(paper)).isEqualTo("published");
    }

    private void send(long paper) {
        assertThat(post(
                        author,
                        "/desk/en/tables/" + paper + "/send",
                        "version",
                        version(paper),
                        "reason",
                        "Survey of 2026"))
                .hasStatus(303);
        ended(paper);
        assertThat(papers.state(paper)).isEqualTo("in-review");
    }

    private String version(long paper) {
        return String.valueOf(papers.version(paper));
    }

    private int column(Sheet sheet, String code) {
        List<TableColumns.Column> all =
                columns.of(sheet.getWorkbook().getSheetIndex(sheet) == 0 ? Kind.FIGURE : Kind.SOURCE);
        return IntStream.range(0, all.size())
                .filter(at -> all.get(at).code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void set(Sheet sheet, Row row, String code, String text) {
        row.createCell(column(sheet, code)).setCellValue(text);
    }

    private MvcTestResult post(Staff staff, String address, String... fields) {
        var request = mvc.post().uri(address).with(People.as(staff.id()));
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private static long id(MvcTestResult redirected) {
        return Long.parseLong(redirected
                .getResponse()
                .getRedirectedUrl()
                .replaceAll("\\D+", " ")
                .strip()
                .split(" ")[0]);
    }

    private byte[] download(Staff staff, String address) throws IOException {
        MvcTestResult result =
                mvc.get().uri(address).with(People.as(staff.id())).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private long upload(Staff staff, Language language, byte[] file) {
        MvcTestResult result = mvc.post()
                .uri("/desk/" + language.code() + "/tables")
                .multipart()
                .file(new MockMultipartFile("file", "table.xlsx", null, file))
                .with(People.as(staff.id()))
                .exchange();
        assertThat(result).hasStatus(303);
        long paper = id(result);
        ended(paper);
        return paper;
    }

    private void ended(long paper) {
        Instant end = Instant.now().plus(LONGEST);
        while (db.sql("select exists (select from table_run where submission_id = ? and ended_at is null)")
                .param(paper)
                .query(Boolean.class)
                .single()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private TableOutcome outcome(long paper) {
        return TableOutcome.parse(db.sql("""
                select coalesce(outcome::text, failure) from table_run where submission_id = ? order by id desc
                limit 1""").param(paper).query(String.class).single());
    }

    private Document page(Staff staff, String address) throws IOException {
        return Jsoup.parse(new String(download(staff, address), StandardCharsets.UTF_8));
    }
}
