/** Plans, strategies, training schemes, incentives, projects. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "api", "source", "place", "organisation"})
package org.shoreatlas.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
