/** A version of a figure on other people's pages, and how they are told of it (oEmbed). */
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
            "indicator",
            "figure",
            "chart"
        })
package org.shoreatlas.embed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
