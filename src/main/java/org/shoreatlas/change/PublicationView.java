package org.shoreatlas.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shoreatlas.edition.Kind;

/**
 * What one act of publishing changed.
 *
 * @param counts  how many entries of each kind, of those that were asked for
 * @param changes those on this page
 */
public record PublicationView(int no, Instant at, Map<Kind, Long> counts, List<ChangeView> changes) {
}
