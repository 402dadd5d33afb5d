/** Regions side by side: what can be held against one another, and a shortlist by weight. */
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
            "profile"
        })
package org.shoreatlas.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
