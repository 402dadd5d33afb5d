package org.shoreatlas.desk.bulk;

import jakarta.annotation.PreDestroy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.CurrentActor;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.bulk.TableRun.Purpose;
import org.shoreatlas.desk.form.FormView;
import org.shoreatlas.desk.form.Mistake;
import org.shoreatlas.desk.submission.Attachments;
import org.shoreatlas.desk.submission.Centres;
import org.shoreatlas.desk.submission.Decisions;
import org.shoreatlas.desk.submission.NotYoursException;
import org.shoreatlas.desk.submission.OutdatedException;
import org.shoreatlas.desk.submission.Submission;
import org.shoreatlas.edition.ContentException;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.edition.StaleProposalException;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.table.TableFile;
import org.shoreatlas.table.UnreadableTableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks, sends and publishes whole tables, one after the other, while somebody follows how far they are. To check a
 * table is to send it in a transaction that is never committed: there is no second way through its rows.
 */
@Component
public class TableRuns {

    /** What the paper keeps of its table: the file by its hash and its name, and why numbers change. */
    public static final String FILE = "file";
    /** What is done by then is answered with its outcome, all else with how far it is. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    static final String REASON = "reason";
    /** Of which file its author knows that not all of it was read, by its hash. */
    static final String LEFT = "left";

    private static final Logger LOG = LoggerFactory.getLogger(TableRuns.class);
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofMillis(300);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** Of one whose portal has stopped. */
    private static final String SILENT =
            "seen_at < case phase when 'waiting' then :nobodyBegan::timestamptz else :nobodyWorks end";

    private final JdbcClient db;
    private final Attachments attachments;
    private final TableReading.Parts parts;
    private final Decisions decisions;
    private final Centres centres;
    private final Publishing publishing;
    private final FormView.Views views;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "tables"));

    TableRuns(
            JdbcClient db,
            Attachments attachments,
            TableReading.Parts parts,
            Decisions decisions,
            Centres centres,
            Publishing publishing,
            FormView.Views views,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.db = db;
        this.attachments = attachments;
        this.parts = parts;
        this.decisions = decisions;
        this.centres = centres;
        this.publishing = publishing;
        this.views = views;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    /** The last thing that was done with a table, or is being done. */
    public Optional<TableRun> last(long submission) {
        return db.sql("select *, " + SILENT
                        + " silent from table_run where submission_id = :id order by id desc limit 1")
                .param("id", submission)
                .params(silence())
                .query(TableRuns::run)
                .optional();
    }

    private static TableRun run(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        String failure = row.getString("failure");
        boolean ended = row.getTimestamp("ended_at") != null;
        boolean silent = !ended && row.getBoolean("silent");
        return new TableRun(
                row.getLong("id"),
                Purpose.valueOf(row.getString("purpose").toUpperCase()),
                row.getString("phase"),
                row.getInt("done"),
                row.getInt("total"),
                ended || silent,
                outcome == null ? null : TableOutcome.parse(outcome),
                silent ? TableRun.INTERRUPTED : failure);
    }

    private Map<String, Timestamp> silence() {
        return Map.of(
                "nobodyBegan",
                Timestamp.from(clock.instant().minus(LONGEST_WAIT)),
                "nobodyWorks",
                Timestamp.from(clock.instant().minus(LONGEST_SILENCE)));
    }

    /** Looks at what a table would do, without doing it. */
    public Following check(Submission paper, Language language, Staff staff) {
        return begin(
                Purpose.CHECK,
                paper,
                staff,
                (progress, status) -> read(paper, false, progress, status, language, staff));
    }

    /** Sends a table for review, if nothing is in the way. */
    Following send(Submission paper, Language language, Staff staff) {
        return begin(
                Purpose.SEND, paper, staff, (progress, status) -> read(paper, true, progress, status, language, staff));
    }

    /** Publishes a table as one act. */
    public Following publish(Submission paper, @Nullable String forced, Staff staff) {
        return begin(Purpose.PUBLISH, paper, staff, (progress, status) -> {
            progress.phase("publishing", publishing.open(paper.id()).size());
            decisions.publish(paper.id(), paper.version(), null, forced, staff, progress);
            return new TableOutcome(0, 0, 0, 0, 0, 0, List.of(), List.of(), paper.regions());
        });
    }

    /** Somebody waits for it, for a while. */
    public record Following(Future<?> work) {

        /** @return whether it has ended */
        public boolean await(Duration patience) {
            try {
                work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                return true;
            }
        }
    }

    private interface Work {

        TableOutcome of(Progress progress, TransactionStatus status);
    }

    private Following begin(Purpose purpose, Submission paper, Staff staff, Work work) {
        long id = beside.execute(status -> {
            Timestamp now = Timestamp.from(clock.instant());
            db.sql("""
                    update table_run set ended_at = :now, failure = :interrupted
                    where submission_id = :id and ended_at is null and\s""" + SILENT)
                    .param("now", now)
                    .param("interrupted", TableRun.INTERRUPTED)
                    .param("id", paper.id())
                    .params(silence())
                    .update();
            return db.sql("""
                    insert into table_run (submission_id, purpose, account_id, begun_at, seen_at, phase)
                    values (:id, :purpose, :me, :now, :now, 'waiting')
                    on conflict (submission_id) where ended_at is null do nothing returning id""")
                    .param("id", paper.id())
                    .param("purpose", purpose.code())
                    .param("me", staff.id())
                    .param("now", now)
                    .query(Long.class)
                    .optional()
                    .orElseThrow(() -> new OutdatedException(paper));
        });
        return new Following(worker.submit(() -> {
            try (CurrentActor.Scope acting = CurrentActor.as(staff.id())) {
                end(id, work);
            }
        }));
    }

    private void end(long id, Work work) {
        TableOutcome outcome = null;
        String failure = null;
        try {
            outcome = transaction.execute(status -> work.of(new Progress(id), status));
        } catch (UnreadableTableException e) {
            outcome = TableOutcome.of("desk.table.unreadable." + e.reason().code(), String.valueOf(e.line()));
        } catch (OutdatedException | NotYoursException e) {
            outcome = TableOutcome.of("desk.error.decided");
        } catch (StaleProposalException e) {
            outcome = TableOutcome.of("desk.error.stale");
        } catch (ContentException e) {
            LOG.info("Refused: {} {}", e.field(), e.getMessage());
            outcome = TableOutcome.of("desk.error.refused");
        } catch (DuplicateKeyException e) {
            outcome = TableOutcome.of("desk.error.same-reading");
        } catch (RuntimeException e) {
            failure = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            LOG.error("Reference {}: a table could not be worked through", failure, e);
        }
        String found = outcome == null ? null : outcome.json();
        String reference = failure;
        beside.executeWithoutResult(status -> db.sql("""
                update table_run set ended_at = :now, outcome = :outcome::jsonb, failure = :failure where id = :id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("outcome", found)
                .param("failure", reference)
                .param("id", id)
                .update());
    }

    /**
     * Reads a table and puts up for review what is new or changed in it; then publishes that for a moment, to know what
     * publishing would say.
     */
    private TableOutcome read(
            Submission paper,
            boolean send,
            Progress progress,
            TransactionStatus status,
            Language language,
            Staff staff) {
        Submission draft = decisions.mine(paper.id(), paper.version(), staff);
        Set<Long> expected =
                last(paper.id(), Purpose.CHECK).map(TableOutcome::regions).orElse(staff.regions());
        TableReading reading =
                new TableReading(parts, draft, staff, centres.of(expected, staff), reason(draft), language);
        try (TableFile file =
                TableFile.open(attachments.bytes(draft.id(), draft.typed().get(FILE)))) {
            TableSheets sheets = new TableSheets(file, parts.columns());
            progress.phase("reading", sheets.count());
            reading.read(sheets, progress::done);
        }
        TableOutcome read = reading.outcome();
        if (read.added() + read.changed() + read.newSources() > 0) {
            rehearse(draft, reading, progress);
        }
        TableOutcome outcome = reading.outcome();
        if (send && outcome.maySend() && (!outcome.leaves() || isKnownToLeave(draft))) {
            decisions.handOver(draft.id(), reading.regions());
        } else {
            status.setRollbackOnly();
        }
        return outcome;
    }

    /** Whether somebody said yes to what is not read of this very file. */
    static boolean isKnownToLeave(Submission draft) {
        return draft.typed().get(LEFT).equals(draft.typed().get(FILE));
    }

    private static @Nullable LocalText reason(Submission draft) {
        String ar = draft.typed().get(REASON + ".ar");
        String fr = draft.typed().get(REASON + ".fr");
        String en = draft.typed().get(REASON + ".en");
        return ar.isEmpty() && fr.isEmpty() && en.isEmpty()
                ? null
                : new LocalText(ar.isEmpty() ? null : ar, fr.isEmpty() ? null : fr, en.isEmpty() ? null : en);
    }

    private void rehearse(Submission draft, TableReading reading, Progress progress) {
        List<Long> editions = publishing.open(draft.id());
        progress.phase("trying", editions.size());
        db.sql("savepoint rehearsal").update();
        try {
            publishing.publish(Publication.Act.IMPORT, editions, Centres.NATIONAL_DESK, new Publishing.Watch() {
                @Override
                public void refused(ContentException refused) {
                    LOG.info("Refused: {} {}", refused.field(), refused.getMessage());
                    reading.refused(refused);
                }

                @Override
                public void done(int done) {
                    progress.done(done);
                }
            });
        } catch (StaleProposalException e) {
            reading.refused(Mistake.of("desk.error.stale"));
        } catch (DataIntegrityViolationException e) {
            LOG.info("Refused: {}", e.getMessage());
            reading.refused(
                    Mistake.of(e instanceof DuplicateKeyException ? "desk.error.same-reading" : "desk.error.refused"));
        }
        db.sql("rollback to savepoint rehearsal").update();
    }

    /** What stood in the file of a table that was sent and was not read, in words. */
    public List<String> left(long submission, Language language) {
        return last(submission, Purpose.SEND)
                .map(outcome -> outcome.leftInWords(views, language))
                .orElse(List.of());
    }

    private Optional<TableOutcome> last(long submission, Purpose purpose) {
        return db.sql("""
                select outcome from table_run where submission_id = :id and purpose = :purpose and outcome is not null
                order by id desc limit 1""")
                .param("id", submission)
                .param("purpose", purpose.code())
                .query((row, n) -> TableOutcome.parse(row.getString(1)))
                .optional();
    }

    /**
     * Tells how far it is, to whoever looks: in a transaction of its own, since that of the work shows nothing before
     * its end.
     */
    private final class Progress implements Publishing.Watch {

        private final long run;
        private String phase = "waiting";
        private int total;
        private long told;

        Progress(long run) {
            this.run = run;
        }

        void phase(String next, int size) {
            phase = next;
            total = size;
            tell(0);
        }

        @Override
        public void done(int done) {
            if (System.nanoTime() - told > BETWEEN_SIGNS_OF_LIFE.toNanos()) {
                tell(done);
            }
        }

        private void tell(int done) {
            told = System.nanoTime();
            beside.executeWithoutResult(status -> db.sql("""
                    update table_run set phase = :phase, done = :done, total = :total, seen_at = :now where id = :id""")
                    .param("phase", phase)
                    .param("done", done)
                    .param("total", total)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", run)
                    .update());
        }
    }
}
