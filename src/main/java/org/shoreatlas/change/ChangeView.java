package org.shoreatlas.change;

import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.LocalText;

/**
 * One entry that a publication changed.
 *
 * @param what {@code new}, {@code revision}, {@code correction}, {@code wording}, {@code withdrawn}, or {@code checked}
 * @param version of the edition that became public, or of the one that was withdrawn
 * @param region whether the entry is a region, which has an address of its own
 * @param reason why, of a withdrawal as the public was told; null where none was given
 * @param cause what was wrong, of a correction
 * @param effect what that changed, of a correction
 * @param figure what the edition says, where the entry is a figure
 * @param before what the edition before it said, where it is another number
 */
record ChangeView(
        EntryName entry,
        String what,
        int version,
        boolean region,
        @Nullable LocalText reason,
        @Nullable LocalText cause,
        @Nullable LocalText effect,
        @Nullable FigureView figure,
        @Nullable FigureView before) {

    /** Its address without the language. */
    public String path() {
        return region ? "/regions/" + entry.id() : entry.path();
    }
}
