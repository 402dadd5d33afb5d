package org.shoreatlas.cache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How answers are kept, and how many are made at once.
 *
 * @param memory what kept answers may take; 0 keeps none
 * @param renderings how many answers are made at the same time
 * @param waiting how many requests may wait for one of those
 * @param patience how long a request waits for its turn before it is told to come back
 */
@ConfigurationProperties("shore-atlas.cache")
record CacheProperties(
        @DefaultValue("32MB") DataSize memory,
        @DefaultValue("4") int renderings,
        @DefaultValue("60") int waiting,
        @DefaultValue("3s") Duration patience) {

    /** @throws IllegalArgumentException if nothing could be made, or nobody wait */
    CacheProperties {
        if (memory.isNegative() || renderings < 1 || waiting < 0 || patience.isNegative()) {
            throw new IllegalArgumentException(
                    "shore-atlas.cache: memory, waiting and patience must not be negative, renderings at least 1");
        }
    }
}
