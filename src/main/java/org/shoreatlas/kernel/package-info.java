/** Values that every module speaks: slugs, languages, texts in three languages, periods. It knows no other module. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.shoreatlas.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
