package org.shoreatlas.organisation;

import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.kernel.LocalText;

/** Who takes part: an organisation, a person in a role, or both. Persons have no page of their own. */
public record ParticipationView(
        @Nullable EntryName organisation,
        @Nullable LocalText person,
        @Nullable LocalText role) {}
