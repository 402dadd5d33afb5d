/** Who may enter the desk: people, their roles and regions, how they sign in, and what is kept for them when they must do so again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web"})
package org.shoreatlas.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
