package org.shoreatlas.edition;

/**
 * How a kind of content writes its typed rows when an edition becomes public. The rows are derived from the content
 * alone and are never changed afterwards; the window follows by foreign key.
 */
public interface Projection {

    boolean appliesTo(Kind kind);

    /**
     * Looks at the content before anything is written, for rules that the record itself would refuse without a field.
     *
     * @throws ContentException if the content cannot be published, naming the field
     */
    default void check(Kind kind, Content content) {}

    /** Among entries of one kind published together, those of lower rank are projected first. */
    default int rank(Content content) {
        return 0;
    }

    /** @throws ContentException if the content cannot be published, naming the field */
    void project(EditionRow row);
}
