package org.shoreatlas.kernel;

import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days as they begin and end in Africa/Casablanca, whose offset has changed in Ramadan and by decree. By the rules that
 * ICU4J brings along (IANA time zone database), since those of the JDK are as old as the JDK.
 */
public final class MoroccanTime {

    public static final TimeZone ZONE =
            TimeZone.getTimeZone("Africa/Casablanca", TimeZone.TIMEZONE_ICU).freeze();

    private MoroccanTime() {}

    /** The instant at which a day begins. */
    public static Instant startOf(LocalDate day) {
        long local = day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        int[] offset = new int[2];
        ZONE.getOffset(local, true, offset);
        return Instant.ofEpochMilli(local - offset[0] - offset[1]);
    }

    /** The day that an instant falls on. */
    public static LocalDate dayOf(Instant instant) {
        long millis = instant.toEpochMilli();
        return LocalDate.ofEpochDay(Math.floorDiv(millis + ZONE.getOffset(millis), 86_400_000L));
    }
}
