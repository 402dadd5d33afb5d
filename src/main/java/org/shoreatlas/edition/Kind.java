package org.shoreatlas.edition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The kinds of entries, in the order in which entries published together refer to one another. */
public enum Kind {
    PLACE("places"),
    SOURCE("sources"),
    INDICATOR("indicators"),
    ORGANISATION("organisations"),
    PARK("parks"),
    AGREEMENT("agreements"),
    PROGRAMME("programmes"),
    EVENT("events"),
    INQUIRY("inquiries"),
    MILESTONE("milestones"),
    FIGURE("figures"),
    READING_GROUP("readings");

    private final String path;

    Kind(String path) {
        this.path = path;
    }

    /** As in references and in the database: {@code reading-group}. */
    @JsonValue
    public String code() {
        return name().toLowerCase().replace('_', '-');
    }

    /** The plural that names the kind in addresses and as a section of a sheet. */
    public String path() {
        return path;
    }

    public static Optional<Kind> ofCode(String code) {
        for (Kind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
