package org.shoreatlas.compare;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.agreement.Agreements;
import org.shoreatlas.agreement.CommitmentState;
import org.shoreatlas.compare.Comparison.Aim;
import org.shoreatlas.compare.Comparison.Ask;
import org.shoreatlas.compare.Comparison.Column;
import org.shoreatlas.compare.Comparison.Must;
import org.shoreatlas.compare.Comparison.Promise;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.indicator.IndicatorView;
import org.shoreatlas.indicator.Indicators;
import org.shoreatlas.inquiry.Inquiries;
import org.shoreatlas.inquiry.InquiryView;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.milestone.MilestoneView;
import org.shoreatlas.milestone.Milestones;
import org.shoreatlas.organisation.OrganisationView;
import org.shoreatlas.organisation.Organisations;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.park.Parks;
import org.shoreatlas.place.ByRegion;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Places;
import org.shoreatlas.profile.PromisedJobs;
import org.shoreatlas.profile.Question;
import org.shoreatlas.source.EvidenceView;
import org.springframework.stereotype.Component;

/** Composes comparisons of regions; the number of queries does not grow with what is known of them. */
@Component
public class Comparisons {

    /** The rows that are shown unless others are chosen. */
    static final List<String> ROWS = List.of(
            "shore-park-status",
            "p2i-2025",
            "income-tax-cap",
            "park-offices-built",
            "park-occupancy",
            "park-jobs",
            "park-jobs-target",
            "job-grant",
            "operators-named",
            "population",
            "gdp-growth",
            "unemployment-rate");

    private static final String STATUS = "shore-park-status";
    private static final String LISTED = "p2i-2025";
    private static final String COMPANIES = "operators-named";
    /** Rows that are no indicator's, and their theme. */
    private static final Map<String, String> OWN_ROWS = Map.of(STATUS, "infrastructure", LISTED, "infrastructure");
    /** Aims, and the indicator that says what was reached. */
    private static final Map<String, String> AIMS =
            Map.of("park-jobs-target", "park-jobs", "park-offices-planned", "park-offices-built");
    /** What of a commitment a centre has to be asked about. */
    private static final Set<CommitmentState> OPEN =
            Set.of(CommitmentState.NO_DEADLINE, CommitmentState.PAST_DATE, CommitmentState.PAST_UNSEARCHED);

    /** Themes whose figures measure a paper or an event, and not the place where it was signed or held. */
    private static final Set<String> OF_NO_PLACE = Set.of("agreements", "events");

    private static final int AIMS_OF_EACH = 3;
    /** When the parks that the circular of 2025 names were published. */
    private static final String CIRCULAR = "2025-11";

    private final Figures figures;
    private final Indicators indicators;
    private final Parks parks;
    private final Milestones milestones;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Inquiries inquiries;
    private final Places places;

    Comparisons(
            Figures figures,
            Indicators indicators,
            Parks parks,
            Milestones milestones,
            Agreements agreements,
            Organisations organisations,
            Inquiries inquiries,
            Places places) {
        this.figures = figures;
        this.indicators = indicators;
        this.parks = parks;
        this.milestones = milestones;
        this.agreements = agreements;
        this.organisations = organisations;
        this.inquiries = inquiries;
        this.places = places;
    }

    /** The codes of all rows that there can be. */
    Set<String> codes(int publication) {
        Set<String> codes = new LinkedHashSet<>(OWN_ROWS.keySet());
        codes.addAll(named(publication).keySet());
        return codes;
    }

    /** The rows that are shown unless others are chosen, and no must-haves. */
    public Comparison of(List<PlaceView> regions, int publication, LocalDate on) {
        Set<String> codes = codes(publication);
        return of(regions, ROWS.stream().filter(codes::contains).toList(), Set.of(), publication, on);
    }

    /**
     * @param codes of the rows, each among {@link #codes}
     * @param must what the reader cannot do without
     * @param on the day on which it is asked
     */
    Comparison of(List<PlaceView> regions, List<String> codes, Set<MustHave> must, int publication, LocalDate on) {
        Map<String, IndicatorView> named = named(publication);
        List<RegionFacts> facts = facts(regions, publication);
        List<Row> rows = codes.stream()
                .map(code -> row(code, named.get(code), facts, on))
                .toList();
        List<Must> musts = Stream.of(MustHave.values())
                .map(one -> new Must(
                        one,
                        must.contains(one),
                        facts.stream().map(region -> one.of(region, on)).toList()))
                .toList();
        List<List<PromisedJobs>> jobs = PromisedJobs.onOneScale(facts.stream()
                .map(region -> PromisedJobs.of(
                        region.figures().values().stream().flatMap(List::stream).toList()))
                .toList());
        List<Column> columns = IntStream.range(0, facts.size())
                .mapToObj(at -> new Column(
                        facts.get(at).region(),
                        facts.get(at).park(on).orElse(null),
                        facts.get(at).site(on).orElse(null),
                        facts.get(at).lastReport().orElse(null),
                        (int) rows.stream()
                                .filter(row -> row.cells().get(at).isFilled())
                                .count(),
                        jobs.get(at),
                        promises(facts.get(at)),
                        committed(facts.get(at)),
                        asks(facts.get(at), at, rows, musts, on),
                        facts.get(at).centre().orElse(null)))
                .toList();
        Map<String, ParkView> halted = ParkView.halted(
                facts.stream().flatMap(region -> region.parks().stream()).toList(), on);
        Map<String, LocalDate> searched = new HashMap<>();
        facts.forEach(region -> region.lastSearch()
                .ifPresent(day -> searched.put(region.region().head().id(), day)));
        return new Comparison(columns, musts, rows, more(codes, named, facts), searched, halted);
    }

    private Map<String, IndicatorView> named(int publication) {
        return indicators.all(publication).stream()
                .filter(one -> !OF_NO_PLACE.contains(one.theme()))
                .collect(toMap(IndicatorView::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private List<RegionFacts> facts(List<PlaceView> regions, int publication) {
        Map<String, Long> ids = places.ids(regions, publication);
        ByRegion<FigureView> known = figures.newestIn(ids.values(), publication);
        ByRegion<ParkView> sites = parks.inRegions(ids.values(), publication);
        ByRegion<MilestoneView> dated = milestones.inRegions(ids.values(), publication);
        ByRegion<AgreementView> signed = agreements.inRegions(ids.values(), publication);
        ByRegion<OrganisationView> there = organisations.inRegions(ids.values(), publication);
        ByRegion<InquiryView> lookedFor = inquiries.inRegions(ids.values(), publication);
        Set<String> operators =
                parks.operators(publication).stream().map(EntryName::id).collect(toSet());
        Map<String, OrganisationView> parties = organisations.companies(
                ids.values().stream()
                        .flatMap(id -> AgreementView.organisations(signed.of(id)).stream())
                        .toList(),
                publication);
        return regions.stream()
                .map(region -> {
                    long id = Objects.requireNonNull(ids.get(region.head().id()));
                    return new RegionFacts(
                            region,
                            known.of(id).stream()
                                    .collect(groupingBy(
                                            figure -> figure.indicator().code(), LinkedHashMap::new, toList())),
                            sites.of(id),
                            dated.of(id).stream().filter(Comparisons::isListing).toList(),
                            signed.of(id),
                            Stream.concat(
                                            there.of(id).stream(),
                                            AgreementView.organisations(signed.of(id)).stream()
                                                    .flatMap(party -> Stream.ofNullable(parties.get(party))))
                                    .filter(one ->
                                            !operators.contains(one.head().id()))
                                    .distinct()
                                    .toList(),
                            lookedFor.of(id));
                })
                .toList();
    }

    private static boolean isListing(MilestoneView one) {
        return one.what().equals("in-force")
                && one.subject().kind() == Kind.PARK
                && one.period().code().startsWith(CIRCULAR);
    }

    private Row row(String code, @Nullable IndicatorView indicator, List<RegionFacts> facts, LocalDate on) {
        String activity = activity(facts, code);
        List<Cell> cells =
                facts.stream().map(region -> cell(code, region, activity, on)).toList();
        return Row.of(
                code,
                indicator == null ? null : indicator.head().name(),
                indicator == null ? Objects.requireNonNull(OWN_ROWS.get(code)) : indicator.theme(),
                cells,
                cells.stream().filter(Cell::isFilled).count() < 2 ? null : guard(code, cells, facts),
                on);
    }

    /** The activity of which most of the regions have figures, so that a row is of one activity where it can be. */
    private static String activity(List<RegionFacts> facts, String code) {
        Map<String, Long> counted = facts.stream()
                .flatMap(region -> region.figures().getOrDefault(code, List.of()).stream()
                        .map(FigureView::activity)
                        .distinct())
                .collect(groupingBy(activity -> activity, counting()));
        return counted.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Cell cell(String code, RegionFacts region, String activity, LocalDate on) {
        List<FigureView> readings = region.figures().getOrDefault(code, List.of());
        FigureView figure = Cell.reading(readings, activity).orElse(null);
        List<Cell.Entry> entries = switch (code) {
            case STATUS -> RegionFacts.statuses(region.shoreParks(), on);
            case LISTED -> region.listed();
            case COMPANIES -> region.companies();
            default -> List.of();
        };
        return new Cell(
                figure,
                entries,
                Math.max(readings.size() - 1, 0),
                !code.startsWith("park-") || !region.shoreParks().isEmpty(),
                region.inquiry(question(code)));
    }

    /** The question whose search covers the row; that of no search where there is none. */
    private static String question(String code) {
        return switch (code) {
            case STATUS -> Question.PARK.code();
            case LISTED -> Question.INCENTIVES.code();
            default ->
                Stream.of(Question.values())
                        .filter(question -> question.isAnsweredBy(code))
                        .map(Question::code)
                        .findFirst()
                        .orElse("");
        };
    }

    private static Guard guard(String code, List<Cell> cells, List<RegionFacts> facts) {
        return switch (code) {
            case COMPANIES -> Guard.ofNames();
            case STATUS ->
                Guard.ofStatuses(
                        facts.stream()
                                .flatMap(region -> region.lastReport().stream())
                                .toList(),
                        facts.stream()
                                .flatMap(region -> region.shoreParks().stream()
                                        .map(park -> park.head().evidence().stream()
                                                .filter(one -> one.field().equals("status"))
                                                .toList()))
                                .toList());
            case LISTED ->
                Guard.ofStatuses(
                        List.of(),
                        facts.stream()
                                .flatMap(region -> region.listings().stream()
                                        .<List<EvidenceView>>map(
                                                one -> one.head().evidence()))
                                .toList());
            default ->
                Guard.of(cells.stream()
                        .map(Cell::figure)
                        .filter(Objects::nonNull)
                        .toList());
        };
    }

    private static Map<String, LocalText> more(
            List<String> codes, Map<String, IndicatorView> named, List<RegionFacts> facts) {
        Map<String, LocalText> more = new LinkedHashMap<>();
        Comparator<IndicatorView> known = Comparator.comparing(one -> -facts.stream()
                .filter(region -> region.figures().containsKey(one.code()))
                .count());
        named.values().stream()
                .filter(one -> !codes.contains(one.code()))
                .filter(one ->
                        facts.stream().anyMatch(region -> region.figures().containsKey(one.code())))
                .sorted(known.thenComparing(IndicatorView::code))
                .forEach(one -> more.put(one.code(), one.head().name()));
        return more;
    }

    private static List<Promise> promises(RegionFacts region) {
        List<Promise> promises = new ArrayList<>();
        AIMS.forEach((aim, result) -> region.figures().getOrDefault(aim, List.of()).stream()
                .filter(figure -> !"misprint".equals(figure.relation()))
                .collect(groupingBy(FigureView::subject, LinkedHashMap::new, toList()))
                .forEach((subject, aims) -> promises.add(promise(
                        subject,
                        aims,
                        Cell.reading(
                                        region.figures().getOrDefault(result, List.of()).stream()
                                                .filter(figure -> figure.subject()
                                                                .equals(subject)
                                                        && figure.nature().equals("actual"))
                                                .toList(),
                                        "offshoring")
                                .orElse(null)))));
        promises.sort(
                Comparator.comparing((Promise promise) -> promise.subject().id())
                        .thenComparing(promise ->
                                promise.aims().get(0).figure().indicator().code()));
        return promises;
    }

    private static Promise promise(EntryName subject, List<FigureView> aims, @Nullable FigureView reached) {
        return new Promise(
                subject,
                aims.stream()
                        .sorted(Comparator.comparing(
                                (FigureView figure) -> figure.period().end(),
                                Comparator.nullsLast(Comparator.reverseOrder())))
                        .limit(AIMS_OF_EACH)
                        .map(aim -> Aim.of(aim, reached))
                        .toList(),
                reached);
    }

    private static List<AgreementView> committed(RegionFacts region) {
        return region.agreements().stream()
                .filter(one -> !one.commitments().isEmpty())
                .toList();
    }

    /**
     * What the pages leave open: the must-haves first, then what investors ask, the empty cells, and what came of
     * promises.
     */
    private static List<Ask> asks(RegionFacts region, int column, List<Row> rows, List<Must> musts, LocalDate on) {
        Set<Ask> asks = new LinkedHashSet<>();
        musts.stream()
                .sorted(Comparator.comparing(must -> !must.required()))
                .filter(must -> must.verdicts().get(column).isOpen())
                .forEach(must -> asks.add(new Ask(must.must().ask(), List.of())));
        boolean park = Set.of("yes", MustHave.LAST_KNOWN)
                .contains(musts.get(MustHave.SHORE_PARK.ordinal())
                        .verdicts()
                        .get(column)
                        .answer());
        Stream.of(Question.values())
                .filter(question -> !question.isAnswered(
                        region.figures().keySet(),
                        park,
                        !committed(region).isEmpty(),
                        region.centre().isPresent()))
                .forEach(question -> asks.add(new Ask("question." + question.code() + ".ask", List.of())));
        rows.stream()
                .filter(row -> row.name() != null
                        && !row.cells().get(column).isFilled()
                        && row.cells().get(column).applicable())
                .forEach(row -> asks.add(new Ask("compare.ask.row", List.of(Objects.requireNonNull(row.name())))));
        committed(region)
                .forEach(agreement -> agreement.commitments().stream()
                        .filter(one -> OPEN.contains(
                                one.stateOn(on, region.lastSearch().orElse(null))))
                        .forEach(one -> asks.add(new Ask(
                                "compare.ask.promise",
                                List.of(one.promised(), agreement.head().name())))));
        return List.copyOf(asks);
    }
}
