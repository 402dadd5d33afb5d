package org.shoreatlas.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Work that the portal does by itself. Of several instances one does it. What failed, or stopped with its portal, is
 * shown at the desk, and tried again by whoever asks for it next, but not for ever.
 */
@Component
class Jobs implements DisposableBean {

    static final int MOST_TRIES = 3;
    /** After which a portal that does a job has stopped; a job that failed is left alone for as long. */
    static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient db;
    private final Clock clock;
    private final Duration betweenSigns;
    private final SimpleAsyncTaskScheduler signs = new SimpleAsyncTaskScheduler();

    @Autowired
    Jobs(JdbcClient db, Clock clock) {
        this(db, clock, Duration.ofMinutes(1));
    }

    Jobs(JdbcClient db, Clock clock, Duration betweenSigns) {
        this.db = db;
        this.clock = clock;
        this.betweenSigns = betweenSigns;
        signs.setThreadNamePrefix("job-sign-of-life-");
        signs.setDaemon(true);
    }

    /**
     * Does a piece of work, unless it is done, in work, or was tried in vain too lately or too often. Whoever stops in
     * the middle of it may have done a part: it must bear to be begun again.
     *
     * @param occasion what makes it another piece: the week, the day
     */
    void once(String job, String occasion, Runnable work) {
        db.sql("""
                insert into job_run (job, occasion, started_at, seen_at) values (:job, :occasion, :now, :now)
                on conflict (job, occasion) do update
                    set started_at = :now, seen_at = :now, ended_at = null, failure = null, tries = job_run.tries + 1
                    where (job_run.ended_at is null or job_run.failure is not null)
                        and job_run.seen_at < :silent and job_run.tries < :most
                returning tries""")
                .param("job", job)
                .param("occasion", occasion)
                .params(times())
                .param("most", MOST_TRIES)
                .query(Integer.class)
                .optional()
                .ifPresent(tries -> attempt(new Attempt(job, occasion, tries), work));
    }

    private void attempt(Attempt attempt, Runnable work) {
        Future<?> alive = signs.scheduleWithFixedDelay(
                () -> note(attempt, "seen_at = :now", null),
                signs.getClock().instant().plus(betweenSigns),
                betweenSigns);
        String reference = null;
        try {
            work.run();
        } catch (RuntimeException e) {
            reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            LOG.error("Reference {}: the job {} of {} failed", reference, attempt.job(), attempt.occasion(), e);
        } finally {
            alive.cancel(false);
        }
        note(attempt, "seen_at = :now, ended_at = :now, failure = :failure", reference);
    }

    /** Of no effect once somebody else took the job over. */
    private void note(Attempt attempt, String change, @Nullable String failure) {
        db.sql("update job_run set " + change
                        + " where job = :job and occasion = :occasion and tries = :tries and ended_at is null")
                .params(times())
                .param("failure", failure)
                .param("job", attempt.job())
                .param("occasion", attempt.occasion())
                .param("tries", attempt.tries())
                .update();
    }

    /** Those of the last thirty days that are neither done nor in work, the oldest first. */
    List<Failed> failed() {
        return db.sql("""
                select job, seen_at, tries, failure from job_run
                where (failure is not null or ended_at is null and seen_at < :silent) and seen_at > :since
                order by seen_at""")
                .params(times())
                .param("since", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .query((row, n) -> new Failed(
                        row.getString(1), row.getTimestamp(2).toInstant(), row.getInt(3), MOST_TRIES, row.getString(4)))
                .list();
    }

    private Map<String, Timestamp> times() {
        Instant now = clock.instant();
        return Map.of("now", Timestamp.from(now), "silent", Timestamp.from(now.minus(LONGEST_SILENCE)));
    }

    @Override
    public void destroy() {
        signs.close();
    }

    private record Attempt(String job, String occasion, int tries) {}

    /**
     * @param at when it failed, or was last heard of
     * @param most how often it is tried
     * @param reference under which the log says why; null where its portal stopped in the middle of it
     */
    record Failed(
            String job,
            Instant at,
            int tries,
            int most,
            @Nullable String reference) {}
}
