package org.shoreatlas.api;

import java.util.List;
import java.util.Set;
import org.shoreatlas.kernel.Slug;

/** One list of the read API and the items in it. */
public interface Resource {

    /** As in the address: {@code parks}. */
    String path();

    /** Parameters of the list beyond {@code asOf}, {@code page} and {@code size}. */
    Set<String> filters();

    /** @throws BadParameterException if a filter's value names nothing */
    Found<?> list(Query query);

    /**
     * @throws org.shoreatlas.edition.UnknownEntryException if there is none as of that publication
     * @throws org.shoreatlas.edition.WithdrawnEntryException if it has been withdrawn
     */
    Object get(Slug id, int publication);

    /** The columns of the list as CSV, one row an item. */
    List<Column<?>> columns();
}
