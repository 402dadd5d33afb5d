package org.shoreatlas.profile;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.agreement.Agreements;
import org.shoreatlas.agreement.CommitmentView;
import org.shoreatlas.chart.Charts;
import org.shoreatlas.chart.RegionMaps;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.event.EventView;
import org.shoreatlas.event.Events;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.Ranking;
import org.shoreatlas.inquiry.Inquiries;
import org.shoreatlas.inquiry.InquiryView;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.milestone.MilestoneView;
import org.shoreatlas.milestone.Milestones;
import org.shoreatlas.organisation.OrganisationView;
import org.shoreatlas.organisation.Organisations;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.park.Parks;
import org.shoreatlas.place.ByRegion;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Places;
import org.shoreatlas.place.Regions;
import org.shoreatlas.profile.RegionProfile.Answer;
import org.shoreatlas.profile.RegionProfile.Numbers;
import org.shoreatlas.profile.RegionProfile.Province;
import org.shoreatlas.profile.RegionProfile.SourceUse;
import org.shoreatlas.profile.RegionProfile.State;
import org.shoreatlas.programme.ProgrammeView;
import org.shoreatlas.programme.Programmes;
import org.springframework.stereotype.Component;

/** Composes the profile of a region from all that the modules know of it. */
@Component
public class RegionProfiles {

    /** What stands at the head of a profile, the most telling first. */
    private static final List<String> GLANCE = List.of(
            "park-jobs",
            "sector-jobs-share",
            "call-centre-staff",
            "park-occupancy",
            "park-offices-built",
            "income-tax-cap",
            "population",
            "unemployment-rate",
            "unemployment-census",
            "gdp-growth",
            "students",
            "training-places",
            "crui-jobs");

    private static final int AT_A_GLANCE = 6;
    private static final int PARK_FACTS = 4;
    private static final Comparator<FigureView> ACTUAL_FIRST =
            Comparator.comparing(figure -> !figure.nature().equals("actual"));

    private final Regions regions;
    private final Places places;
    private final Figures figures;
    private final Parks parks;
    private final Agreements agreements;
    private final Programmes programmes;
    private final Events events;
    private final Milestones milestones;
    private final Organisations organisations;
    private final Inquiries inquiries;
    private final RegionSources sources;
    private final Charts charts;
    private final RegionMaps maps;

    RegionProfiles(
            Regions regions,
            Places places,
            Figures figures,
            Parks parks,
            Agreements agreements,
            Programmes programmes,
            Events events,
            Milestones milestones,
            Organisations organisations,
            Inquiries inquiries,
            RegionSources sources,
            Charts charts,
            RegionMaps maps) {
        this.regions = regions;
        this.places = places;
        this.figures = figures;
        this.parks = parks;
        this.agreements = agreements;
        this.programmes = programmes;
        this.events = events;
        this.milestones = milestones;
        this.organisations = organisations;
        this.inquiries = inquiries;
        this.sources = sources;
        this.charts = charts;
        this.maps = maps;
    }

    public RegionProfile of(PlaceView region, int publication, Language language) {
        return of(List.of(region), publication, language).get(0);
    }

    /** One for each region, in their order; it costs as many statements for one as for five. */
    public List<RegionProfile> of(List<PlaceView> chosen, int publication, Language language) {
        Map<String, Long> bySlug = places.ids(chosen, publication);
        Collection<Long> ids = bySlug.values();
        Lists lists = new Lists(
                regions.all(publication),
                figures.newestIn(ids, publication),
                parks.inRegions(ids, publication),
                agreements.inRegions(ids, publication),
                milestones.inRegions(ids, publication),
                events.inRegions(ids, publication),
                programmes.inRegions(ids, publication),
                organisations.inRegions(ids, publication),
                inquiries.inRegions(ids, publication),
                places.inRegions(ids, publication),
                figures.nationalCosts(publication),
                figures.newestOfRegions(publication),
                parks.operators(publication).stream().map(EntryName::id).collect(toSet()),
                new HashMap<>(),
                sources.of(ids, publication));
        // first the agreements, whose commitments and parties refer to more: names are then looked up with all others
        lists.parties.putAll(organisations.companies(
                ids.stream()
                        .flatMap(id -> AgreementView.organisations(lists.agreements.of(id)).stream())
                        .toList(),
                publication));
        List<FigureView> national = newest(lists.nationalCosts.get());
        List<Ranking> rankings = Ranking.of(lists.newestOfRegions.get());
        return chosen.stream()
                .map(region -> of(
                        region,
                        Objects.requireNonNull(bySlug.get(region.head().id())),
                        lists,
                        national,
                        rankings,
                        language))
                .toList();
    }

    /** All lists that profiles are made of: all are begun before the first is put together. */
    private record Lists(
            List<PlaceView> regions,
            ByRegion<FigureView> figures,
            ByRegion<ParkView> parks,
            ByRegion<AgreementView> agreements,
            ByRegion<MilestoneView> milestones,
            ByRegion<EventView> events,
            ByRegion<ProgrammeView> programmes,
            ByRegion<OrganisationView> organisations,
            ByRegion<InquiryView> inquiries,
            ByRegion<PlaceView> places,
            Supplier<List<FigureView>> nationalCosts,
            Supplier<List<FigureView>> newestOfRegions,
            Set<String> operators,
            Map<String, OrganisationView> parties,
            Map<Long, List<SourceUse>> sources) {

        /** Those that lie there, and those that have signed what is about it; but not those that run parks. */
        List<OrganisationView> companies(List<OrganisationView> there, List<AgreementView> signed) {
            return Stream.concat(
                            there.stream().filter(one -> one.form().equals("company")),
                            AgreementView.organisations(signed).stream()
                                    .flatMap(party -> Stream.ofNullable(parties.get(party))))
                    .filter(one -> !operators.contains(one.head().id()))
                    .distinct()
                    .toList();
        }
    }

    private RegionProfile of(
            PlaceView region,
            long id,
            Lists lists,
            List<FigureView> national,
            List<Ranking> rankings,
            Language language) {
        List<FigureView> known = lists.figures.of(id);
        List<ParkView> sites = lists.parks.of(id);
        List<AgreementView> signed = lists.agreements.of(id);
        List<MilestoneView> dated = lists.milestones.of(id);
        List<EventView> held = lists.events.of(id);
        List<ProgrammeView> run = lists.programmes.of(id);
        List<OrganisationView> there = lists.organisations.of(id);
        List<InquiryView> lookedFor = lists.inquiries.of(id);
        List<OrganisationView> centres =
                there.stream().filter(Answers::isCentre).toList();
        List<ParkView> inUse = sites.stream().filter(Answers::isInUse).toList();
        List<AgreementView> committed =
                signed.stream().filter(Answers::isCommitted).toList();
        List<SourceUse> sources = lists.sources.getOrDefault(id, List.of());
        FigureView newest = known.stream()
                .filter(figure -> figure.period().start() != null
                        && figure.period().end() != null
                        && figure.nature().equals("actual")
                        && !figure.flags().contains("rule-applied")
                        && isOfOffshoring(figure))
                .min(Rows.NEWEST)
                .orElse(null);
        List<ParkView> notInUse =
                sites.stream().filter(park -> !Answers.isInUse(park)).toList();
        List<Answer> answers = Answers.of(known, lookedFor, sites, signed, there, lists.companies(there, signed), run);
        return new RegionProfile(
                maps.ofStatuses(lists.regions, List.of(), language),
                new State(inUse.size(), newest, known.size(), sources.size()),
                RegionSummary.of(known, national, inUse, notInUse, answers),
                PromisedJobs.of(known),
                numbers(known),
                pictured(known),
                inUse,
                notInUse,
                parkFacts(known),
                section(known, RegionProfiles::isAboutSites, language),
                section(known, of("cost"), language),
                national,
                section(known, of("training"), language),
                run,
                section(known, RegionProfiles::isOfSector, language),
                lists.companies(there, signed),
                section(known, RegionProfiles::isPromised, language),
                committed,
                amounts(committed, known),
                TimelineItem.of(dated, signed, held),
                provinces(lists.places.of(id), known),
                section(known, RegionProfiles::isOfWhole, language),
                standings(region, rankings),
                answers,
                centres,
                lookedFor.stream()
                        .map(InquiryView::on)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                sources);
    }

    /** Each figure once, the newest of each series first; people and the whole economy come last. */
    private static List<Numbers> numbers(List<FigureView> known) {
        Map<String, List<FigureView>> groups = new LinkedHashMap<>();
        List.of("parks", "jobs", "cost", "commitments", "training", "whole", "other")
                .forEach(of -> groups.put(of, new ArrayList<>()));
        Rows.newestOfEachFirst(known)
                .forEach(figure ->
                        Objects.requireNonNull(groups.get(group(figure))).add(figure));
        return groups.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> new Numbers(one.getKey(), one.getValue()))
                .toList();
    }

    private static String group(FigureView figure) {
        return isOfSector(figure)
                ? "jobs"
                : of("cost").test(figure)
                        ? "cost"
                        : figure.subject().kind() == Kind.PARK
                                        || of("infrastructure").test(figure)
                                ? "parks"
                                : of("training").test(figure)
                                        ? "training"
                                        : isOfWhole(figure) ? "whole" : isPromised(figure) ? "commitments" : "other";
    }

    /** Of the sector and its parks, and not of the region's whole economy and people. */
    private static boolean isOfOffshoring(FigureView figure) {
        return figure.subject().kind() == Kind.PARK || isOfSector(figure);
    }

    private Section section(List<FigureView> known, Predicate<FigureView> which, Language language) {
        List<FigureView> own = known.stream().filter(which).toList();
        return own.isEmpty() ? Section.EMPTY : Section.of(own, charts.overTime(own, language));
    }

    private static Predicate<FigureView> of(String... themes) {
        return figure -> Set.of(themes).contains(figure.indicator().theme());
    }

    /** What is known of a park stands with the park. */
    private static boolean isAboutSites(FigureView figure) {
        return of("infrastructure").test(figure) && figure.subject().kind() != Kind.PARK;
    }

    /** Work and companies of offshoring. */
    private static boolean isOfSector(FigureView figure) {
        return of("employment", "companies", "exports", "standing").test(figure) && !isOfAllSectors(figure);
    }

    private static boolean isOfAllSectors(FigureView figure) {
        return of("employment", "companies").test(figure) && figure.activity().equals("all");
    }

    /** Of the region's whole economy and people, and not of offshoring. */
    private static boolean isOfWhole(FigureView figure) {
        return figure.subject().kind() == Kind.PLACE
                && (of("population", "economy").test(figure) || isOfAllSectors(figure));
    }

    /** What was promised or set aside; investment in a park stands with the park. */
    private static boolean isPromised(FigureView figure) {
        return figure.subject().kind() != Kind.PARK
                && !isOfWhole(figure)
                && (of("public-money", "agreements", "economy").test(figure) || isOfAllSectors(figure));
    }

    /** What the picture of a region shows: chosen as when the first was given, since a picture never changes. */
    private static List<FigureView> pictured(List<FigureView> known) {
        Map<String, FigureView> newest = new LinkedHashMap<>();
        known.stream()
                .filter(figure -> figure.nature().equals("actual"))
                .sorted(Rows.NEWEST)
                .forEach(figure -> newest.putIfAbsent(figure.indicator().code(), figure));
        return GLANCE.stream()
                .map(newest::get)
                .filter(Objects::nonNull)
                .limit(AT_A_GLANCE)
                .toList();
    }

    private static Map<String, List<FigureView>> parkFacts(List<FigureView> known) {
        Map<String, List<FigureView>> facts = new LinkedHashMap<>();
        Rows.by(
                        known.stream()
                                .filter(figure -> figure.subject().kind() == Kind.PARK
                                        && !of("cost").test(figure))
                                .toList(),
                        figure -> figure.subject().id())
                .forEach((park, figures) -> facts.put(park, oneEach(figures)));
        return facts;
    }

    /** The newest of each indicator, results before plans. */
    private static List<FigureView> oneEach(List<FigureView> figures) {
        Map<String, FigureView> newest = new LinkedHashMap<>();
        Rows.newestOfEachFirst(figures).stream()
                .sorted(ACTUAL_FIRST)
                .forEach(figure -> newest.putIfAbsent(figure.indicator().code(), figure));
        return newest.values().stream().limit(PARK_FACTS).toList();
    }

    /** Of the programmes that set national rules on cost, the one that began last. */
    static List<FigureView> newest(List<FigureView> nationalCosts) {
        Comparator<List<FigureView>> began = Comparator.comparing(figures -> figures.stream()
                .map(figure -> figure.period().start())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN));
        return Rows.by(nationalCosts, figure -> figure.subject().id()).values().stream()
                .max(began)
                .orElse(List.of());
    }

    private static List<RegionRank> standings(PlaceView region, List<Ranking> rankings) {
        return rankings.stream()
                .flatMap(ranking -> ranking
                        .of(region.head().id())
                        .map(own -> new RegionRank(own, ranking.place(own).orElse(null), ranking))
                        .stream())
                .toList();
    }

    private static Map<String, FigureView> amounts(List<AgreementView> committed, List<FigureView> known) {
        Set<String> promised = committed.stream()
                .flatMap(one -> one.commitments().stream())
                .map(CommitmentView::figure)
                .filter(Objects::nonNull)
                .collect(toSet());
        return known.stream()
                .filter(figure -> promised.contains(figure.id()))
                .collect(toMap(FigureView::id, identity()));
    }

    private static List<Province> provinces(List<PlaceView> inside, List<FigureView> known) {
        Map<String, Long> counted = known.stream()
                .map(FigureView::place)
                .filter(Objects::nonNull)
                .collect(groupingBy(place -> place.slug(), counting()));
        Map<String, List<PlaceView>> cities = inside.stream()
                .filter(place -> place.level().equals("city") && place.parent() != null)
                .collect(groupingBy(
                        place -> Objects.requireNonNull(place.parent()).slug(), TreeMap::new, toList()));
        return inside.stream()
                .filter(place -> !place.level().equals("city"))
                .map(province -> {
                    Map<PlaceView, Integer> own = new LinkedHashMap<>();
                    cities.getOrDefault(province.head().id(), List.of())
                            .forEach(city -> own.put(
                                    city,
                                    counted.getOrDefault(city.head().id(), 0L).intValue()));
                    return new Province(
                            province,
                            own,
                            counted.getOrDefault(province.head().id(), 0L).intValue());
                })
                .toList();
    }
}
