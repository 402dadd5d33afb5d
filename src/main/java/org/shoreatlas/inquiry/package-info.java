/** What was looked for: which question, on which day, for which places, and where; whatever came of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "api", "web", "source", "place"})
package org.shoreatlas.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
