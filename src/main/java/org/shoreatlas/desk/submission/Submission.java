package org.shoreatlas.desk.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.edition.EntryRef;

/**
 * A paper of the desk: what somebody typed, and what has become of it. It goes forward only: a draft is sent, and what
 * was sent is published, sent back with remarks, or taken back.
 *
 * @param form code of the form, or {@code table}
 * @param entry that it changes or withdraws; null for something new
 * @param base the edition on which it was begun
 * @param follows the one that was sent back or taken back, of which this is the continuation
 * @param report of a reader, to which it answers
 * @param practice whether nothing of it ever becomes public
 * @param version counts its savings
 * @param forced why it was published without the second person that the rule asks for; null if it was not
 * @param regions in which what it says lies; empty for what is the national desk's, and for a draft of something new
 */
public record Submission(
        long id,
        String form,
        @Nullable EntryRef entry,
        @Nullable Long base,
        @Nullable Long follows,
        @Nullable Long report,
        boolean practice,
        long author,
        State state,
        FormInput typed,
        int version,
        Instant savedAt,
        @Nullable Instant sentAt,
        @Nullable Instant decidedAt,
        @Nullable Long decidedBy,
        @Nullable String remarks,
        @Nullable String forced,
        @Nullable Instant lookedAt,
        @Nullable Long lookedBy,
        Set<Long> regions) {

    /** Under which what was typed has the name of the file of a table. */
    public static final String FILE_NAME = "fileName";
    /** Working days after which the national desk may publish what no reviewer of the centre has decided on. */
    static final int DAYS_OF_THE_CENTRE = 3;

    public enum State {
        DRAFT,
        IN_REVIEW,
        SENT_BACK,
        PUBLISHED,
        DISCARDED;

        /** As in the database and in messages. */
        public String code() {
            return name().toLowerCase().replace('_', '-');
        }

        static State ofCode(String code) {
            return valueOf(code.toUpperCase().replace('-', '_'));
        }
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    public boolean isWaiting() {
        return state == State.IN_REVIEW;
    }

    /** Whether it is a table of many rows and no form. */
    public boolean isTable() {
        return form.equals(Forms.TABLE);
    }

    public boolean isOf(Staff staff) {
        return author == staff.id();
    }

    /**
     * A draft is its author's alone; what was sent is for those who write in its regions, and for the national desk.
     */
    boolean maySee(Staff staff) {
        return isOf(staff)
                || state != State.DRAFT && state != State.DISCARDED && (practice || staff.mayWriteIn(regions));
    }

    public boolean mayWrite(Staff staff) {
        return isDraft() && isOf(staff);
    }

    /**
     * Nobody publishes her own. Any reviewer of the centre may, and the national desk what is national, or what has
     * waited for three working days. Practice is for anybody, alone too.
     */
    public boolean mayPublish(Staff staff, Clock clock) {
        if (!isWaiting() || practice) {
            return isWaiting();
        }
        return !isOf(staff)
                && (isReviewerOfTheCentre(staff) || staff.isAdministrator() && (regions.isEmpty() || hasWaited(clock)));
    }

    public boolean maySendBack(Staff staff) {
        return isWaiting() && (practice || !isOf(staff) && (isReviewerOfTheCentre(staff) || staff.isAdministrator()));
    }

    /** An administrator can do without the second person, with a reason that is kept. */
    public boolean mayForce(Staff staff, Clock clock) {
        return isWaiting() && !practice && staff.isAdministrator() && !mayPublish(staff, clock);
    }

    /** Whether a second person has yet to look at what was forced, and this may be the one. */
    public boolean mayLook(Staff staff) {
        return forced != null
                && lookedAt == null
                && decidedBy != null
                && decidedBy != staff.id()
                && !isOf(staff)
                && (isReviewerOfTheCentre(staff) || staff.isAdministrator());
    }

    private boolean isReviewerOfTheCentre(Staff staff) {
        return staff.isReviewer() && !regions.isEmpty() && regions.stream().allMatch(staff::holds);
    }

    private boolean hasWaited(Clock clock) {
        return sentAt != null && WorkingDays.between(sentAt, clock.instant()) >= DAYS_OF_THE_CENTRE;
    }
}
