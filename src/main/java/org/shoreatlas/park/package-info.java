/** Shore parks, technoparks, industrial zones and integrated spaces. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "api", "web", "source", "place"})
package org.shoreatlas.park;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
