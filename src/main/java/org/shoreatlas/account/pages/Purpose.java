package org.shoreatlas.account.pages;

import java.time.Duration;

/** What a link that works once is for, where it leads below the desk, and how long it works. */
enum Purpose {
    SET_UP("set-up", "set-up", Duration.ofHours(24)),
    INVITATION("invitation", "welcome", Duration.ofDays(7)),
    RESET("reset", "reset", Duration.ofHours(24));

    private final String code;
    private final String path;
    private final Duration works;

    Purpose(String code, String path, Duration works) {
        this.code = code;
        this.path = path;
        this.works = works;
    }

    String code() {
        return code;
    }

    String path() {
        return path;
    }

    Duration works() {
        return works;
    }
}
