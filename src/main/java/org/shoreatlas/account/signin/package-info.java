/** How people sign in and out, what they may reach, and what is kept for them when they must sign in again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "kernel", "web"})
package org.shoreatlas.account.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
