package org.shoreatlas.agreement;

import org.shoreatlas.edition.EntryName;

/**
 * What came of a commitment.
 *
 * @param what {@code delivered}, {@code partly}, {@code changed} or {@code dropped}
 * @param milestone that shows it
 * @param by {@code party} where the party that promised says so, else {@code other}
 */
public record OutcomeView(String what, EntryName milestone, String by) {}
