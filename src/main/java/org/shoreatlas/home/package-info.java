/** The first page, and the pages that are running text. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "place", "figure", "park", "milestone"})
package org.shoreatlas.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
