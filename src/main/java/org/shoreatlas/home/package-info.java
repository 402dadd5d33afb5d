/** The first page, and the pages that are running text. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "edition",
            "language",
            "profile",
            "web",
            "source",
            "place",
            "indicator",
            "figure",
            "park",
            "milestone",
            "chart",
            "change"
        })
package org.shoreatlas.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
