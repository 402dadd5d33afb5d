/** Tables out and in: figures as XLSX or CSV, checked row by row, sent and published as one. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "desk.submission",
            "desk.form",
            "kernel",
            "language",
            "edition",
            "account",
            "table",
            "web",
            "figure"
        })
package org.shoreatlas.desk.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
