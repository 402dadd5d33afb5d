/**
 * Tables as files: XLSX (ECMA-376) and CSV (RFC 4180) read row by row, whatever they hold, and written. What the
 * columns mean is for others to say.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.shoreatlas.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
