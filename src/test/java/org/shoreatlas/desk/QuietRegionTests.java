package org.shoreatlas.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoreatlas.PortalTest;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.submission.Papers;
import org.shoreatlas.desk.submission.Submission;
import org.shoreatlas.desk.submission.Submissions;
import org.shoreatlas.report.ReportDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was done in a quiet region stays in its lists, however much is done elsewhere: rights come before limits. */
@PortalTest(writes = true)
class QuietRegionTests {

    /** More than any list of the desk shows. */
    private static final int MUCH = 600;

    @Autowired
    Papers papers;

    @Autowired
    Submissions submissions;

    @Autowired
    ReportDesk reports;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    private Staff quiet;
    private Staff busy;
    private Staff national;

    @BeforeEach
    void people() {
        quiet = papers.staff("Of a quiet region", Role.CONTRIBUTOR, "dakhla-oued-ed-dahab");
        busy = papers.staff("Of a busy region", Role.CONTRIBUTOR, "souss-massa");
        national = papers.staff("Of the national desk", Role.ADMINISTRATOR);
    }

    @Test
    void papersThatWereDecided() {
        paper(quiet, 1, "2026-01-01");
        paper(busy, MUCH, "2026-02-01");
        Staff colleague = papers.staff("Colleague", Role.REVIEWER, "dakhla-oued-ed-dahab");
        assertThat(submissions.decided(quiet, false))
                .singleElement()
                .extracting(Submission::author)
                .isEqualTo(quiet.id());
        assertThat(submissions.decided(colleague, false)).isEqualTo(submissions.decided(quiet, false));
        assertThat(submissions.decided(busy, false)).hasSize(20).allMatch(paper -> paper.author() == busy.id());
        assertThat(submissions.decided(national, false)).hasSize(20);
    }

    @Test
    void tasksThatWereClosed() {
        task(quiet, 1, "2026-01-01");
        task(busy, MUCH, "2026-02-01");
        assertThat(closedTasks(quiet)).isEqualTo(1);
        assertThat(closedTasks(busy)).isEqualTo(50);
        assertThat(closedTasks(national)).isEqualTo(50);
    }

    @Test
    void reportsThatWereAnswered() {
        report(quiet, 1, "2026-01-01");
        report(busy, MUCH, "2026-02-01");
        assertThat(reports.answered(quiet)).hasSize(1);
        assertThat(reports.answered(busy)).hasSize(50).doesNotContainAnyElementsOf(reports.answered(quiet));
        assertThat(reports.answered(national)).hasSize(50);
    }

    private static long region(Staff staff) {
        return staff.regions().iterator().next();
    }

    private void paper(Staff author, int many, String day) {
        List<Long> ids = db.sql("""
                insert into submission (form, author_id, typed, created_at, saved_at, version)
                select 'figure', :author, '{}', :day::date, :day::date, 1 from generate_series(1, :many)
                returning id""")
                .param("author", author.id())
                .param("day", day)
                .param("many", many)
                .query((row, n) -> row.getLong(1))
                .list();
        db.sql("""
                insert into submission_region (submission_id, region_id)
                select id, :region from unnest(:ids) id""")
                .param("region", region(author))
                .param("ids", ids.toArray(Long[]::new))
                .update();
        db.sql("""
                update submission set state = 'sent-back', sent_at = :day::date, decided_at = :day::date,
                    decided_by = :author, remarks = 'Not yet' where id = any(:ids)""")
                .param("day", day)
                .param("author", author.id())
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private void task(Staff staff, int many, String day) {
        db.sql("""
                insert into task (what, question, region_id, opened_by, opened_at, closed_by, closed_at, outcome)
                select 'missing-answer', 'rent', :region, :me, :day::date, :me, :day::date, 'done'
                from generate_series(1, :many)""")
                .param("region", region(staff))
                .param("me", staff.id())
                .param("day", day)
                .param("many", many)
                .update();
    }

    private long closedTasks(Staff staff) {
        MvcTestResult page =
                mvc.get().uri("/desk/en/tasks").with(People.as(staff.id())).exchange();
        assertThat(page).hasStatusOk();
        String html = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return Jsoup.parse(html).select("section .papers li").size();
    }

    private void report(Staff staff, int many, String day) {
        List<Long> ids = db.sql("""
                insert into report (receipt, form, entry_id, message, language, sender, received_at)
                select upper(lpad(to_hex(:first + n), 8, '0')), gen_random_uuid(), :region, 'Is it so?', 'en',
                    decode(repeat('00', 32), 'hex'), :day::date
                from generate_series(1, :many) n returning id""")
                .param("first", (int) region(staff) * 1000)
                .param("region", region(staff))
                .param("day", day)
                .param("many", many)
                .query((row, n) -> row.getLong(1))
                .list();
        db.sql("""
                insert into report_answer (report_id, outcome, answer, language, by, answered_by, answered_at)
                select id, 'right', 'It is.', 'en', 'desk', :me, :day::date from unnest(:ids) id""")
                .param("me", staff.id())
                .param("day", day)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }
}
