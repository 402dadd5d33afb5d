package org.shoreatlas.desk.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoreatlas.PortalTest;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.database.TestDatabases;
import org.shoreatlas.desk.bulk.TableRuns.Following;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.desk.submission.Attachments;
import org.shoreatlas.desk.submission.Papers;
import org.shoreatlas.desk.submission.Submission;
import org.shoreatlas.desk.submission.Submissions;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.table.TableWorkbook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a table of 100,000 new figures takes, and how much of a small heap, beside the same rows copied by psql into
 * a plain table: {@code mvn test -Dtest=TableBench -DargLine=-Xmx512m}. Not part of the tests, whose machine may be
 * busy. Without {@code psql} on the path that part is left out.
 */
@PortalTest(writes = true)
class TableBench {

    private static final int ROWS = Integer.getInteger("table.rows", 100_000);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Autowired
    JdbcClient db;

    @Autowired
    Papers papers;

    @Autowired
    Submissions submissions;

    @Autowired
    Attachments attachments;

    @Autowired
    TableRuns runs;

    @Autowired
    TableColumns columns;

    @Autowired
    TestDatabases databases;

    @Test
    void measure(@TempDir Path folder) throws IOException, InterruptedException {
        Staff author = papers.staff("Author", Role.ADMINISTRATOR);
        Staff reviewer = papers.staff("Reviewer", Role.ADMINISTRATOR);
        List<List<Object>> rows = rows();
        byte[] file = workbook(rows);
        say(
                "%,d rows, XLSX of %.1f MB, heap of at most %,d MB",
                ROWS, file.length / 1e6, Runtime.getRuntime().maxMemory() >> 20);
        copy(rows, folder);
        rows.clear();

        long paper =
                submissions.begin(Forms.TABLE, null, null, FormInput.NOTHING, false, null, null, List.of(), author);
        String sha256 = attachments.add(paper, "table.xlsx", file);
        submissions.save(
                paper, 0, new FormInput(Map.of(TableRuns.FILE, sha256, Submission.FILE_NAME, "table.xlsx")), author);
        timed("check", paper, () -> runs.check(submissions.get(paper, author), Language.FR, author));
        timed("send for review", paper, () -> runs.send(submissions.get(paper, author), Language.FR, author));
        db.sql("update submission set sent_at = now() - interval '30 days' where id = ?")
                .param(paper)
                .update();
        timed("publish", paper, () -> runs.publish(submissions.get(paper, reviewer), null, reviewer));
        long again =
                submissions.begin(Forms.TABLE, null, null, FormInput.NOTHING, false, null, null, List.of(), author);
        attachments.add(again, "table.xlsx", file);
        submissions.save(
                again, 0, new FormInput(Map.of(TableRuns.FILE, sha256, Submission.FILE_NAME, "table.xlsx")), author);
        timed("the same file again", again, () -> runs.check(submissions.get(again, author), Language.FR, author));
        papers.db.sql("analyze").update();
    }

    /** As many figures as there are, each another: of every place and month, so many of every indicator. */
    private List<List<Object>> rows() {
        List<String> subjects = db.sql("""
                select slug from published_entry where kind = 'place' and until = 2147483647 and region_id is not null
                order by slug""").query(String.class).list();
        List<String> indicators = db.sql("""
            select slug from published_entry join indicator using (edition_id)
            where unit = 'persons' and indicator.kind = 'stock' and until = 2147483647
            order by slug""").query(String.class).list();
        Random random = new Random(1);
        List<List<Object>> rows = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2000, 1); rows.size() < ROWS; month = month.plusMonths(1)) {
            for (String subject : subjects) {
                for (String indicator : indicators) {
                    if (rows.size() < ROWS) {
                        rows.add(List.of(
                                "place:" + subject,
                                indicator,
                                "actual",
                                "exact",
                                BigDecimal.valueOf(random.nextInt(1_000_000)),
                                month.toString(),
                                "decree-2-15-40",
                                String.valueOf(random.nextInt(200) + 1),
                                "« " + random.nextInt(1_000_000) + " emplois dans la province »",
                                "full"));
                    }
                }
            }
        }
        return rows;
    }

    private byte[] workbook(List<List<Object>> rows) throws IOException {
        try (TableWorkbook workbook = new TableWorkbook(false, "Lists");
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            TableWorkbook.Page page = workbook.sheet(
                    "Figures",
                    List.of(
                                    "subject",
                                    "indicator",
                                    "nature",
                                    "precision",
                                    "value",
                                    "period",
                                    "source",
                                    "paragraph",
                                    "as_published",
                                    "how_read")
                            .stream()
                            .map(code -> columns.of(Kind.FIGURE).stream()
                                    .filter(column -> column.code().equals(code))
                                    .findFirst()
                                    .orElseThrow())
                            .map(column -> new TableWorkbook.Column(
                                    columns.label(column, Language.FR), 20, column.isOfNumbers(), List.of()))
                            .toList());
            rows.forEach(page::row);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private void copy(List<List<Object>> rows, Path folder) throws IOException, InterruptedException {
        Path csv = folder.resolve("rows.csv");
        Files.write(
                csv,
                rows.stream()
                        .map(row -> String.join(
                                "\t", row.stream().map(String::valueOf).toList()))
                        .toList());
        String url = databases.owner().getUrl().replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
        ProcessBuilder psql = new ProcessBuilder(
                        "psql",
                        "--quiet",
                        "--no-psqlrc",
                        url,
                        "--username",
                        String.valueOf(databases.owner().getUsername()),
                        "--command",
                        "create temporary table bench (subject text, indicator text, nature text, precision text, "
                                + "value numeric, period text, source text,"
                                + " paragraph text, as_published text, how_read text)",
                        "--command",
                        "\\timing on",
                        "--command",
                        "\\copy bench from '" + csv + "'")
                .redirectErrorStream(true);
        psql.environment().put("PGPASSWORD", String.valueOf(databases.owner().getPassword()));
        try {
            Process process = psql.start();
            say(
                    "psql \\copy into a table without keys: %s",
                    new String(process.getInputStream().readAllBytes()).strip().replace('\n', ' '));
            process.waitFor();
        } catch (IOException e) {
            say("psql \\copy: not measured, %s", e.getMessage());
        }
    }

    private void timed(String what, long paper, Supplier<Following> work) {
        long start = System.nanoTime();
        long most = 0;
        Following following = work.get();
        while (!following.await(Duration.ofMillis(200))) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException(what);
            }
            most = Math.max(
                    most,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        @Nullable TableRun run = runs.last(paper).orElseThrow();
        say(
                "%s: %.1f s, heap up to %,d MB, %s %s",
                what, (System.nanoTime() - start) / 1e9, most >> 20, run.outcome(), run.failure());
    }

    private static void say(String text, Object... arguments) {
        System.out.println("BENCH " + text.formatted(arguments));
    }
}
