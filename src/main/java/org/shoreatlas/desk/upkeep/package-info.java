/**
 * What has grown old, is missing or no longer answers: lists, tasks, saying that figures are still true, and the
 * history of an entry.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "desk.submission",
            "desk.form",
            "kernel",
            "edition",
            "account",
            "source",
            "figure",
            "inquiry",
            "link",
            "profile",
            "web"
        })
package org.shoreatlas.desk.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
