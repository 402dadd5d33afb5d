/**
 * The read API ({@code /api/v1}): what all its addresses share, so that parameters, pages, CSV and problems are the
 * same everywhere. Modules of content add their kind by {@link org.shoreatlas.api.Resource}; this module knows none of
 * them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "table"})
package org.shoreatlas.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
