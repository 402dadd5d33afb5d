/** Search over entries of every kind, in any of the three languages, and over figures by their numbers. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "edition", "api", "language", "web", "place", "source", "indicator", "figure"})
package org.shoreatlas.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
