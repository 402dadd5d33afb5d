/**
 * The record: entries, their editions, and the publications that make them public. All that the public sees has passed
 * through {@link org.shoreatlas.edition.Publishing}; kinds of content plug in by
 * {@link org.shoreatlas.edition.Projection}, and this module knows none of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package org.shoreatlas.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
