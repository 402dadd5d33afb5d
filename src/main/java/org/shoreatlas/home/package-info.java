/** The first page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "api", "language", "web", "source", "place", "figure"})
package org.shoreatlas.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
