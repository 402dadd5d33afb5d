/**
 * Figures, regions and agreements as pictures for other pages and for print, drawn with the letters that the portal
 * brings.
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
            "agreement",
            "indicator",
            "figure",
            "chart",
            "profile"
        })
package org.shoreatlas.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
