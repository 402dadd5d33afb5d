/** Regions side by side: what can be held against one another, a shortlist by weight, and a brief of two pages. */
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
            "organisation",
            "park",
            "agreement",
            "milestone",
            "indicator",
            "figure",
            "inquiry",
            "chart",
            "profile"
        })
package org.shoreatlas.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
