/** Sources, and the evidence that any statement has in them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "api", "web"})
package org.shoreatlas.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
