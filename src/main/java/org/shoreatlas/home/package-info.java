/** The first page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "place", "figure", "park", "milestone"})
package org.shoreatlas.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
