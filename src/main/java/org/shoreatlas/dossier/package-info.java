/** Regions as one document, to be printed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "edition",
            "api",
            "language",
            "web",
            "source",
            "place",
            "figure",
            "inquiry",
            "profile",
            "compare"
        })
package org.shoreatlas.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
