/**
 * The desk: forms for every kind of entry, drafts, review, conflicts and the history of an entry. All that it publishes
 * goes through {@link org.shoreatlas.edition.Publishing}; what a form asks for is what the schema of the fact sheets says.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "language", "web", "account", "api", "place", "source", "figure", "report", "search",
    "table", "audit"})
package org.shoreatlas.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
