package org.shoreatlas.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.kernel.PortalProperties;
import org.shoreatlas.link.Answer.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a source counts as one that no longer answers. Each check is one week after the one before. */
@PortalTest(writes = true)
class LinkChecksTests {

    private static final EntryRef SOURCE = EntryRef.parse("source:liberation-2023-11-24-fes-shore");
    private static final PortalProperties PORTAL =
            new PortalProperties(URI.create("https://atlas.example"), new PortalProperties.Publisher("A", null, null));

    @Autowired
    JdbcClient db;

    private final LinkChecker checker = mock();
    private Instant now;

    /** After all checks of the other test, which are never deleted; it is the turn of no other source for long. */
    @BeforeEach
    void begin() {
        db.sql("""
                insert into link_check (source_id, address, at, outcome)
                select p.entry_id, o.address, now() + interval '99 years', 'answers' from published_entry p
                join source o using (edition_id)
                where p.until = 2147483647 and o.address is not null and p.slug <> :slug
                    and not exists (select from link_check c
                        where c.source_id = p.entry_id)""").param("slug", SOURCE.slug().value()).update();
        Instant last = db.sql("select coalesce(max(at), now()) from link_check where at < now() + interval '98 years'")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        now = last.plus(Duration.ofDays(30));
    }

    private LinkChecks checks() {
        return new LinkChecks(
                db, checker, new LinkCheckProperties(true, 1000), PORTAL, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void check(Answer answer) throws InterruptedException {
        when(checker.ask(any())).thenReturn(answer);
        now = now.plus(Duration.ofDays(7));
        checks().check();
    }

    private List<EntryRef> dead() {
        return checks().dead().stream().map(DeadLink::source).toList();
    }

    @Test
    void afterThreeFailuresOnThreeDaysAndUntilItAnswers() throws InterruptedException {
        check(new Answer(Outcome.ANSWERS, 200));
        check(new Answer(Outcome.GONE, 404));
        int asked = checked();
        checks().check();
        assertThat(checked()).as("no source is asked again within a week").isEqualTo(asked);
        check(Answer.of(Outcome.SILENT));
        assertThat(dead()).isEmpty();
        check(Answer.of(Outcome.NOT_ASKED));
        assertThat(dead()).isEmpty();
        check(new Answer(Outcome.GONE, 410));

        assertThat(dead()).contains(SOURCE);
        DeadLink link = checks().dead().stream()
                .filter(one -> one.source().equals(SOURCE))
                .findFirst()
                .orElseThrow();
        assertThat(link.status()).isEqualTo(410);
        assertThat(link.facts()).isPositive();
        assertThat(link.regions()).isNotEmpty();
        check(new Answer(Outcome.REFUSES, 403));
        assertThat(dead()).isEmpty();
    }

    @Test
    void untilSomebodySaysThatItAnswers() throws InterruptedException {
        for (int week = 0; week < 3; week++) {
            check(new Answer(Outcome.FAILS, 500));
        }
        assertThat(dead()).contains(SOURCE);
        long account = db.sql("""
                insert into account (role, language, created_at, disabled_at) values ('contributor', 'fr', now(), now())
                returning id""").query(Long.class).single();
        now = now.plusSeconds(1);
        checks().answers(SOURCE, account);
        assertThat(dead()).isEmpty();
        check(new Answer(Outcome.ANSWERS, 200));
    }

    private int checked() {
        return db.sql("select count(*) from link_check").query(Integer.class).single();
    }

    @ParameterizedTest
    @CsvSource({
        "https://atlas.gov.ma, true",
        "http://atlas.gov.ma, false",
        "https://localhost, false",
        "https://atlas.example, false",
        "https://10.0.0.1, false",
        "https://[::1], false",
        "https://atlas.internal, false"
    })
    void areMadeWhereThePortalIsPublic(URI base, boolean on) {
        PortalProperties portal = new PortalProperties(base, PORTAL.publisher());
        assertThat(new LinkCheckProperties(null, 1).isOn(portal)).isEqualTo(on);
        assertThat(new LinkCheckProperties(false, 1).isOn(portal)).isFalse();
        assertThat(new LinkCheckProperties(true, 1).isOn(portal)).isTrue();
    }
}
