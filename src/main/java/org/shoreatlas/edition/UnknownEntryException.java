package org.shoreatlas.edition;

import org.shoreatlas.kernel.Slug;

/** There is no such entry, or there was none yet at the moment asked for. */
public class UnknownEntryException extends RuntimeException {

    private final Kind kind;
    private final Slug slug;

    public UnknownEntryException(Kind kind, Slug slug) {
        super("no " + kind.code() + " " + slug);
        this.kind = kind;
        this.slug = slug;
    }

    public Kind kind() {
        return kind;
    }

    public Slug slug() {
        return slug;
    }
}
