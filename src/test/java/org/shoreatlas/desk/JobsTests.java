package org.shoreatlas.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shoreatlas.PortalTest;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.database.TestDatabases;
import org.shoreatlas.kernel.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each test has jobs of its own. */
@PortalTest(writes = true)
@Timeout(120)
class JobsTests {

    private static final String OCCASION = "2026-11-28";
    private static final Duration LONG = Jobs.LONGEST_SILENCE.plusMinutes(1);

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    TestClock time;

    @Autowired
    TestDatabases databases;

    @Autowired
    MockMvcTester mvc;

    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void letTimeGoOn() {
        time.reset();
    }

    @Test
    void isTriedAgainWhenItsPortalWasKilledInTheMiddle() throws Exception {
        assertThat(killedInTheMiddleOf("killed-once")).isEqualTo("begun");
        begin("killed-once");
        assertThat(done).as("done while nobody can know that it stopped").hasValue(0);
        assertThat(failed("killed-once")).isEmpty();

        time.pass(LONG);
        assertThat(failed("killed-once")).singleElement().satisfies(one -> {
            assertThat(one.tries()).isEqualTo(1);
            assertThat(one.reference()).isNull();
        });
        begin("killed-once");
        assertThat(done).hasValue(1);
        assertThat(failed("killed-once")).isEmpty();

        time.pass(LONG);
        begin("killed-once");
        assertThat(done).as("done is done").hasValue(1);
    }

    @Test
    void isLeftAndShownWhenItsPortalStopsEachTime() throws Exception {
        assertThat(home()).bodyText().doesNotContain("killed-always", "the portal stopped before its end");
        for (int n = 1; n <= Jobs.MOST_TRIES; n++) {
            assertThat(killedInTheMiddleOf("killed-always")).isEqualTo("begun");
            time.pass(LONG);
            assertThat(home()).bodyText().contains("killed-always", "try " + n + " of 3", "stopped before its end");
        }

        assertThat(killedInTheMiddleOf("killed-always")).isEqualTo("not begun");
        begin("killed-always");
        assertThat(done).hasValue(0);
        assertThat(home()).bodyText().contains("killed-always", "try 3 of 3");
        begin("another");
        assertThat(done).as("others go on").hasValue(1);
        db.sql("update job_run set ended_at = seen_at where job = 'killed-always'")
                .update();
        assertThat(home()).bodyText().doesNotContain("killed-always", "the portal stopped before its end");
    }

    @Test
    void isTriedAgainWhenItFailedButNotForEver() {
        for (int n = 0; n <= Jobs.MOST_TRIES; n++) {
            jobs.once("failing", OCCASION, () -> {
                done.incrementAndGet();
                throw new IllegalStateException("no such host");
            });
            time.pass(LONG);
        }

        assertThat(done).hasValue(Jobs.MOST_TRIES);
        Jobs.Failed last = failed("failing").get(0);
        assertThat(last.tries()).isEqualTo(Jobs.MOST_TRIES);
        assertThat(home()).bodyText().contains("failing", "try 3 of 3", "Reference: " + last.reference());
    }

    @Test
    void isDoneByOneOfSeveralInstances() throws Exception {
        atOnce(4, n -> new Jobs(db, clock).once("shared", OCCASION, done::incrementAndGet));
        assertThat(done).hasValue(1);

        assertThat(killedInTheMiddleOf("taken-over")).isEqualTo("begun");
        time.pass(LONG);
        atOnce(4, n -> new Jobs(db, clock).once("taken-over", OCCASION, done::incrementAndGet));
        assertThat(done).hasValue(2);
    }

    @Test
    void wouldBeDoneByAllIfEachHadItsOwn() throws Exception {
        CountDownLatch all = new CountDownLatch(4);
        atOnce(
                4,
                n -> new Jobs(db, clock).once("own-" + n, OCCASION, () -> {
                    all.countDown();
                    await(all);
                    done.incrementAndGet();
                }));
        assertThat(done).hasValue(4);
    }

    @Test
    void isLeftToItsPortalAsLongAsThatGivesSignsOfLife() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> work = other.submit(
                    () -> new Jobs(db, clock, Duration.ofMillis(20)).once("long", OCCASION, () -> await(end)));
            Awaitility.await().until(() -> !rows("long").isEmpty());
            time.pass(LONG);
            Awaitility.await().until(() -> failed("long").isEmpty());
            begin("long");
            assertThat(done).hasValue(0);

            end.countDown();
            work.get(10, TimeUnit.SECONDS);
            time.pass(LONG);
            begin("long");
            assertThat(done).hasValue(0);
            assertThat(failed("long")).isEmpty();
        } finally {
            end.countDown();
            other.shutdownNow();
        }
    }

    /** A machine that slept wakes up when another has long done its job. */
    @Test
    void isNotMarkedByThePortalFromWhichItWasTaken() {
        jobs.once("slept", OCCASION, () -> {
            time.pass(LONG);
            new Jobs(db, clock).once("slept", OCCASION, done::incrementAndGet);
            throw new IllegalStateException("too late");
        });

        assertThat(done).hasValue(1);
        assertThat(failed("slept")).isEmpty();
    }

    private void begin(String job) {
        jobs.once(job, OCCASION, done::incrementAndGet);
    }

    private List<Jobs.Failed> failed(String job) {
        return jobs.failed().stream().filter(one -> one.job().equals(job)).toList();
    }

    private List<String> rows(String job) {
        return db.sql("select occasion from job_run where job = ?")
                .param(job)
                .query(String.class)
                .list();
    }

    private MvcTestResult home() {
        long administrator = People.add(db, "Administrator", Role.ADMINISTRATOR);
        return mvc.get().uri("/desk/en").with(People.as(administrator)).exchange();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void atOnce(int size, Instance instance) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(size);
        CyclicBarrier start = new CyclicBarrier(size);
        try {
            List<Future<?>> all = IntStream.range(0, size)
                    .<Future<?>>mapToObj(n -> threads.submit(() -> {
                        start.await();
                        instance.work(n);
                        return n;
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get(20, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** @return whether another portal began the job, in the middle of which it was then killed */
    private String killedInTheMiddleOf(String job) throws IOException, InterruptedException {
        DriverManagerDataSource database = databases.owner();
        Process portal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JobInAnotherJvm.class.getName(),
                        database.getUrl(),
                        database.getUsername(),
                        database.getPassword(),
                        clock.instant().toString(),
                        job,
                        OCCASION)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = portal.inputReader()) {
            return said.lines()
                    .filter(line -> line.endsWith("begun"))
                    .findFirst()
                    .orElse("");
        } finally {
            portal.destroyForcibly().waitFor();
        }
    }

    private interface Instance {
        void work(int number);
    }
}
