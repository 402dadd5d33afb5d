package org.shoreatlas.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.compare.MustHave.Verdict;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.organisation.OrganisationView;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.profile.PromisedJobs;
import org.shoreatlas.profile.RegionSummary.Site;

/**
 * Regions side by side.
 *
 * @param rows in the order asked for
 * @param more rows that could be added, by code; those that most of the regions have come first
 * @param searched the day of the last search for what came of promises, by the slug of the region
 * @param halted parks that stand still, by slug
 */
public record Comparison(
        List<Column> columns,
        List<Must> musts,
        List<Row> rows,
        Map<String, LocalText> more,
        Map<String, LocalDate> searched,
        Map<String, ParkView> halted) {

    /**
     * One region.
     *
     * @param park its shore park, where it has one alone of which there is news
     * @param site the park whose free space is known; null where none is
     * @param reported the day of the newest status of its shore parks; null where none is known
     * @param available how many of the rows are filled
     * @param jobs promised in its parks beside those reported, all regions on one scale
     * @param promises what was aimed at, and what was reached
     * @param asks questions to its centre
     * @param centre null where it is not known
     */
    record Column(
            PlaceView region,
            @Nullable ParkView park,
            @Nullable Site site,
            @Nullable Period reported,
            int available,
            List<PromisedJobs> jobs,
            List<Promise> promises,
            List<AgreementView> agreements,
            List<Ask> asks,
            @Nullable OrganisationView centre) {}

    /** @param required whether the reader cannot do without it */
    record Must(MustHave must, boolean required, List<Verdict> verdicts) {}

    /**
     * @param aims targets and plans for one subject, the latest first
     * @param reached the newest actual reading of the same subject; null where none is found
     */
    record Promise(
            EntryName subject, List<Aim> aims, @Nullable FigureView reached) {}

    /**
     * What was aimed at. Only a target and a result of the same measure, scope and unit are held against each other.
     *
     * @param apart why the result is not held against it: {@code definition}, {@code thing}, {@code plan} or
     *     {@code undated}; null where it is, and where there is none
     */
    record Aim(FigureView figure, @Nullable String apart) {

        private static final Set<String> ALIKE = Set.of("same", "series");

        static Aim of(FigureView figure, @Nullable FigureView reached) {
            return new Aim(figure, reached == null ? null : apart(figure, reached));
        }

        private static @Nullable String apart(FigureView aim, FigureView reached) {
            if (!measure(aim).equals(measure(reached))) {
                return "definition";
            }
            if (isOtherThing(aim) || isOtherThing(reached)) {
                return "thing";
            }
            // a plan may be one of a tranche, as the definition of these indicators says
            if (!aim.nature().equals("target")) {
                return "plan";
            }
            return aim.period().isStated() && reached.period().isStated() ? null : "undated";
        }

        private static List<Object> measure(FigureView figure) {
            return List.of(
                    figure.subject(),
                    figure.indicator().unit(),
                    Objects.toString(figure.indicator().counted()),
                    figure.indicator().kind(),
                    figure.activity(),
                    Objects.toString(figure.perimeter()));
        }

        /** Whether the editors say of it that it is easily taken for what stands beside it, or a part of it. */
        private static boolean isOtherThing(FigureView figure) {
            return figure.relation() != null && !ALIKE.contains(figure.relation());
        }
    }

    /** @param arguments of the message, in every language */
    record Ask(String message, List<LocalText> arguments) {

        public Object[] in(Language language) {
            return arguments.stream()
                    .map(text -> (Object) text.within(language))
                    .toArray();
        }
    }

    /** Rows in which at least one region has something, by theme. */
    public Map<String, List<Row>> themes() {
        Map<String, List<Row>> themes = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.filled() > 0)
                .forEach(row -> themes.computeIfAbsent(row.theme(), theme -> new ArrayList<>())
                        .add(row));
        return themes;
    }

    public List<Row> ofNone() {
        return rows.stream().filter(row -> row.filled() == 0).toList();
    }

    /** Whether a must-have of the reader's strikes the region out. */
    public boolean isOut(int column) {
        return musts.stream()
                .anyMatch(must ->
                        must.required() && must.verdicts().get(column).answer().equals("no"));
    }

    /** Required must-haves that no row says. */
    public List<Must> requiredApart() {
        return musts.stream()
                .filter(must -> must.required()
                        && rows.stream()
                                .noneMatch(row -> row.code().equals(must.must().row())))
                .toList();
    }

    /** The required must-have that a row says; null where none does. */
    public @Nullable Must requiredIn(Row row) {
        return musts.stream()
                .filter(must -> must.required() && must.must().row().equals(row.code()))
                .findFirst()
                .orElse(null);
    }

    public boolean hasRequired() {
        return musts.stream().anyMatch(Must::required);
    }

    /** The must-haves that the reader set and to which nothing was found, or only a rule. */
    public long open(int column) {
        return musts.stream()
                .filter(must -> must.required() && must.verdicts().get(column).isOpen())
                .count();
    }
}
