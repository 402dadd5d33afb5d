package org.shoreatlas.seed;

import org.shoreatlas.kernel.StartRefusedException;

/** A mistake in a fact sheet: says in which file, line and field, and what was expected. */
class SheetException extends StartRefusedException {

    SheetException(String file, int line, String field, String problem) {
        super(file + ", line " + line + ", " + field + ": " + problem);
    }
}
