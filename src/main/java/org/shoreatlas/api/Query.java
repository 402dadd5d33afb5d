package org.shoreatlas.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.FutureMomentException;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.kernel.Slug;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.util.MultiValueMap;

/**
 * The checked parameters of a list. An unknown parameter, one given twice, or a value of the wrong form is a
 * {@link BadParameterException}. An empty value counts as not given, since HTML forms send their empty fields.
 */
public final class Query {

    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 500;
    /** Deeper pages cost the database more than a reader can want; whoever wants all takes the bulk download. */
    public static final int MAX_OFFSET = 10_000;

    private static final Set<String> COMMON = Set.of("asOf", "page", "size");

    private final Map<String, String> values;
    private final int publication;
    private final int page;
    private final int size;

    private Query(Map<String, String> values, int publication, int page, int size) {
        this.values = values;
        this.publication = publication;
        this.page = page;
        this.size = size;
    }

    public static Query of(MultiValueMap<String, String> parameters, Set<String> filters, Editions editions) {
        Map<String, String> values = new TreeMap<>();
        parameters.forEach((name, given) -> {
            if (!filters.contains(name) && !COMMON.contains(name)) {
                Set<String> known = new TreeSet<>(filters);
                known.addAll(COMMON);
                throw new BadParameterException(name, "param.unknown", String.join(", ", known));
            }
            if (given.size() > 1) {
                throw new BadParameterException(name, "param.twice");
            }
            if (given.get(0) != null && !given.get(0).isBlank()) {
                values.put(name, given.get(0).strip());
            }
        });
        Query unpaged = new Query(values, 0, 0, 0);
        int page = unpaged.number("page", 0, 0, Integer.MAX_VALUE);
        int size = unpaged.number("size", DEFAULT_SIZE, 1, MAX_SIZE);
        if ((long) page * size > MAX_OFFSET) {
            throw new BadParameterException("page", "param.page-bound", MAX_OFFSET);
        }
        return new Query(values, unpaged.publication(editions), page, size);
    }

    /** The beginning of what one filter finds, as of a publication. */
    public static Query first(int size, String filter, String value, int publication) {
        return new Query(Map.of(filter, value), publication, 0, size);
    }

    /** The publication as of which the list is asked for. */
    public int publication() {
        return publication;
    }

    /** The {@link LocalDate} or {@link Instant} that {@code asOf} names. */
    public Optional<Temporal> moment() {
        return text("asOf").map(text -> {
            try {
                // a plus sign that was not encoded arrives as a space
                return text.length() == 10
                        ? LocalDate.parse(text)
                        : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            } catch (DateTimeException e) {
                throw invalid("asOf", "2026-11-23, 2026-11-23T10:00:00Z");
            }
        });
    }

    public Pageable pageable(Sort sort) {
        return PageRequest.of(page, size, sort);
    }

    /** The value as it was given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A value that is one of these codes. */
    public Optional<String> code(String name, Collection<String> codes) {
        return text(name).map(value -> {
            if (!codes.contains(value)) {
                throw invalid(name, String.join(", ", codes));
            }
            return value;
        });
    }

    public Optional<Slug> slug(String name) {
        return parsed(name, Slug::new, "slug");
    }

    /**
     * The id of the public entry of a kind that the value names by its slug.
     *
     * @throws BadParameterException if there is none
     */
    public Optional<Long> entry(String name, Kind kind, EntryNames names) {
        return slug(name)
                .map(slug -> names.id(new EntryRef(kind, slug), publication)
                        .orElseThrow(() -> invalid(name, "/api/v1/" + kind.path())));
    }

    /**
     * The id of the entry of a kind that the value names by its slug, also where it has been withdrawn since.
     *
     * @throws BadParameterException if none was ever public
     */
    public Optional<Long> everPublic(String name, Kind kind, EntryNames names) {
        return slug(name)
                .map(slug -> names.everPublic(new EntryRef(kind, slug), publication)
                        .orElseThrow(() -> invalid(name, "/api/v1/" + kind.path())));
    }

    /**
     * The id of the public entry that the value names as {@code kind:slug}.
     *
     * @throws BadParameterException if there is none
     */
    public Optional<Long> entry(String name, EntryNames names) {
        return parsed(name, EntryRef::parse, "kind:slug")
                .map(entry ->
                        names.id(entry, publication).orElseThrow(() -> invalid(name, "place:fes, park:fes-shore")));
    }

    /** The first day of a date, month or year. */
    public Optional<LocalDate> firstDay(String name) {
        return period(name).map(Period::start);
    }

    /** The last day of a date, month or year. */
    public Optional<LocalDate> lastDay(String name) {
        return period(name).map(Period::end);
    }

    /** The problem that a well-formed value names nothing that there is. */
    public BadParameterException invalid(String name, String expected) {
        return new BadParameterException(name, "param.invalid", values.getOrDefault(name, ""), expected);
    }

    private Optional<Period> period(String name) {
        return parsed(
                name,
                text -> {
                    Period period = Period.parse(text);
                    if (text.contains("/") || text.contains("~")) {
                        throw new IllegalArgumentException();
                    }
                    return period;
                },
                "2024, 2024-12, 2024-12-31");
    }

    private int publication(Editions editions) {
        try {
            return moment().map(moment ->
                            moment instanceof LocalDate day ? editions.at(day) : editions.at((Instant) moment))
                    .orElseGet(editions::latest);
        } catch (FutureMomentException e) {
            throw new BadParameterException("asOf", "param.future");
        }
    }

    /** A whole number within bounds, or what stands for it where none is given. */
    public int number(String name, int otherwise, int least, int most) {
        return text(name)
                .map(text -> {
                    try {
                        int number = Integer.parseInt(text);
                        if (number >= least && number <= most && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                            return number;
                        }
                    } catch (NumberFormatException e) {
                        // answered below, like a number out of bounds
                    }
                    throw invalid(
                            name, most == Integer.MAX_VALUE ? least + ", " + (least + 1) + ", …" : least + "–" + most);
                })
                .orElse(otherwise);
    }

    private <T> Optional<T> parsed(String name, Function<String, T> parser, String expected) {
        return text(name).map(text -> {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException e) {
                throw invalid(name, expected);
            }
        });
    }
}
