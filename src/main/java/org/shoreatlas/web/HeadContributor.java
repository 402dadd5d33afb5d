package org.shoreatlas.web;

import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.kernel.Language;

/**
 * What the page of an entry says of itself to machines, in its head. A module adds to the pages of kinds whose
 * controllers do not know it.
 */
public interface HeadContributor {

    /** Nothing for what the module does not know. */
    Tags of(Page page);

    /**
     * @param section first part of the address below the language
     * @param entry the record that the page shows
     * @param publication as of which
     * @param edition if the page is that of an edition
     * @param asOf the moment asked for, if there is one
     */
    record Page(
            String section,
            Object entry,
            int publication,
            @Nullable Edition edition,
            @Nullable Temporal asOf,
            Language language) {}

    /** @param data JSON-LD, as {@link #json} makes it safe */
    record Tags(List<Meta> metas, List<Alternate> alternates, List<String> data) {

        public static final Tags NONE = new Tags(List.of(), List.of(), List.of());

        /** JSON in which no character can end the element that it stands in. */
        public static String json(String json) {
            return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
        }
    }

    /** @param attribute {@code name}, or {@code property} where a vocabulary of RDFa asks for it */
    record Meta(String attribute, String name, String content) {

        public static Meta named(String name, String content) {
            return new Meta("name", name, content);
        }

        public static Meta property(String name, String content) {
            return new Meta("property", name, content);
        }
    }

    /** The same thing in another form. */
    record Alternate(String type, String address, String title) {}
}
