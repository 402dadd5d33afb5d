package org.shoreatlas.edition;

import org.shoreatlas.kernel.Language;

/** A public entry, and a language that its name or another text which every reader meets lacks. */
public record Untranslated(EntryName entry, Language missing) {}
