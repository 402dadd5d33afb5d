package org.shoreatlas.desk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoreatlas.PortalTest;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of papers: in each those whom it concerns. */
@PortalTest(writes = true)
class SubmissionsTests {

    @Autowired
    Papers papers;

    @Autowired
    Submissions submissions;

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

    /** As the portal would have left it, without all that led to it. */
    private void state(long id, Staff author, String state) {
        papers.db
                .sql("""
                update submission set state = :state, sent_at = now(), remarks = 'Not yet',
                    decided_at = case when :state = 'sent-back' then now() end,
                    decided_by = case when :state = 'sent-back' then :author end
                where id = :id""")
                .param("state", state)
                .param("author", author.id())
                .param("id", id)
                .update();
        submissions.placeIn(id, author.regions());
    }

    private static List<Long> ids(List<Submission> papers) {
        return papers.stream().map(Submission::id).toList();
    }
}
