/** Dated facts that are not numbers; a history is made of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "api", "web", "source", "place"})
package org.shoreatlas.milestone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
