/**
 * The desk: its home, review, reports of readers, the log, mail and work at night. All that it publishes goes through
 * {@link org.shoreatlas.edition.Publishing}; what its rooms have in common is in {@code form} and {@code submission}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"desk.form", "desk.submission", "desk.draft", "desk.bulk", "desk.upkeep", "kernel", "edition", "web", "account",
    "api", "figure", "report", "search", "link", "table", "audit"})
package org.shoreatlas.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
