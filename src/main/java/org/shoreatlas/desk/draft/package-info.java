/**
 * The pages on which a submission is written, saved, sent and continued, and the conflict of two who change the same.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"desk.submission", "desk.form", "kernel", "edition", "account", "figure", "report", "web"
        })
package org.shoreatlas.desk.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
