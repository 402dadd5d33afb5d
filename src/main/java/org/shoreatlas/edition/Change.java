package org.shoreatlas.edition;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;

/**
 * Why there is an edition. A revision brings better data; a correction says that the edition before was wrong, and then
 * tells cause and effect; wording changes nothing of substance.
 */
public record Change(
        Type type,
        @Nullable LocalText reason,
        @Nullable LocalText cause,
        @Nullable LocalText effect) {

    public static final Change NEW = new Change(Type.NEW, null, null, null);

    public enum Type {
        NEW,
        REVISION,
        CORRECTION,
        WORDING;

        @JsonValue
        public String code() {
            return name().toLowerCase();
        }

        static Type ofCode(String code) {
            return valueOf(code.toUpperCase());
        }
    }

    /** @throws ContentException if a correction lacks its cause or effect */
    public Change {
        if (type == Type.CORRECTION && (cause == null || effect == null)) {
            throw new ContentException(
                    cause == null ? "cause" : "effect", "a correction states its cause and its effect");
        }
    }

    public static Change of(
            String type, @Nullable LocalText reason, @Nullable LocalText cause, @Nullable LocalText effect) {
        return new Change(Type.ofCode(type), reason, cause, effect);
    }
}
