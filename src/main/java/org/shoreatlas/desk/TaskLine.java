package org.shoreatlas.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;

/**
 * A task in a list.
 *
 * @param path    where at the desk what it is about is seen to
 * @param person  whose it is, in words; null while it is nobody's
 * @param closer  who closed it; null while it is open
 * @param settled whether what it is about is so no longer
 */
record TaskLine(Task task, String about, String path, String regions, @Nullable String person, String opener, @Nullable String closer,
                boolean settled) {

    static List<TaskLine> of(List<Task> tasks, Set<Long> settled, DeskWords words, Language language) {
        Set<Long> ids = new HashSet<>();
        tasks.forEach(one -> Stream.of(one.openedBy(), one.person(), one.closedBy()).filter(Objects::nonNull).forEach(ids::add));
        Map<Long, String> people = words.people(ids);
        return tasks.stream().map(one -> new TaskLine(one, words.about(one.thing(), language), words.path(one.thing()),
            words.regions(one.thing().region() == null ? Set.of() : Set.of(one.thing().region()), language),
            one.person() == null ? null : people.get(one.person()), people.getOrDefault(one.openedBy(), ""),
            one.closedBy() == null ? null : people.get(one.closedBy()), settled.contains(one.id()))).toList();
    }
}
