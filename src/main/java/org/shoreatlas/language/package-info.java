/** How the portal speaks: messages, numbers, dates and periods in three languages, and which one a request reads. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package org.shoreatlas.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
