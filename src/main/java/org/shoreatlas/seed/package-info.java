/**
 * Loads the fact sheets in {@code seeds/} when the database is migrated. It knows the form of a sheet, not its kinds.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition"})
package org.shoreatlas.seed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
