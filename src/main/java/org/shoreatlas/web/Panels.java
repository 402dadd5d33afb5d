package org.shoreatlas.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shoreatlas.api.Found;
import org.shoreatlas.api.PublishedEntries;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Kind;
import org.springframework.stereotype.Component;

/**
 * What all other kinds know of an entry: for each kind whose list can be narrowed to it, the beginning of that list. So
 * a profile shows what refers to it although its module knows none of those modules.
 */
@Component
class Panels {

    private static final int SHOWN = 24;
    private static final List<Kind> ORDER = List.of(
            Kind.FIGURE,
            Kind.READING_GROUP,
            Kind.PARK,
            Kind.AGREEMENT,
            Kind.MILESTONE,
            Kind.PROGRAMME,
            Kind.EVENT,
            Kind.ORGANISATION,
            Kind.INDICATOR,
            Kind.PLACE);
    private static final Set<Kind> SUBJECTS =
            Set.of(Kind.PARK, Kind.AGREEMENT, Kind.PROGRAMME, Kind.EVENT, Kind.ORGANISATION);

    private final List<PublishedEntries<?, ?>> kinds;

    Panels(List<PublishedEntries<?, ?>> kinds) {
        this.kinds = kinds.stream()
                .filter(entries -> ORDER.contains(entries.kind()))
                .sorted(Comparator.comparingInt(entries -> ORDER.indexOf(entries.kind())))
                .toList();
    }

    /**
     * The panels of an entry that is public as of a publication; a kind that knows nothing of it has none.
     *
     * @param besides kinds that the profile shows by itself
     */
    public List<Panel> of(Kind kind, String slug, int publication, Set<Kind> besides) {
        return kinds.stream()
                .filter(entries -> entries.kind() != kind && !besides.contains(entries.kind()))
                .flatMap(entries -> panel(entries, kind, slug, publication).stream())
                .toList();
    }

    private static Optional<Panel> panel(PublishedEntries<?, ?> entries, Kind kind, String slug, int publication) {
        String filter = entries.filters().contains(kind.code()) ? kind.code() : "subject";
        String value = filter.equals("subject") ? kind.code() + ":" + slug : slug;
        if (!entries.filters().contains(filter) || filter.equals("subject") && !SUBJECTS.contains(kind)) {
            return Optional.empty();
        }
        Found<?> found = entries.list(Query.first(SHOWN, filter, value, publication));
        return found.items().isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(entries.kind(), filter, value, found));
    }

    /**
     * The beginning of a list.
     *
     * @param kind of what is listed
     * @param filter the parameter that narrows the whole list in the same way, with {@code value}
     */
    public record Panel(Kind kind, String filter, String value, Found<?> found) {

        public boolean isWhole() {
            return found.items().size() == found.page().totalItems();
        }
    }
}
