/**
 * The desk: its home, review, reports of readers, mail and work at night. All that it publishes goes through
 * {@link org.shoreatlas.edition.Publishing}; what its rooms have in common is in {@code form} and {@code submission}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "desk.form",
            "desk.submission",
            "desk.draft",
            "desk.bulk",
            "desk.upkeep",
            "desk.log",
            "kernel",
            "edition",
            "web",
            "account",
            "api",
            "figure",
            "report",
            "search",
            "link"
        })
package org.shoreatlas.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
