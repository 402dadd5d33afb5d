package org.shoreatlas.web;

import java.util.Optional;
import org.shoreatlas.edition.Kind;

/**
 * A part of other modules' profiles: a module contributes what it knows of an entry to the profile of a kind that it
 * does not know, and none renders another's data.
 */
public interface Panel {

    /** Where it stands among the panels of a profile, the smallest first. */
    int order();

    /** The template whose fragment {@code panel} shows it; that fragment finds the model under the same name. */
    String template();

    /** What it shows on an entry's profile, as of a publication; empty where it has no place there. */
    Optional<Object> of(Kind kind, String slug, int publication);
}
