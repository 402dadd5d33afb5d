/** The people of the desk, their roles and regions, and who of them acts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "edition", "place"})
package org.shoreatlas.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
