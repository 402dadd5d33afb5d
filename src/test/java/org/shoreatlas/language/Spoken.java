package org.shoreatlas.language;

import org.springframework.context.MessageSource;

/** The real messages and formats, without a container: for plain tests of other packages. */
public final class Spoken {

    private static final IcuMessageSource MESSAGES = new IcuMessageSource();

    private Spoken() {}

    public static MessageSource messages() {
        return MESSAGES;
    }

    public static Formats formats() {
        return new Formats(MESSAGES);
    }
}
