package org.shoreatlas.desk.submission;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;

/**
 * What somebody has to do with at the desk; each list with the oldest first.
 *
 * @param drafts their own
 * @param sent their own that wait, or came back and were not taken up again
 * @param waiting for review, of others
 * @param forced published without a second person, who has not looked at it since
 */
public record OpenSubmissions(
        List<Submission> drafts, List<Submission> sent, List<Submission> waiting, List<Submission> forced) {

    public List<Submission> all() {
        return Stream.of(drafts, sent, waiting, forced).flatMap(List::stream).toList();
    }

    static OpenSubmissions of(List<Submission> open, Staff staff) {
        return new OpenSubmissions(
                list(open, one -> one.isOf(staff) && one.isDraft(), Submission::id),
                list(
                        open,
                        one -> one.isOf(staff) && (one.isWaiting() || one.state() == Submission.State.SENT_BACK),
                        Submission::sentAt),
                list(open, one -> !one.isOf(staff) && one.isWaiting(), Submission::sentAt),
                list(open, one -> one.forced() != null && one.lookedAt() == null, Submission::decidedAt));
    }

    private static <T extends Comparable<T>> List<Submission> list(
            List<Submission> open, Predicate<Submission> which, Function<Submission, @Nullable T> order) {
        return open.stream()
                .filter(which)
                .sorted(Comparator.comparing(order, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
