/**
 * Forms for every kind of entry, made from the schema of the fact sheets: what they ask for, how what was typed is read
 * and shown again, and what of it cannot be taken.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "language", "edition", "source", "indicator", "figure"})
package org.shoreatlas.desk.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
