/**
 * The desk: forms for every kind of entry, drafts, review, conflicts, the history of an entry, and what has grown old or is missing. All that it publishes
 * goes through {@link org.shoreatlas.edition.Publishing}; what a form asks for is what the schema of the fact sheets says.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "language", "web", "account", "api", "place", "source", "figure", "report", "search",
    "profile", "inquiry", "link", "table", "audit"})
package org.shoreatlas.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
