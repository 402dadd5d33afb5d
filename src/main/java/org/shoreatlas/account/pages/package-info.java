/**
 * The pages on which people get an account and keep it: the first one, invitations, new passwords, what they say of
 * themselves.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "account.signin", "kernel", "web"})
package org.shoreatlas.account.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
