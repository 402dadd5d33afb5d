package org.shoreatlas.web;

import org.shoreatlas.kernel.Language;
import org.springframework.data.domain.Sort;

/**
 * An order in which a list can be read. Its label is the message {@code sort.{code}}.
 *
 * @param code as in the address
 */
public record Order(String code, Sort sort) {

    /** By the name that is shown, be it in another language. */
    public static Order byName(Language language) {
        return new Order("name", Sort.by("shown." + language.code()));
    }

    /** The latest day first; what has none comes last. */
    public static Order byDate(String attribute) {
        return new Order("date", Sort.by(Sort.Order.desc(attribute).nullsLast()));
    }

    /** What became public last comes first. */
    public static Order byPublication() {
        return new Order("published", Sort.by(Sort.Direction.DESC, "since"));
    }
}
