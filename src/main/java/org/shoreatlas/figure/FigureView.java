package org.shoreatlas.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.source.EvidenceView;
import org.shoreatlas.source.Speaker;

/**
 * A figure (statistical observation) as of a publication, as the read API shows it.
 *
 * @param number short number, for print
 * @param place where its subject lies; null where there is none
 * @param perimeter numbered definition of the indicator; where it changes, the series breaks
 * @param counts of figures that count jobs, {@code total}, {@code new} or {@code not-stated}; null for all others
 * @param rule that the atlas applied; null where the source says the number of the subject itself
 * @param value in the indicator's base unit, with every published digit; null where there are only bounds
 * @param low lower bound, inclusive unless {@code precision} is {@code more-than}
 * @param high upper bound, inclusive
 * @param statement what a regional investment centre or a party declares beside it; its evidence has the field
 *     {@code statement}
 * @param relation to the other figures of its reading group, see {@link ReadingGroupView.Item}; null without a group
 * @param preferred the reading of the same thing that its reading group prefers to this one; null where none is
 * @param nature {@code actual}, {@code target}, {@code planned}, {@code allocated}, {@code estimate},
 *     {@code projection}
 * @param oldFrom the first day on which it counts as old, see {@link OldFigures}; null for what never does
 * @param precision {@code exact}, {@code about}, {@code more-than}, {@code at-least}, {@code at-most}, {@code between},
 *     {@code top-n}
 */
public record FigureView(
        String id,
        int number,
        int version,
        EntryName subject,
        @Nullable PlaceRef place,
        IndicatorRef indicator,
        String activity,
        @Nullable String perimeter,
        @Nullable String counts,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String nature,
        String precision,
        List<String> flags,
        @Nullable Rule rule,
        Period period,
        @Nullable LocalText note,
        @Nullable LocalText statement,
        List<EvidenceView> evidence,
        @Nullable String readingGroup,
        @JsonIgnore @Nullable String relation,
        @Nullable Preferred preferred,
        Instant publishedAt,
        String url,
        @JsonIgnore @Nullable LocalDate oldFrom) {

    static final String TOTAL = "total";
    static final String NEW = "new";

    /**
     * A published rule that the atlas applied to the subject of a figure. The number is the rule's, and that it holds
     * there is said by the atlas and not by the source.
     *
     * @param figure id of the figure that has the rule itself
     * @param subject of what it is a rule: a programme, an agreement
     */
    public record Rule(String figure, EntryName subject) {}

    /** A reading to which another one of the same thing is preferred says so wherever it stands. */
    public record Preferred(
            String id,
            IndicatorRef indicator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String nature,
            String precision,
            Period period) {}

    /**
     * What a figure of an indicator counts, where that is jobs: a total and an addition are easily taken for one
     * another.
     *
     * @param said in its content; where nothing is, a stock counts all jobs and a flow new ones
     * @return null for what counts no jobs
     */
    static @Nullable String counts(@Nullable String said, IndicatorRef indicator) {
        if (!"jobs".equals(indicator.counted()) || !Set.of("stock", "flow").contains(indicator.kind())) {
            return null;
        }
        return said != null ? said : indicator.kind().equals("stock") ? TOTAL : NEW;
    }

    /** Whether it counts as old on a day. */
    public boolean isOld(LocalDate day) {
        return oldFrom != null && !day.isBefore(oldFrom);
    }

    /**
     * What is not ordinary about it on a day, the most important first, as keys of messages: a nature other than
     * actual, that it counts as old, its flags.
     */
    public List<String> unusual(LocalDate day) {
        return unusual(day, List.of());
    }

    /** @param known keys of what was said already, of all the figures that stand here */
    public List<String> unusual(LocalDate day, List<String> known) {
        return Stream.of(
                        Stream.of("nature." + nature).filter(key -> !nature.equals("actual")),
                        Stream.of("state.old").filter(key -> isOld(day)),
                        flags.stream().map(flag -> "flag." + flag))
                .flatMap(keys -> keys)
                .filter(key -> !known.contains(key))
                .toList();
    }

    /** How many years its period lies back on a day, where that is stated. */
    public long years(LocalDate day) {
        return period.end() == null ? 0 : ChronoUnit.YEARS.between(period.end(), day);
    }

    /** Where this version of it can be read for ever, below the base address. */
    public String path(Language language) {
        return "/" + language.code() + "/figures/" + id + "/v" + version;
    }

    /** Who said its number, as far as the evidence that comes first says so. */
    public @Nullable Speaker saidBy() {
        return evidence.stream()
                .filter(one -> one.field().isEmpty())
                .findFirst()
                .map(EvidenceView::speaker)
                .orElse(null);
    }

    /**
     * The sources that print its number, by slug: evidence of the period alone, or of a declaration beside it, does not
     * repeat the number.
     */
    public List<String> printedIn() {
        return evidence.stream()
                .filter(one -> one.field().isEmpty())
                .map(EvidenceView::source)
                .distinct()
                .toList();
    }

    /** One that nobody published, to show how figures read. */
    public static Example example(EntryName subject, @Nullable PlaceRef place, IndicatorRef indicator) {
        return new FigureView(
                        "",
                        0,
                        0,
                        subject,
                        place,
                        indicator,
                        "offshoring",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "actual",
                        "exact",
                        List.of(),
                        null,
                        Period.NOT_STATED,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        Instant.EPOCH,
                        "",
                        null)
                .example();
    }

    /** The same, some of it otherwise: one that nobody published, and that never counts as old. */
    public Example example() {
        return new Example(this);
    }

    /** A figure that is made up: all that is not said here stays as it was. */
    public static final class Example {

        private final FigureView like;
        private EntryName subject;
        private @Nullable PlaceRef place;
        private IndicatorRef indicator;
        private @Nullable String perimeter;
        private @Nullable BigDecimal value;
        private @Nullable BigDecimal low;
        private @Nullable BigDecimal high;
        private String nature;
        private String precision;
        private List<String> flags;
        private Period period;

        private Example(FigureView like) {
            this.like = like;
            subject = like.subject;
            place = like.place;
            indicator = like.indicator;
            perimeter = like.perimeter;
            value = like.value;
            low = like.low;
            high = like.high;
            nature = like.nature;
            precision = like.precision;
            flags = like.flags;
            period = like.period;
        }

        public Example of(EntryName subject, @Nullable PlaceRef place) {
            this.subject = subject;
            this.place = place;
            return this;
        }

        public Example of(IndicatorRef indicator, @Nullable String perimeter) {
            this.indicator = indicator;
            this.perimeter = perimeter;
            return this;
        }

        public Example number(
                String precision, @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
            this.precision = precision;
            this.value = value;
            this.low = low;
            this.high = high;
            return this;
        }

        public Example nature(String nature, String... flags) {
            this.nature = nature;
            this.flags = List.of(flags);
            return this;
        }

        public Example period(Period period) {
            this.period = period;
            return this;
        }

        public FigureView figure() {
            return new FigureView(
                    like.id,
                    like.number,
                    like.version,
                    subject,
                    place,
                    indicator,
                    like.activity,
                    perimeter,
                    like.counts,
                    value,
                    low,
                    high,
                    nature,
                    precision,
                    flags,
                    like.rule,
                    period,
                    like.note,
                    like.statement,
                    like.evidence,
                    like.readingGroup,
                    like.relation,
                    like.preferred,
                    like.publishedAt,
                    like.url,
                    null);
        }
    }
}
