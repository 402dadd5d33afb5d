package org.shoreatlas.desk.upkeep;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.profile.Question;

/**
 * What somebody is to see to.
 *
 * @param entry the figure, or the source; null of a question
 * @param question without an answer in the region; null of an entry
 * @param region id of its entry; null for what is the national desk's
 */
public record TaskSubject(
        What what,
        @Nullable EntryRef entry,
        @Nullable Question question,
        @Nullable Long region) {

    public enum What {
        OLD_FIGURE,
        MISSING_ANSWER,
        DEAD_LINK;

        /** As in the database, in addresses and in messages. */
        public String code() {
            return name().toLowerCase().replace('_', '-');
        }

        static What ofCode(String code) {
            return valueOf(code.toUpperCase().replace('-', '_'));
        }
    }

    boolean isFor(Staff staff) {
        return staff.mayWriteIn(region == null ? Set.of() : Set.of(region));
    }
}
