/** Errors that readers report: the form, the receipt, and what holds off a flood of them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "edition", "api", "language", "web", "place", "source", "figure", "account"})
package org.shoreatlas.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
