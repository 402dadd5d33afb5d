/** Fairs, seminars, study days, meetings. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "api", "source", "place", "organisation"})
package org.shoreatlas.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
