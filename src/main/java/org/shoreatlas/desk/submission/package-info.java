/**
 * What people hand in, from the draft to the decision: who may see, save, send, decide and publish it, and what it is
 * called.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "desk.form",
            "kernel",
            "language",
            "edition",
            "account",
            "figure",
            "place",
            "organisation"
        })
package org.shoreatlas.desk.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
