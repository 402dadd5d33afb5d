/** Agreements: parties, axes, commitments. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "api", "source", "place", "organisation"})
package org.shoreatlas.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
