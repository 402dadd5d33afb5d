package org.shoreatlas.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.Fixture;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The clock of the portal of the tests: that of the machine until a test sets it, and again after its class. */
@Fixture
public final class TestClock implements BeanPostProcessor {

    private final Clock machine = Clock.systemUTC();
    private final Clock clock = new Adjusted();
    private volatile @Nullable Instant now;

    public Instant instant() {
        return clock.instant();
    }

    public void set(@Nullable Instant instant) {
        now = instant;
    }

    public void pass(Duration time) {
        now = instant().plus(time);
    }

    public void reset() {
        now = null;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Clock ? clock : bean;
    }

    private final class Adjusted extends Clock {

        @Override
        public Instant instant() {
            Instant set = now;
            return set != null ? set : machine.instant();
        }

        @Override
        public ZoneId getZone() {
            return machine.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
