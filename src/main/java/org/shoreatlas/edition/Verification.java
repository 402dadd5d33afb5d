package org.shoreatlas.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has looked again, and said that it still holds.
 *
 * @param ground on which; null for what was said when it was not asked
 */
public record Verification(Instant at, @Nullable VerificationBasis ground) {}
