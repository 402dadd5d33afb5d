/** What changed in public, publication by publication. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "edition", "api", "language", "web", "place", "source", "indicator", "figure"})
package org.shoreatlas.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
