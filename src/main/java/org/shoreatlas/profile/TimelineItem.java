package org.shoreatlas.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.event.EventView;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.milestone.MilestoneView;
import org.shoreatlas.source.EntrySummary;

/**
 * A point of a timeline: a milestone, or an agreement or event of which no milestone tells the signing or the day.
 *
 * @param what what happened, by the codes of milestones
 * @param path of the list that the entry belongs to
 * @param subject what the milestone is about; null where the entry speaks for itself
 */
record TimelineItem(
        Period period,
        String what,
        boolean planned,
        String path,
        EntrySummary head,
        @Nullable EntryName subject) {

    private static final Comparator<TimelineItem> LATEST = Comparator.comparing(
                    (TimelineItem moment) -> moment.period().end(),
                    Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(moment -> moment.head().id());

    /** The latest first; what has no day comes last. */
    static List<TimelineItem> of(
            List<MilestoneView> milestones, List<AgreementView> agreements, List<EventView> events) {
        Set<String> told = milestones.stream()
                .filter(one -> one.what().equals("signed") || one.what().equals("held"))
                .map(one -> one.subject().path())
                .collect(Collectors.toSet());
        List<TimelineItem> moments = new ArrayList<>();
        milestones.forEach(one -> moments.add(new TimelineItem(
                one.period(),
                one.word(),
                one.nature().equals("planned"),
                Kind.MILESTONE.path(),
                one.head(),
                one.subject())));
        agreements.stream()
                .filter(one -> !told.contains(path(Kind.AGREEMENT, one.head())))
                .forEach(one -> moments.add(
                        new TimelineItem(one.signed(), "signed", false, Kind.AGREEMENT.path(), one.head(), null)));
        events.stream()
                .filter(one -> !told.contains(path(Kind.EVENT, one.head())))
                .forEach(one ->
                        moments.add(new TimelineItem(one.held(), "held", false, Kind.EVENT.path(), one.head(), null)));
        moments.sort(LATEST);
        return moments;
    }

    private static String path(Kind kind, EntrySummary head) {
        return "/" + kind.path() + "/" + head.id();
    }
}
