/** Indicators: what figures count, and in which unit. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "language", "edition", "api", "source", "place"})
package org.shoreatlas.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
