package org.shoreatlas.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.kernel.TestClock;
import org.springframework.util.unit.DataSize;

@Tag("unit")
class AnswerCacheTests {

    private final TestClock clock = new TestClock();
    private final Newest newest = new Newest((Clock) clock.postProcessAfterInitialization(Clock.systemUTC(), "clock"));
    private final AnswerCache cache = cache(DataSize.ofMegabytes(1));

    private AnswerCache cache(DataSize memory) {
        return new AnswerCache(new CacheProperties(memory, 1, 1, Duration.ofMillis(50)), newest);
    }

    private KeptAnswer answer(int length) {
        return KeptAnswer.of(
                newest.state(), "text/html", List.of(), "x".repeat(length).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsNothingBeforeItKnowsThePublication() {
        cache.keep("/en", answer(10));
        assertThat(cache.any("/en")).isNull();
        newest.told(3);
        cache.keep("/en", answer(10));
        assertThat(cache.fresh("/en")).isNotNull();
    }

    @Test
    void keepsWhatAPublicationHasOvertakenUntilItIsMadeAnew() {
        newest.told(3);
        cache.keep("/en", answer(10));
        newest.told(4);
        assertThat(cache.fresh("/en")).isNull();
        assertThat(cache.any("/en")).isNotNull();
        newest.told(3); // heard late
        assertThat(cache.fresh("/en")).isNull();
    }

    @Test
    void isOvertakenByMidnightInMorocco() {
        clock.set(Instant.parse("2026-07-01T22:59:59Z"));
        newest.told(3);
        cache.keep("/en", answer(10));
        assertThat(cache.fresh("/en")).isNotNull();
        clock.set(Instant.parse("2026-07-01T23:00:00Z"));
        assertThat(cache.fresh("/en")).isNull();
    }

    @Test
    void holdsNoMoreThanItsMemory() {
        newest.told(3);
        for (int i = 0; i < 100; i++) {
            cache.keep("/en/figures/" + i, answer(100_000));
        }
        assertThat(cache.size()).isBetween(1L, 10L);
        cache.keep("/en/search?q=" + "x".repeat(AnswerCache.LONGEST_ADDRESS), answer(10));
        assertThat(cache.any("/en/search?q=" + "x".repeat(AnswerCache.LONGEST_ADDRESS)))
                .isNull();
    }

    @Test
    void keepsNothingWithoutMemory() {
        newest.told(3);
        AnswerCache none = cache(DataSize.ofBytes(0));
        none.keep("/en", answer(10));
        assertThat(none.any("/en")).isNull();
    }

    @Test
    void namesWhatIsReadMost() {
        newest.told(3);
        for (int i = 0; i < 5; i++) {
            cache.keep("/en/" + i, answer(10));
            for (int asked = 0; asked < 3 * i; asked++) {
                cache.fresh("/en/" + i);
            }
        }
        assertThat(cache.mostRead(2)).containsExactly("/en/4", "/en/3");
    }
}
