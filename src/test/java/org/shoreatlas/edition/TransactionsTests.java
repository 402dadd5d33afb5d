package org.shoreatlas.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoreatlas.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What is committed when publishing is refused, and what happens when two publish at the same time. */
@DatabaseTest(writes = true)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TransactionsTests {

    @Autowired
    Desk desk;

    @Autowired
    Editions editions;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void prepare() {
        desk.prepare();
    }

    @Test
    void refusesTheSecondOfTwoChangesOnTheSameBaseAndChangesNothing() {
        desk.publish("source:twice", Facts.source());
        long first = desk.propose("source:twice", Facts.with(Facts.source(), "publisher", "first"));
        long second = desk.propose("source:twice", Facts.with(Facts.source(), "publisher", "second"));
        int published = desk.publish(first).no();

        assertThatExceptionOfType(StaleProposalException.class)
                .isThrownBy(() -> desk.publish(second))
                .withMessageContaining("source:twice has changed meanwhile");

        assertThat(editions.latest()).isEqualTo(published);
        assertThat(history("source:twice"))
                .extracting(edition -> edition.content().text("publisher", "none"))
                .containsExactly("first", "none");
        assertThat(isOpen(second)).isTrue();
    }

    @Test
    void refusesANewEntryThatIsPublicAlready() {
        long first = desk.propose("source:new", Facts.source());
        long second = desk.propose("source:new", Facts.source());
        desk.publish(first);
        assertThatExceptionOfType(StaleProposalException.class).isThrownBy(() -> desk.publish(second));
    }

    @Test
    void refusesTwoChangesOfOneEntryInOneBatch() {
        desk.publish("source:batch", Facts.source());
        int before = editions.latest();
        long first = desk.propose("source:batch", Facts.source());
        long second = desk.propose("source:batch", Facts.source());
        assertThatExceptionOfType(StaleProposalException.class).isThrownBy(() -> desk.publish(first, second));
        assertThat(editions.latest()).isEqualTo(before);
        assertThat(isOpen(first)).isTrue();
    }

    @Test
    void publishesNothingOfABatchOfWhichOneIsRefused() {
        int before = editions.latest();
        long good = desk.propose("source:good", Facts.source());
        long bad = desk.propose("place:bad", Facts.city("nowhere"));
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish(good, bad))
                .extracting(ContentException::field)
                .isEqualTo("place:bad parent");

        assertThat(editions.latest()).isEqualTo(before);
        assertThat(history("source:good")).isEmpty();
        assertThat(isOpen(good)).isTrue();
        assertThat(desk.publish(good).no()).isEqualTo(before + 1);
    }

    @Test
    void leavesNoHoleWhereWithdrawingIsRefused() {
        int before = editions.latest();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> desk.withdraw("source:never"));
        assertThat(editions.latest()).isEqualTo(before);
    }

    @Test
    void givesTwoThatPublishAtTheSameTimeConsecutiveNumbersInTheOrderInWhichTheyAreSeen() throws Exception {
        int before = editions.latest();
        long first = desk.propose("source:fast", Facts.source());
        long second = desk.propose("source:slow", Facts.source());
        CountDownLatch published = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        // the common pool has a single thread on a machine with two cores
        Executor aside = work -> new Thread(work).start();
        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    int no = desk.publish(first).no();
                    published.countDown();
                    waitFor(mayCommit);
                    return no;
                })),
                aside);
        CompletableFuture<Integer> other;
        try {
            waitFor(published);
            other = CompletableFuture.supplyAsync(() -> desk.publish(second).no(), aside);
            await().pollInterval(5, TimeUnit.MILLISECONDS).until(this::somebodyWaitsToPublish);

            assertThat(editions.latest())
                    .as("while the first has not committed")
                    .isEqualTo(before);
            assertThat(other).isNotDone();
        } finally {
            mayCommit.countDown();
        }

        assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo(before + 1);
        assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(before + 2);
        assertThat(editions.publication(before + 2).orElseThrow().at())
                .isAfter(editions.publication(before + 1).orElseThrow().at());
    }

    private boolean somebodyWaitsToPublish() {
        return db.sql("""
                select exists (select from pg_locks l join pg_database d on d.oid = l.database
                               where d.datname = current_database() and l.locktype = 'advisory'
                                   and not l.granted)""").query(Boolean.class).single();
    }

    private boolean isOpen(long edition) {
        return db.sql("select since is null and number is null from edition where id = :id")
                .param("id", edition)
                .query(Boolean.class)
                .single();
    }

    private List<Edition> history(String entry) {
        EntryRef ref = Desk.ref(entry);
        return editions.editions(ref.kind(), ref.slug(), editions.latest());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
