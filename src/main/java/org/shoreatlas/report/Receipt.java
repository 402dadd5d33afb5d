package org.shoreatlas.report;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The number by which a sender finds his report again: eight characters of Crockford's base 32, drawn at random, so
 * that nobody finds that of another.
 *
 * @param code as stored
 */
record Receipt(String code) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Receipt draw() {
        return new Receipt(RANDOM.ints(8, 0, ALPHABET.length())
                .mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(Collectors.joining()));
    }

    /** As somebody copies it from paper: in either case, with or without the hyphen, with O for 0 and I or L for 1. */
    static Receipt read(String text) {
        return new Receipt(text.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** As shown and in addresses: {@code 7K3M-9QXZ}. */
    @Override
    public String toString() {
        return code.substring(0, 4) + "-" + code.substring(4);
    }
}
