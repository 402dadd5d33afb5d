package org.shoreatlas.desk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoreatlas.PortalTest;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of papers: the newest that somebody may see, however much others have done since. */
@PortalTest(writes = true)
class SubmissionsTests {

    private static final int MANY = 120;

    @Autowired
    Papers papers;

    @Autowired
    Submissions submissions;

    @Test
    void aBusyRegionHidesNothingThatWasDecidedInAQuietOne() {
        Staff quiet = papers.staff("Of a quiet region", Role.CONTRIBUTOR, "dakhla-oued-ed-dahab");
        Staff colleague = papers.staff("Colleague", Role.REVIEWER, "dakhla-oued-ed-dahab");
        Staff busy = papers.staff("Of a busy region", Role.CONTRIBUTOR, "fes-meknes");
        Staff national = papers.staff("Of the national desk", Role.ADMINISTRATOR);
        long old = decided(quiet, "2026-01-01");
        for (int n = 0; n < MANY; n++) {
            decided(busy, "2026-02-01");
        }
        assertThat(ids(submissions.decided(quiet, false))).containsExactly(old);
        assertThat(ids(submissions.decided(colleague, false))).containsExactly(old);
        assertThat(submissions.decided(busy, false)).hasSize(20).allMatch(paper -> paper.author() == busy.id());
        assertThat(submissions.decided(national, false)).hasSize(20);
    }

    @Test
    void whatIsOpenStandsInTheListsOfThoseWhomItConcerns() {
        Staff author = papers.staff("Author", Role.CONTRIBUTOR, "oriental");
        Staff reviewer = papers.staff("Reviewer", Role.REVIEWER, "oriental");
        Staff other = papers.staff("Other", Role.REVIEWER, "souss-massa");
        long draft = papers.draft(author);
        long waiting = papers.draft(author);
        state(waiting, author, "in-review");
        long back = papers.draft(author);
        state(back, author, "sent-back");
        long discarded = papers.draft(author);
        state(discarded, author, "discarded");

        OpenSubmissions own = submissions.open(author, false);
        assertThat(ids(own.drafts())).containsExactly(draft);
        assertThat(ids(own.sent())).containsExactly(waiting, back);
        assertThat(own.waiting()).isEmpty();
        OpenSubmissions seen = submissions.open(reviewer, false);
        assertThat(ids(seen.waiting())).containsExactly(waiting);
        assertThat(seen.drafts()).isEmpty();
        assertThat(seen.sent()).isEmpty();
        assertThat(submissions.open(other, false).all()).isEmpty();
        assertThat(submissions.open(author, true).all()).isEmpty();
    }

    private long decided(Staff author, String day) {
        long id = papers.draft(author);
        state(id, author, "sent-back", day);
        return id;
    }

    private void state(long id, Staff author, String state) {
        state(id, author, state, "2026-03-01");
    }

    /** As the portal would have left it, without all that led to it. */
    private void state(long id, Staff author, String state, String day) {
        papers.db
                .sql("""
                update submission set state = :state, sent_at = :day::date, remarks = 'Not yet',
                    decided_at = case when :state = 'sent-back' then :day::date end,
                    decided_by = case when :state = 'sent-back' then :author end
                where id = :id""")
                .param("state", state)
                .param("day", day)
                .param("author", author.id())
                .param("id", id)
                .update();
        submissions.placeIn(id, author.regions());
    }

    private static List<Long> ids(List<Submission> papers) {
        return papers.stream().map(Submission::id).toList();
    }
}
