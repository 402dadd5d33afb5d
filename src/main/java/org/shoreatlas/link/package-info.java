/**
 * Whether sources still answer at their addresses: asked at night, slowly, and never inside a private network. A link
 * that died changes no statement; the desk is told.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "source", "figure"})
package org.shoreatlas.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
