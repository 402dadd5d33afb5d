package org.shoreatlas.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.shoreatlas.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Tests of this module share one portal, and a database in which each makes its own people. Every test has a day of its own. */
@PortalTest(database = "accounts")
abstract class AccountsTest {

    private static final AtomicInteger NETWORKS = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;
    @Autowired
    JdbcClient db;
    @TestBean
    Clock clock;

    static Clock clock() {
        return new Moved();
    }

    @BeforeEach
    void beginAnotherDay() {
        pass(Duration.ofDays(1));
    }

    final void pass(Duration time) {
        ((Moved) clock).now = clock.instant().plus(time);
    }

    /** From a network of their own. */
    final Visitor somebody() {
        return new Visitor(mvc, "192.0.2." + NETWORKS.incrementAndGet());
    }

    final Visitor somebodyAt(String network) {
        return new Visitor(mvc, network);
    }

    final Visitor signedIn(long id) {
        Visitor visitor = somebody();
        visitor.signIn(People.mail(db, id), People.PASSWORD);
        return visitor;
    }

    final long region(String slug) {
        return db.sql("select id from entry where kind = 'place' and slug = ?").param(slug).query(Long.class).single();
    }

    private static final class Moved extends Clock {

        private volatile Instant now = Instant.parse("2027-01-10T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
