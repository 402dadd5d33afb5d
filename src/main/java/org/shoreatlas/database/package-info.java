/**
 * The database: PostgreSQL that runs below the portal where none is configured, the two logins, and what every database
 * must be able to do before the portal starts on it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package org.shoreatlas.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
