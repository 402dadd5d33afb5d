package org.shoreatlas.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was public when. In Ramadan of 2026, from 15 February to 22 March, Morocco kept UTC, and UTC+1 before and after.
 */
@DatabaseTest
class EditionsTests {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    @Test
    void knowsNoPublicationBeforeTheFirst() {
        assertThat(asOf("2026-06-01T12:00:00Z").latest()).isZero();
        assertThat(asOf("2026-06-01T12:00:00Z").at(Instant.parse("2026-05-01T12:00:00Z")))
                .isZero();
        assertThat(asOf("2026-06-01T12:00:00Z").at(LocalDate.of(2026, 5, 1))).isZero();
    }

    @Test
    void findsWhatWasPublicAtAnInstant() {
        publish("one", "2026-04-10T10:00:00Z");
        publish("two", "2026-04-10T11:00:00Z");
        Editions editions = asOf("2026-06-01T12:00:00Z");
        assertThat(editions.at(Instant.parse("2026-04-10T09:59:59.999999Z"))).isZero();
        assertThat(editions.at(Instant.parse("2026-04-10T10:00:00Z"))).isEqualTo(1);
        assertThat(editions.at(Instant.parse("2026-04-10T10:59:59.999999Z"))).isEqualTo(1);
        assertThat(editions.at(Instant.parse("2026-04-10T11:00:00Z"))).isEqualTo(2);
        assertThat(editions.at(Instant.parse("2026-06-01T12:00:00Z"))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-01-15T22:59:59.999999Z, 2026-01-15T23:00:00Z",
        "2026-03-01, 2026-03-01T23:59:59.999999Z, 2026-03-02T00:00:00Z",
        "2026-04-10, 2026-04-10T22:59:59.999999Z, 2026-04-10T23:00:00Z"
    })
    void endsADayWhenItEndsInMoroccoEvenInRamadan(LocalDate day, String lastMoment, String nextDay) {
        publish("one", lastMoment);
        publish("two", nextDay);
        assertThat(asOf("2026-06-01T12:00:00Z").at(day)).isEqualTo(1);
        assertThat(asOf("2026-06-01T12:00:00Z").at(day.plusDays(1))).isEqualTo(2);
        assertThat(asOf("2026-06-01T12:00:00Z").at(day.minusDays(1))).isZero();
    }

    @Test
    void takesTodayForNow() {
        publish("one", "2026-04-10T10:00:00Z");
        assertThat(asOf("2026-04-10T10:00:01Z").at(LocalDate.of(2026, 4, 10))).isEqualTo(1);
        // half past midnight in Morocco: the day before has ended there, though not in UTC
        publish("two", "2026-04-10T23:10:00Z");
        assertThat(asOf("2026-04-10T23:30:00Z").at(LocalDate.of(2026, 4, 11))).isEqualTo(2);
        assertThat(asOf("2026-04-10T23:30:00Z").at(LocalDate.of(2026, 4, 10))).isEqualTo(1);
    }

    @Test
    void refusesTheFuture() {
        Editions editions = asOf("2026-04-10T10:00:00Z");
        assertThatExceptionOfType(FutureMomentException.class)
                .isThrownBy(() -> editions.at(Instant.parse("2026-04-10T10:00:00.000001Z")));
        assertThatExceptionOfType(FutureMomentException.class).isThrownBy(() -> editions.at(LocalDate.of(2026, 4, 11)));
    }

    @Test
    void showsTheHistoryThatWasPublicByThen() {
        publish("one", "2026-04-10T10:00:00Z");
        publish("one", "2026-04-11T10:00:00Z");
        Editions editions = asOf("2026-06-01T12:00:00Z");
        EntryRef one = Desk.ref("source:one");
        assertThat(editions.editions(one.kind(), one.slug(), 0)).isEmpty();
        assertThat(editions.editions(one.kind(), one.slug(), 1))
                .extracting(Edition::number)
                .containsExactly(1);
        assertThat(editions.editions(one.kind(), one.slug(), 2))
                .extracting(Edition::number)
                .containsExactly(2, 1);
        assertThatExceptionOfType(UnknownEditionException.class)
                .isThrownBy(() -> editions.edition(one.kind(), one.slug(), 3));
    }

    @Test
    void tellsAnEntryThatWasWithdrawnFromOneThatNeverWas() {
        publish("one", "2026-04-10T10:00:00Z");
        desk.withdraw("source:one");
        Editions editions = asOf("2026-06-01T12:00:00Z");
        EntryRef one = Desk.ref("source:one");
        assertThat(editions.absence(one.kind(), one.slug(), 2)).isInstanceOf(WithdrawnEntryException.class);
        assertThat(editions.absence(one.kind(), one.slug(), 0)).isInstanceOf(NotYetPublicException.class);
        assertThat(editions.absence(one.kind(), Desk.ref("source:two").slug(), 2))
                .isInstanceOf(UnknownEntryException.class);
    }

    private void publish(String source, String at) {
        desk.publish("source:" + source, Facts.source(), Instant.parse(at));
    }

    private Editions asOf(String now) {
        return new Editions(db, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
