/** Answers kept in memory for their address, as of the newest publication and today; one rendering for all who ask. */
@NullMarked
@ApplicationModule(allowedDependencies = {"edition", "kernel", "web"})
package org.shoreatlas.cache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
