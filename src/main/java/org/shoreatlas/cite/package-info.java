/** How a version of a figure is cited: for people, for programs that keep references, and in the head of its page. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "edition", "api", "language", "web", "source", "indicator", "figure", "embed"})
package org.shoreatlas.cite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
