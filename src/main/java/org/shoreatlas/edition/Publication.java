package org.shoreatlas.edition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/**
 * An act that changed what the public sees.
 *
 * @param no numbered from 1 without holes; the version of the data
 * @param at when it was done; later than that of the publication before
 */
public record Publication(int no, Instant at, Act act, String by) {

    public enum Act {
        SEED,
        PUBLISH,
        IMPORT,
        WITHDRAW,
        VERIFY,
        PREFER;

        @JsonValue
        public String code() {
            return name().toLowerCase();
        }
    }
}
