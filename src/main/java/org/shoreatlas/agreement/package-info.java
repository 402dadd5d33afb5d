/** Agreements: parties, axes, commitments. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "api", "web", "source", "place", "organisation", "inquiry"})
package org.shoreatlas.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
