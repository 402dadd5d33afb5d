package org.shoreatlas.account;

import org.shoreatlas.kernel.LocalText;

/** A region that can be given to somebody. */
public record Region(long id, LocalText name) {}
