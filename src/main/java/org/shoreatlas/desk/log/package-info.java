/**
 * Who did what at the desk, and when: reads what the database itself writes down. The rows are made by triggers on the
 * tables of the other modules (migration {@code V0025__audit.sql}), so that none of them can forget one.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "desk.submission",
            "desk.form",
            "kernel",
            "edition",
            "api",
            "account",
            "figure",
            "table",
            "web"
        })
package org.shoreatlas.desk.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
