/** The country, its regions, provinces, prefectures and cities, and what it means to lie inside one. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "api", "web", "source"})
package org.shoreatlas.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
