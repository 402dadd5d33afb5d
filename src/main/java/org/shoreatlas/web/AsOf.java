package org.shoreatlas.web;

import org.jspecify.annotations.Nullable;

/**
 * The state of the atlas that a page is asked for, by its parameter {@code asOf}.
 *
 * @param publication the publication as of which to read
 * @param asked       the day or instant as given; null for now
 */
public record AsOf(int publication, @Nullable String asked) {
}
