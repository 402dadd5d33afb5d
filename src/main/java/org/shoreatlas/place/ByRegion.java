package org.shoreatlas.place;

import java.util.List;

/**
 * What there is in each of some regions. It is put together when the first is asked for, with all other lists that were
 * begun until then, so that what they refer to is looked up once for all.
 *
 * @param <V> an entry
 */
@FunctionalInterface
public interface ByRegion<V> {

    /** @param region the id of one of those that were asked for */
    List<V> of(long region);
}
