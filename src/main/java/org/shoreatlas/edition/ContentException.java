package org.shoreatlas.edition;

/** Content that cannot become public as it stands; names the field. */
public class ContentException extends RuntimeException {

    private final String field;

    public ContentException(String field, String problem) {
        super(problem);
        this.field = field;
    }

    /** The field as a path: {@code parties[2].organisation}. */
    public String field() {
        return field;
    }
}
