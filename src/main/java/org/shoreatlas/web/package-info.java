/** What all pages share: addresses by language, the layout's model, error pages, response headers, panels. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "api"})
package org.shoreatlas.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
