/** What is done to each page after its template was filled in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "language"})
package org.shoreatlas.markup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
