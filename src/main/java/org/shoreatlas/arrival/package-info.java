/**
 * Addresses as they arrive: with parameters of other people's campaigns, with the full stop of the sentence in which
 * they stood, in capitals, in raw letters. What was meant is found here, before any page is asked; no page knows of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "api", "web"})
package org.shoreatlas.arrival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
