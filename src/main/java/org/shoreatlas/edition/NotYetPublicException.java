package org.shoreatlas.edition;

import java.util.List;
import org.shoreatlas.kernel.Slug;

/** At the moment asked for nothing was public of an entry that has editions now. */
public class NotYetPublicException extends UnknownEditionException {

    NotYetPublicException(Kind kind, Slug slug, List<Edition> editions) {
        super(kind.code() + " " + slug + " was not public yet", editions);
    }
}
