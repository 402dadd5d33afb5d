package org.shoreatlas.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.compare.Cell.Entry;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.park.ParkView;

/**
 * What somebody may refuse to do without. It is answered by yes, by no, by a yes that has grown old, or by nothing
 * found: these strike no region out, but become a question to its centre.
 */
enum MustHave {
    SHORE_PARK("question.park.ask"),
    P2I_2025("must.p2i-2025.ask"),
    TAX_CAP_10("must.tax-cap-10.ask"),
    JOB_GRANT("must.job-grant.ask"),
    TECHNOPARK("must.technopark.ask"),
    TRAINING("question.training.ask"),
    OPERATORS("question.operators.ask");

    /** A status reported earlier is no reason to strike a region out: what was planned then may stand today. */
    static final int YEARS_OF_A_NO = 2;

    static final String LAST_KNOWN = "last-known";

    private static final String BY_RULE = "by-rule";
    private static final String PLANNED = "planned";

    private static final Set<String> TRAINING_INDICATORS =
            Set.of("digital-tracks", "training-places", "training-tracks", "trainees");
    /** Training for all sectors is none for offshoring. */
    private static final String ALL_SECTORS = "all";

    private static final BigDecimal TEN = BigDecimal.TEN;

    private final String ask;

    /** @param ask key of the message that puts the question to the centre */
    MustHave(String ask) {
        this.ask = ask;
    }

    /** As addresses and messages name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that an address asks for; what it asks for wrongly is told. */
    static List<String> codes(@Nullable List<String> given, List<BadParameterException> problems) {
        return ComparePage.known(
                "must", given, Stream.of(values()).map(MustHave::code).toList(), problems);
    }

    /** The row whose figures say it; empty where none does. */
    String row() {
        return switch (this) {
            case SHORE_PARK -> "shore-park-status";
            case TAX_CAP_10 -> "income-tax-cap";
            case JOB_GRANT -> "job-grant";
            default -> "";
        };
    }

    String ask() {
        return ask;
    }

    /** @param on the day of which the answer is asked */
    Verdict of(RegionFacts region, LocalDate on) {
        return switch (this) {
            case SHORE_PARK -> park(region, "shore-park", on);
            case TECHNOPARK -> park(region, "technopark", on);
            case P2I_2025 -> found(region.listed());
            case TAX_CAP_10 ->
                region.reading("income-tax-cap")
                        .map(figure -> new Verdict(cap(figure), List.of(), List.of(figure)))
                        .orElse(Verdict.NOT_FOUND);
            case JOB_GRANT -> ofReadings(region.reading("job-grant").stream().toList(), on);
            case TRAINING ->
                ofReadings(
                        TRAINING_INDICATORS.stream()
                                .sorted()
                                .map(code -> region.figures().getOrDefault(code, List.of()).stream()
                                        .filter(figure -> !figure.activity().equals(ALL_SECTORS))
                                        .toList())
                                .flatMap(readings -> Cell.reading(readings, "offshoring").stream())
                                .toList(),
                        on);
            case OPERATORS -> found(region.companies());
        };
    }

    /**
     * A rule that was applied to a region as a whole is no word of the source, which lists platforms: it neither says
     * yes nor strikes a region out. Of the platforms that are listed the source does say it.
     */
    private static String cap(FigureView figure) {
        if (figure.flags().contains("rule-applied") && figure.subject().kind() == Kind.PLACE) {
            return BY_RULE;
        }
        return Objects.requireNonNullElse(figure.high(), BigDecimal.valueOf(100))
                                .compareTo(TEN)
                        <= 0
                ? "yes"
                : "no";
    }

    private static Verdict found(List<Entry> entries) {
        return entries.isEmpty() ? Verdict.NOT_FOUND : new Verdict("yes", entries, List.of());
    }

    /** Only what was is a yes; what was planned is not. */
    private static Verdict ofReadings(List<FigureView> readings, LocalDate on) {
        return readings.stream().anyMatch(figure -> figure.nature().equals("actual"))
                ? yes(List.of(), readings, on)
                : new Verdict(readings.isEmpty() ? "not-found" : PLANNED, List.of(), readings);
    }

    /** A yes rests on a day: after five years without a newer one it is what was last known. */
    private static Verdict yes(List<Entry> entries, List<FigureView> readings, LocalDate on) {
        LocalDate newest = Stream.concat(
                        entries.stream().map(Entry::period),
                        readings.stream()
                                .filter(figure -> figure.nature().equals("actual"))
                                .map(FigureView::period))
                .map(Period::end)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        boolean isOld =
                newest != null && !newest.plusYears(ParkView.YEARS_LAST_KNOWN).isAfter(on);
        return new Verdict(isOld ? LAST_KNOWN : "yes", entries, readings);
    }

    private static Verdict park(RegionFacts region, String form, LocalDate on) {
        List<ParkView> parks =
                region.parks().stream().filter(park -> park.form().equals(form)).toList();
        List<ParkView> inUse = parks.stream()
                .filter(park -> ParkView.IN_USE.contains(park.status()))
                .toList();
        if (!inUse.isEmpty()) {
            return yes(RegionFacts.statuses(inUse, on), List.of(), on);
        }
        boolean recent = !parks.isEmpty()
                && parks.stream()
                        .allMatch(park -> park.statusOn().end() != null
                                && park.statusOn().end().isAfter(on.minusYears(YEARS_OF_A_NO)));
        return new Verdict(recent ? "no" : "not-found", RegionFacts.statuses(parks, on), List.of());
    }

    /**
     * @param answer {@code yes}, {@code last-known}, {@code no}, {@code planned}, {@code not-found}, or {@code by-rule}
     *     where a published rule, as the atlas applies it, would say yes or no but names no region
     * @param entries what it rests on, or what is known without answering
     * @param readings likewise
     */
    record Verdict(String answer, List<Entry> entries, List<FigureView> readings) {

        static final Verdict NOT_FOUND = new Verdict("not-found", List.of(), List.of());

        /** Whether its centre is to be asked. */
        boolean isOpen() {
            return Set.of("not-found", LAST_KNOWN, BY_RULE, PLANNED).contains(answer);
        }
    }
}
