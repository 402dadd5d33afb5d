package org.shoreatlas.desk.upkeep;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.desk.submission.Centres;
import org.shoreatlas.desk.submission.DeskWords;
import org.shoreatlas.desk.submission.Submission;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.kernel.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tasks as they are listed: what they are about, in words, and where at the desk that is seen to. */
@Component
public class TaskLines {

    private final DeskWords words;
    private final Centres centres;
    private final MessageSource messages;

    TaskLines(DeskWords words, Centres centres, MessageSource messages) {
        this.words = words;
        this.centres = centres;
        this.messages = messages;
    }

    /** @param settled the numbers of those whose reason has gone */
    public List<TaskLine> of(List<Task> tasks, Set<Long> settled, Language language) {
        expect(tasks, List.of());
        Map<Long, String> people =
                words.people(people(tasks).filter(Objects::nonNull).collect(toSet()));
        return tasks.stream()
                .map(one -> new TaskLine(
                        one,
                        about(one.thing(), language),
                        path(one.thing()),
                        words.regions(
                                one.thing().region() == null
                                        ? Set.of()
                                        : Set.of(one.thing().region()),
                                language),
                        one.person() == null ? null : people.get(one.person()),
                        people.getOrDefault(one.openedBy(), ""),
                        one.closedBy() == null ? null : people.get(one.closedBy()),
                        settled.contains(one.id())))
                .toList();
    }

    /**
     * Announces tasks, and papers beside them, that will be listed: what is said of them is looked up once for all
     * lists of a page.
     */
    public void expect(List<Task> tasks, List<Submission> papers) {
        words.expect(
                both(people(tasks), papers.stream().map(Submission::author)),
                both(
                        tasks.stream().map(one -> one.thing().entry()),
                        papers.stream().map(Submission::entry)),
                both(
                        tasks.stream().map(one -> one.thing().region()),
                        papers.stream().flatMap(one -> one.regions().stream())));
    }

    private static <T> Set<T> both(Stream<? extends @Nullable T> some, Stream<? extends @Nullable T> others) {
        Set<T> both = new HashSet<>();
        Stream.concat(some, others).forEach(one -> {
            if (one != null) {
                both.add(one);
            }
        });
        return both;
    }

    private static Stream<@Nullable Long> people(List<Task> tasks) {
        return tasks.stream().flatMap(one -> Stream.of(one.openedBy(), one.person(), one.closedBy()));
    }

    /** The figure, the source, or the question and the region. */
    String about(TaskSubject thing, Language language) {
        return thing.entry() != null
                ? words.name(thing.entry(), language)
                : messages.getMessage(
                                "question."
                                        + Objects.requireNonNull(thing.question())
                                                .code(),
                                null,
                                language.locale())
                        + " · " + words.regions(Set.of(Objects.requireNonNull(thing.region())), language);
    }

    /** Without the language. */
    private String path(TaskSubject thing) {
        EntryRef entry = thing.entry();
        return switch (thing.what()) {
            case OLD_FIGURE ->
                "/entries/" + Objects.requireNonNull(entry).kind().code() + "/" + entry.slug();
            case DEAD_LINK -> "/links#" + Objects.requireNonNull(entry).slug();
            case MISSING_ANSWER ->
                "/missing?region=" + centres.slug(Objects.requireNonNull(thing.region())) + "#"
                        + Objects.requireNonNull(thing.question()).code();
        };
    }
}
