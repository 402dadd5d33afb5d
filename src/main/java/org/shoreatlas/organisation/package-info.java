/** Organisations, and who takes part in what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "api", "source", "place"})
package org.shoreatlas.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
