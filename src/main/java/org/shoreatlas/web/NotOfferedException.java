package org.shoreatlas.web;

import java.util.List;

/** A form of a page that there is not: answered with 404 and the forms that there are. */
public class NotOfferedException extends RuntimeException {

    private final String message;
    private final transient List<String> offered;

    /**
     * @param message key of what readers are told
     * @param offered addresses of the forms that there are, without the language
     */
    public NotOfferedException(String message, List<String> offered) {
        super(message + ": " + offered);
        this.message = message;
        this.offered = offered;
    }

    String message() {
        return message;
    }

    List<String> offered() {
        return offered;
    }
}
