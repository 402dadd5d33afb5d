package org.shoreatlas.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The public name of an entry within its kind: lower-case ASCII words joined by hyphens, at most 120 characters. Once
 * published it never changes and is never used again.
 */
public record Slug(@JsonValue String value) implements Comparable<Slug> {

    public static final int MAX_LENGTH = 120;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if the text is not of that form */
    public Slug {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a slug: lower-case letters, digits and single hyphens expected");
        }
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
