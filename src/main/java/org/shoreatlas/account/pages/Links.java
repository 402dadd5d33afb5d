package org.shoreatlas.account.pages;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that work once and for a while. Whoever reads the database cannot make one of what is in it. */
@Service
@Transactional(readOnly = true)
class Links {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Clock clock;
    private final Addresses addresses;

    Links(JdbcClient db, Clock clock, Addresses addresses) {
        this.db = db;
        this.clock = clock;
        this.addresses = addresses;
    }

    /**
     * Makes a link, and ends what was made before for the same account, or for the first start.
     *
     * @param account null for the first start
     * @return its whole address
     */
    @Transactional
    String make(Purpose purpose, @Nullable Long account, Language language) {
        end(account);
        byte[] drawn = new byte[BYTES];
        RANDOM.nextBytes(drawn);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        Instant now = clock.instant();
        db.sql("""
                insert into account_link (purpose, token, account_id, created_at, expires_at)
                values (:purpose, :token, :account, :now, :end)""")
                .param("purpose", purpose.code())
                .param("token", hash(token))
                .param("account", account)
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(purpose.works())))
                .update();
        return addresses.of("/desk/" + language.code() + "/" + purpose.path() + "/" + token);
    }

    /** Ends what was not used yet. */
    @Transactional
    void end(@Nullable Long account) {
        db.sql("""
                update account_link set expires_at = least(expires_at, :now)
                where account_id is not distinct from :account and used_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account, Types.BIGINT)
                .update();
    }

    /** How many were made for an account within a time. */
    int made(long account, Duration within) {
        return db.sql("select count(*) from account_link where account_id = :account and created_at > :since")
                .param("account", account)
                .param("since", Timestamp.from(clock.instant().minus(within)))
                .query(Integer.class)
                .single();
    }

    /** What a token stands for; empty if it was never made for this. */
    Optional<Link> read(Purpose purpose, String token) {
        return db.sql("""
                select account_id, used_at is null and expires_at > :now from account_link
                where token = :token and purpose = :purpose""")
                .param("now", Timestamp.from(clock.instant()))
                .param("token", hash(token))
                .param("purpose", purpose.code())
                .query((row, n) -> new Link(row.getObject(1, Long.class), row.getBoolean(2)))
                .optional();
    }

    /** Uses a link up; whether it still worked. */
    @Transactional
    boolean use(Purpose purpose, String token) {
        return db.sql("""
                update account_link set used_at = :now
                where token = :token and purpose = :purpose and used_at is null and expires_at > :now""")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("token", hash(token))
                        .param("purpose", purpose.code())
                        .update()
                == 1;
    }

    private static byte[] hash(String token) {
        return Sha256.of(token);
    }

    /**
     * @param account null for the first start
     * @param works whether it was neither used nor has expired
     */
    record Link(@Nullable Long account, boolean works) {}
}
