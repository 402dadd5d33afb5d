/** Charts and maps as SVG: geometry and words in Java, drawn by {@code templates/fragments/charts.html}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "edition", "api", "language", "web", "source", "place", "indicator", "figure"})
package org.shoreatlas.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
