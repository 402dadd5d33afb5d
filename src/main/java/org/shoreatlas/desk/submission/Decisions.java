package org.shoreatlas.desk.submission;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.FormReader.Proposed;
import org.shoreatlas.desk.submission.Submission.State;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a paper once it is written: it is sent, published as one act, sent back with remarks. Every act
 * carries the version that was read, and is refused where another was quicker.
 */
@Service
@Transactional(readOnly = true)
public class Decisions {

    private final JdbcClient db;
    private final Submissions submissions;
    private final Publishing publishing;
    private final Centres centres;
    private final Clock clock;

    Decisions(JdbcClient db, Submissions submissions, Publishing publishing, Centres centres, Clock clock) {
        this.db = db;
        this.submissions = submissions;
        this.publishing = publishing;
        this.centres = centres;
        this.clock = clock;
    }

    /**
     * Sends a draft for review.
     *
     * @param regions in which lies what it says
     * @throws OutdatedException if it was saved or sent meanwhile
     */
    @Transactional
    public void send(Submission draft, List<Proposed> proposed, Set<Long> regions, Staff staff) {
        Submission submission = mine(draft.id(), draft.version(), staff);
        Set<Long> all = new HashSet<>(regions);
        all.addAll(submission.regions());
        if (!submission.practice()) {
            String author = centres.of(all, staff);
            proposed.forEach(one -> publishing.propose(
                    new Proposal(one.entry(), one.content(), one.change(), one.base(), author, draft.id())));
        }
        handOver(draft.id(), all);
    }

    /**
     * A draft of mine, held until the end of the transaction.
     *
     * @throws OutdatedException if it was saved or sent meanwhile
     */
    @Transactional
    public Submission mine(long id, int version, Staff staff) {
        Submission submission = submissions.lock(id, version);
        if (!submission.mayWrite(staff)) {
            throw new OutdatedException(submission);
        }
        return submission;
    }

    /** Lets a draft wait for review whose editions have been proposed. */
    @Transactional
    public void handOver(long id, Set<Long> regions) {
        submissions.placeIn(id, regions);
        Timestamp now = Timestamp.from(clock.instant());
        db.sql("update submission set state = 'in-review', version = version + 1, sent_at = :now where id = :id")
                .param("now", now)
                .param("id", id)
                .update();
    }

    /**
     * Publishes what was sent, as one act.
     *
     * @param withdrawal the public reason, of a withdrawal
     * @param forced the reason why there is no second person; null where there is one
     * @throws OutdatedException if it was decided on meanwhile
     * @throws org.shoreatlas.edition.StaleProposalException if an entry has changed since it was begun
     */
    @Transactional
    public void publish(long id, int version, @Nullable LocalText withdrawal, @Nullable String forced, Staff staff) {
        publish(id, version, withdrawal, forced, staff, Publishing.Watch.NOBODY);
    }

    /** Publishes as somebody follows it. */
    @Transactional
    public void publish(
            long id,
            int version,
            @Nullable LocalText withdrawal,
            @Nullable String forced,
            Staff staff,
            Publishing.Watch watch) {
        Submission submission = submissions.lock(id, version);
        if (forced == null ? !submission.mayPublish(staff, clock) : !submission.mayForce(staff, clock)) {
            throw submission.isWaiting() ? new NotYoursException() : new OutdatedException(submission);
        }
        makePublic(submission, withdrawal, staff, watch);
        decide(id, State.PUBLISHED, null, forced, staff);
    }

    /** Publishes at once, by its author, what needs no second reader. */
    @Transactional
    public void sendSmall(Submission draft, List<Proposed> proposed, Staff staff) {
        send(draft, proposed, draft.regions(), staff);
        Submission sent = submissions.lock(draft.id(), draft.version() + 1);
        makePublic(sent, null, staff, Publishing.Watch.NOBODY);
        decide(draft.id(), State.PUBLISHED, null, null, staff);
    }

    private void makePublic(
            Submission submission, @Nullable LocalText withdrawal, Staff staff, Publishing.Watch watch) {
        if (submission.practice()) {
            return;
        }
        String by = centres.of(submission.regions(), staff);
        if (withdrawal != null && submission.entry() != null) {
            publishing.withdraw(submission.entry(), submission.base(), withdrawal, by);
        } else {
            publishing.publish(
                    submission.isTable() ? Publication.Act.IMPORT : Publication.Act.PUBLISH,
                    publishing.open(submission.id()),
                    by,
                    watch);
        }
    }

    private void decide(long id, State state, @Nullable String remarks, @Nullable String forced, Staff staff) {
        db.sql("""
                update submission
                set state = :state, version = version + 1, decided_at = :now, decided_by = :me, remarks = :remarks,
                    forced_reason = :forced where id = :id""")
                .param("state", state.code())
                .param("now", Timestamp.from(clock.instant()))
                .param("me", staff.id())
                .param("remarks", remarks)
                .param("forced", forced)
                .param("id", id)
                .update();
    }

    /** @throws OutdatedException if it was decided on meanwhile */
    @Transactional
    public void sendBack(long id, int version, String remarks, Staff staff) {
        Submission submission = submissions.lock(id, version);
        if (!submission.maySendBack(staff)) {
            throw submission.isWaiting() ? new NotYoursException() : new OutdatedException(submission);
        }
        publishing.sendBack(id, remarks);
        decide(id, State.SENT_BACK, remarks, null, staff);
    }

    /** A second person has looked at what was published without one. */
    @Transactional
    public void look(long id, int version, Staff staff) {
        Submission submission = submissions.lock(id, version);
        if (!submission.mayLook(staff)) {
            throw new NotYoursException();
        }
        db.sql("update submission set looked_at = :now, looked_by = :me where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("me", staff.id())
                .param("id", id)
                .update();
    }
}
