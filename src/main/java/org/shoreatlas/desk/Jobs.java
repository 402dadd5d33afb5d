package org.shoreatlas.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work that the portal does by itself. Of several instances one does it, and what failed is shown at the desk. */
@Component
class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient db;
    private final Clock clock;

    Jobs(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Does a piece of work, unless it was begun already.
     *
     * @param occasion what makes it another piece: the week, the day
     */
    void once(String job, String occasion, Runnable work) {
        int begun = db.sql("""
                insert into job_run (job, occasion, started_at) values (:job, :occasion, :now)
                on conflict do nothing""")
                .param("job", job)
                .param("occasion", occasion)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (begun == 0) {
            return;
        }
        String reference = null;
        try {
            work.run();
        } catch (RuntimeException e) {
            reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            LOG.error("Reference {}: the job {} of {} failed", reference, job, occasion, e);
        }
        db.sql("update job_run set ended_at = :now, failure = :failure where job = :job and occasion = :occasion")
                .param("now", Timestamp.from(clock.instant()))
                .param("failure", reference)
                .param("job", job)
                .param("occasion", occasion)
                .update();
    }

    /** Those of the last thirty days, the oldest first. */
    List<Failed> failed() {
        return db.sql("""
                select job, ended_at, failure from job_run where failure is not null and ended_at > :since
                order by ended_at""")
                .param("since", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .query((row, n) ->
                        new Failed(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .list();
    }

    /** @param reference under which the log says why */
    record Failed(String job, Instant at, String reference) {}
}
