package org.shoreatlas.link;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking for an address.
 *
 * @param status of HTTP; null where there was no answer in it
 */
record Answer(Outcome outcome, @Nullable Integer status) {

    /** Stored under its name. */
    enum Outcome {
        ANSWERS,
        /**
         * It answers, but not to us: it asks who we are, has had enough, or shows a certificate that Java does not
         * know.
         */
        REFUSES,
        /** Not found, or gone for good. */
        GONE,
        /** Any other failure, a redirection without end included. */
        FAILS,
        /** No answer in time, no connection, no such host. */
        SILENT,
        /** No address of the public web: another scheme or port, or a host in a private network. */
        NOT_ASKED;

        String code() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    static Answer of(Outcome outcome) {
        return new Answer(outcome, null);
    }

    /** What a status means, redirections having been followed. */
    static Answer of(int status) {
        Outcome outcome = switch (status) {
            case 401, 403, 407, 429, 451, 999 -> Outcome.REFUSES;
            case 404, 410 -> Outcome.GONE;
            default -> status >= 200 && status < 300 ? Outcome.ANSWERS : Outcome.FAILS;
        };
        return new Answer(outcome, status);
    }
}
