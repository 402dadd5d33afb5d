package org.shoreatlas.account;

import org.shoreatlas.kernel.Language;

/** Somebody who asked for the weekly mail, where to send it and in which language. */
public record Recipient(Staff staff, String mail, Language language) {}
