/** Figures (statistical observations) and the groups that tie their readings. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "edition", "api", "language", "web", "source", "place", "indicator"})
package org.shoreatlas.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
