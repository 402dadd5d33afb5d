package org.shoreatlas.desk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.submission.Submission.State;

/** Who may do what with a paper, by its state, its regions and its author. */
@Tag("unit")
class SubmissionTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Clock TUESDAY = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    private static final Clock FRIDAY = Clock.fixed(Instant.parse("2026-11-27T09:00:00Z"), ZoneOffset.UTC);

    private static Submission paper(State state, boolean practice, Set<Long> regions) {
        return paper(state, practice, regions, null, null, null);
    }

    private static Submission paper(
            State state,
            boolean practice,
            Set<Long> regions,
            @Nullable String forced,
            @Nullable Long decidedBy,
            @Nullable Long lookedBy) {
        return new Submission(
                9,
                "figure",
                null,
                null,
                null,
                null,
                practice,
                1,
                state,
                FormInput.NOTHING,
                1,
                MONDAY,
                MONDAY,
                null,
                decidedBy,
                null,
                forced,
                lookedBy == null ? null : MONDAY,
                lookedBy,
                regions);
    }

    /**
     * By a letter: the author, who reviews too; a contributor, a reviewer, a reviewer of elsewhere; an administrator.
     */
    private static Staff staff(String who) {
        return switch (who) {
            case "author" -> new Staff(1, who, Role.REVIEWER, Set.of(3L));
            case "contributor" -> new Staff(2, who, Role.CONTRIBUTOR, Set.of(3L));
            case "reviewer" -> new Staff(3, who, Role.REVIEWER, Set.of(3L, 4L));
            case "elsewhere" -> new Staff(4, who, Role.REVIEWER, Set.of(7L));
            default -> new Staff(5, who, Role.ADMINISTRATOR, Set.of());
        };
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, author, true, true", "DRAFT, reviewer, false, false", "DRAFT, administrator, false, false",
        "IN_REVIEW, author, true, false", "IN_REVIEW, contributor, true, false", "IN_REVIEW, elsewhere, false, false",
        "IN_REVIEW, administrator, true, false", "SENT_BACK, contributor, true, false",
                "PUBLISHED, elsewhere, false, false",
        "PUBLISHED, contributor, true, false", "DISCARDED, author, true, false",
                "DISCARDED, administrator, false, false"
    })
    void isSeenByItsRegionsOnceItWasSentAndWrittenByItsAuthorBefore(
            State state, String who, boolean sees, boolean writes) {
        assertThat(paper(state, false, Set.of(3L)).maySee(staff(who))).isEqualTo(sees);
        assertThat(paper(state, false, Set.of(3L)).mayWrite(staff(who))).isEqualTo(writes);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, false", "IN_REVIEW, true", "SENT_BACK, true", "PUBLISHED, true", "DISCARDED, false"})
    void isSeenByEverybodyInPracticeOnceItWasSent(State state, boolean sees) {
        assertThat(paper(state, true, Set.of(3L)).maySee(staff("elsewhere"))).isEqualTo(sees);
    }

    @ParameterizedTest
    @CsvSource({
        "author, false, false",
        "contributor, false, false",
        "reviewer, true, true",
        "elsewhere, false, false",
        "administrator, false, true"
    })
    void isPublishedByAReviewerOfTheCentreOrAfterThreeDaysByTheNationalDesk(
            String who, boolean onTuesday, boolean onFriday) {
        Submission paper = paper(State.IN_REVIEW, false, Set.of(3L, 4L));
        assertThat(paper.mayPublish(staff(who), TUESDAY)).isEqualTo(onTuesday);
        assertThat(paper.mayPublish(staff(who), FRIDAY)).isEqualTo(onFriday);
        assertThat(paper.mayForce(staff(who), TUESDAY)).isEqualTo(who.equals("administrator"));
        assertThat(paper.mayForce(staff(who), FRIDAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"author, false", "reviewer, false", "administrator, true"})
    void isPublishedByTheNationalDeskAtOnceWhereItIsNational(String who, boolean may) {
        assertThat(paper(State.IN_REVIEW, false, Set.of()).mayPublish(staff(who), TUESDAY))
                .isEqualTo(may);
    }

    @Test
    void needsAReviewerOfAllItsRegions() {
        assertThat(paper(State.IN_REVIEW, false, Set.of(3L, 7L)).mayPublish(staff("reviewer"), FRIDAY))
                .isFalse();
        assertThat(paper(State.IN_REVIEW, false, Set.of(3L, 4L)).mayPublish(staff("reviewer"), FRIDAY))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void isPublishedAndSentBackByAnybodyInPracticeWhileItWaits(State state) {
        for (String who : new String[] {"author", "contributor", "elsewhere", "administrator"}) {
            assertThat(paper(state, true, Set.of(3L)).mayPublish(staff(who), TUESDAY))
                    .isEqualTo(state == State.IN_REVIEW);
            assertThat(paper(state, true, Set.of(3L)).maySendBack(staff(who))).isEqualTo(state == State.IN_REVIEW);
            assertThat(paper(state, true, Set.of(3L)).mayForce(staff(who), TUESDAY))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"author, false", "contributor, false", "reviewer, true", "elsewhere, false", "administrator, true"})
    void isSentBackByAnotherReviewer(String who, boolean may) {
        assertThat(paper(State.IN_REVIEW, false, Set.of(3L)).maySendBack(staff(who)))
                .isEqualTo(may);
        assertThat(paper(State.PUBLISHED, false, Set.of(3L)).maySendBack(staff(who)))
                .isFalse();
        assertThat(paper(State.PUBLISHED, false, Set.of(3L)).mayPublish(staff(who), FRIDAY))
                .isFalse();
    }

    @Test
    void isNeverForcedByItsAuthorAloneWhereTheRuleAllowsAnother() {
        Staff author = new Staff(1, "author", Role.ADMINISTRATOR, Set.of());
        assertThat(paper(State.IN_REVIEW, false, Set.of()).mayPublish(author, FRIDAY))
                .isFalse();
        assertThat(paper(State.IN_REVIEW, false, Set.of()).mayForce(author, FRIDAY))
                .isTrue();
        assertThat(paper(State.DRAFT, false, Set.of()).mayForce(author, FRIDAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"author, false", "contributor, false", "reviewer, true", "elsewhere, false", "administrator, false"})
    void isLookedAtByASecondPersonWhereItWasForced(String who, boolean may) {
        assertThat(paper(State.PUBLISHED, false, Set.of(3L), "urgent", 5L, null).mayLook(staff(who)))
                .isEqualTo(may);
        assertThat(paper(State.PUBLISHED, false, Set.of(3L), "urgent", 5L, 3L).mayLook(staff(who)))
                .isFalse();
        assertThat(paper(State.PUBLISHED, false, Set.of(3L), null, 5L, null).mayLook(staff(who)))
                .isFalse();
        assertThat(paper(State.PUBLISHED, false, Set.of(3L), "urgent", null, null)
                        .mayLook(staff(who)))
                .isFalse();
    }

    @Test
    void isLookedAtByAnotherAdministratorToo() {
        assertThat(paper(State.PUBLISHED, false, Set.of(3L), "urgent", 6L, null).mayLook(staff("administrator")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, draft, true, false",
        "IN_REVIEW, in-review, false, true",
        "SENT_BACK, sent-back, false, false",
        "PUBLISHED, published, false, false",
        "DISCARDED, discarded, false, false"
    })
    void hasACodeForEachState(State state, String code, boolean draft, boolean waiting) {
        assertThat(state.code()).isEqualTo(code);
        assertThat(State.ofCode(code)).isEqualTo(state);
        assertThat(paper(state, false, Set.of()).isDraft()).isEqualTo(draft);
        assertThat(paper(state, false, Set.of()).isWaiting()).isEqualTo(waiting);
        assertThat(paper(state, false, Set.of()).isTable()).isFalse();
    }
}
