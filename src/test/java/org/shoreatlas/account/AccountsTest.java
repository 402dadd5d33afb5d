package org.shoreatlas.account;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.shoreatlas.PortalTest;
import org.shoreatlas.kernel.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A test of this module: each makes its own people, and has a day of its own. */
@PortalTest(writes = true)
public abstract class AccountsTest {

    private static final Instant BEGINNING = Instant.parse("2027-01-10T09:00:00Z");
    private static final AtomicInteger DAYS = new AtomicInteger();
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    @Autowired
    public MockMvcTester mvc;

    @Autowired
    public JdbcClient db;

    @Autowired
    TestClock clock;

    @BeforeEach
    void beginAnotherDay() {
        clock.set(BEGINNING.plus(Duration.ofDays(DAYS.incrementAndGet())));
    }

    protected final void pass(Duration time) {
        clock.pass(time);
    }

    /** From a network of their own. */
    protected final Visitor somebody() {
        return new Visitor(mvc, "192.0.2." + NETWORKS.incrementAndGet());
    }

    protected final Visitor somebodyAt(String network) {
        return new Visitor(mvc, network);
    }

    protected final Visitor signedIn(long id) {
        Visitor visitor = somebody();
        visitor.signIn(People.mail(db, id), People.PASSWORD);
        return visitor;
    }

    protected final long region(String slug) {
        return db.sql("select id from entry where kind = 'place' and slug = ?")
                .param(slug)
                .query(Long.class)
                .single();
    }
}
