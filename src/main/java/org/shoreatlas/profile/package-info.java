/**
 * Profiles that are composed of several kinds: what an investor asks of a region and of a park, what came of an
 * agreement, and what organisations, events and programmes are read for.
 */
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
            "programme",
            "event",
            "milestone",
            "indicator",
            "figure",
            "inquiry",
            "chart"
        })
package org.shoreatlas.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
