package org.shoreatlas.account.signin;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.web.Networks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts who tries, in the database, so that all instances count together. What fails for a mail address from one
 * network holds off that network alone: the right owner gets in from any other.
 */
@Service
public class Attempts {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FOR_A_MAIL = 5;
    private static final int IN_ALL = 30;
    private static final int LONGEST_MAIL = 254;

    private final JdbcClient db;
    private final Clock clock;

    Attempts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Notes an attempt to sign in before its outcome is known, so that many at once do not slip through.
     *
     * @param mail as typed
     * @param address of the network
     * @throws TooManyAttemptsException if too many have failed
     */
    @Transactional
    Attempt signIn(String mail, String address) {
        return admit("tried", mail, address);
    }

    /** Likewise for a request for a link, of which none succeeds or fails. */
    @Transactional
    public Attempt link(String mail, String address) {
        return admit("asked", mail, address);
    }

    /** An attempt has succeeded, and does not count as failed. */
    @Transactional
    void succeeded(Attempt attempt, long account) {
        note("signed-in", attempt, account);
    }

    /** Likewise where somebody who is signed in has given the password once more. */
    @Transactional
    void confirmed(Attempt attempt, long account) {
        note("confirmed", attempt, account);
    }

    /**
     * An attempt has failed, which was counted when it was noted. What is kept of it is whose account it was, if
     * anybody's.
     */
    @Transactional
    void failed(Attempt attempt, @Nullable Long account) {
        note("failed", attempt, account);
    }

    /** Who comes in by a link of their own. */
    @Transactional
    public void entered(long account, String mail, String address) {
        note("signed-in", hash(mail, address), account);
    }

    private Attempt admit(String outcome, String mail, String address) {
        Attempt attempt = hash(mail, address);
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", ByteBuffer.wrap(attempt.network()).getLong())
                .query(rows -> {});
        refuseFlood(outcome, attempt);
        note(outcome, attempt, null);
        return attempt;
    }

    /** The limit is reached while the attempt before which so many failed is not yet old. */
    private void refuseFlood(String outcome, Attempt attempt) {
        Instant now = clock.instant();
        db.sql("""
                with recent as (select * from sign_in where network = :network and at > :since),
                    succeeded as (select * from recent
                        where outcome in ('signed-in', 'confirmed') and :outcome = 'tried')
                (select at from recent where outcome = :outcome and mail = :mail
                    and id > coalesce((select max(id) from succeeded where mail = :mail), 0)
                    order by id desc offset :before limit 1)
                union all
                (select at from recent where outcome = :outcome order by id desc
                    offset :beforeAll + (select count(*) from succeeded) limit 1)
                order by 1 desc limit 1""")
                .param("network", attempt.network())
                .param("mail", attempt.mail())
                .param("outcome", outcome)
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .param("before", FOR_A_MAIL - 1)
                .param("beforeAll", IN_ALL - 1)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .ifPresent(oldest -> {
                    throw new TooManyAttemptsException(Duration.between(now, oldest.plus(WINDOW)));
                });
    }

    private void note(String outcome, Attempt attempt, @Nullable Long account) {
        db.sql("""
                insert into sign_in (at, outcome, mail, network, account_id)
                values (:at, :outcome, :mail, :network, :account)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("outcome", outcome)
                .param("mail", attempt.mail())
                .param("network", attempt.network())
                .param("account", account, Types.BIGINT)
                .update();
    }

    private Attempt hash(String mail, String address) {
        Networks networks = new Networks(key(MoroccanTime.dayOf(clock.instant())));
        String typed =
                mail.substring(0, Math.min(mail.length(), LONGEST_MAIL + 1)).toLowerCase(Locale.ROOT);
        return new Attempt(networks.hashText(typed), networks.hash(address));
    }

    /**
     * The key of a day, which all instances share. Those of earlier days go, and with them whatever hashes could still
     * tell.
     */
    private byte[] key(LocalDate day) {
        return find(day).orElseGet(() -> {
            db.sql("delete from sign_in_key where day < :day").param("day", day).update();
            db.sql("insert into sign_in_key (day, key) values (:day, :key) on conflict do nothing")
                    .param("day", day)
                    .param("key", Networks.newKey())
                    .update();
            return find(day).orElseThrow();
        });
    }

    private Optional<byte[]> find(LocalDate day) {
        return db.sql("select key from sign_in_key where day = :day")
                .param("day", day)
                .query(byte[].class)
                .optional();
    }

    /** Keyed hashes of a mail address and a network. */
    record Attempt(byte[] mail, byte[] network) {}
}
