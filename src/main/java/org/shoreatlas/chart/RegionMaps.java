package org.shoreatlas.chart;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.chart.Drawing.Key;
import org.shoreatlas.chart.RegionMap.Mark;
import org.shoreatlas.chart.RegionMap.Region;
import org.shoreatlas.chart.RegionMap.Symbol;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.place.PlaceView;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Maps of the twelve regions, over outlines by OpenStreetMap contributors (ODbL 1.0). */
@Service
public class RegionMaps {

    /** What the statuses of parks amount to, the furthest first. */
    private static final Map<String, Set<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("operating", Set.of("operating"));
        GROUPS.put("works", Set.of("under-construction", "being-extended"));
        GROUPS.put("ahead", Set.of("announced", "planned"));
        GROUPS.put("quiet", Set.of("no-news"));
        GROUPS.put("stopped", Set.of("postponed", "cancelled"));
    }

    private static final int ABREAST = 2;
    private static final int APART = 14;

    private final DrawingWords words;
    private final Outlines outlines;

    RegionMaps(DrawingWords words) {
        this.words = words;
        try (InputStream json = RegionMaps.class.getResourceAsStream("/geo/regions.json")) {
            outlines = new JsonMapper().readValue(Objects.requireNonNull(json), Outlines.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each region by the furthest that a park in it has come, by pattern. */
    public RegionMap ofStatuses(List<PlaceView> regions, List<Mark> parks, Language language) {
        Map<String, List<Mark>> byRegion = parks.stream().collect(groupingBy(Mark::iso));
        List<Region> drawn = outlines.regions.stream()
                .flatMap(outline -> find(regions, outline).stream().map(region -> {
                    List<Mark> marks = byRegion.getOrDefault(outline.iso, List.of());
                    String furthest =
                            groups(marks).keySet().stream().findFirst().orElse("none");
                    return region(outline, region, furthest, List.of(), titles(marks, language), language);
                }))
                .toList();
        List<Key> keys = symbolKeys(parks, "fill", language);
        return new RegionMap(
                drawing("statuses", words.say("map.statuses", language), keys, "", "", "/parks"),
                drawn,
                keys,
                null,
                List.of());
    }

    /** A symbol for each park, at the centre of its region. */
    public RegionMap ofParks(List<PlaceView> regions, List<Mark> parks, Language language) {
        Map<String, List<Mark>> byRegion = parks.stream().collect(groupingBy(Mark::iso));
        List<Region> drawn = outlines.regions.stream()
                .flatMap(outline -> find(regions, outline).stream().map(region -> {
                    List<Symbol> symbols = new ArrayList<>();
                    groups(byRegion.getOrDefault(outline.iso, List.of()))
                            .forEach((group, marks) -> marks.forEach(mark -> symbols.add(new Symbol(group, 0, 0))));
                    return region(
                            outline,
                            region,
                            "plain",
                            fanned(outline, symbols),
                            titles(byRegion.getOrDefault(outline.iso, List.of()), language),
                            language);
                }))
                .toList();
        List<Key> keys = symbolKeys(parks, "symbol", language);
        return new RegionMap(
                drawing("parks", words.say("map.parks", language), keys, "", "", "/parks"),
                drawn,
                keys,
                words.say("map.centre", language),
                List.of());
    }

    /**
     * Each region in one of three or four classes that hold about as many regions each; a bound is in none.
     *
     * @param onePerRegion figures of one indicator, at most one for each region
     */
    public RegionMap ofFigures(List<FigureView> onePerRegion, List<PlaceView> regions, Language language) {
        Map<String, FigureView> figures = new TreeMap<>();
        onePerRegion.stream()
                .filter(Charts::isOfRegion)
                .forEach(figure -> figures.putIfAbsent(Charts.region(figure).slug(), figure));
        List<BigDecimal> values = figures.values().stream()
                .map(RegionMaps::number)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        int classes = Math.min(values.size(), values.size() < 8 ? 3 : 4);
        List<Region> drawn = outlines.regions.stream()
                .flatMap(outline -> find(regions, outline).stream().map(region -> {
                    FigureView figure = figures.get(region.head().id());
                    BigDecimal number = figure == null ? null : number(figure);
                    String fill = figure == null
                            ? "none"
                            : number == null ? "bound" : code(values.indexOf(number), values.size(), classes, figure);
                    return region(
                            outline,
                            region,
                            fill,
                            List.of(),
                            figure == null ? words.say("absent.short", language) : words.value(figure, language),
                            language);
                }))
                .toList();
        if (figures.isEmpty()) {
            return new RegionMap(
                    drawing("figures", words.say("absent.short", language), List.of(), "", "", "/indicators"),
                    drawn,
                    fillKeys(drawn, List.of(), language),
                    null,
                    List.of());
        }
        IndicatorRef indicator = figures.values().iterator().next().indicator();
        List<Key> ranges = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            int at = i;
            List<BigDecimal> in = values.stream()
                    .filter(value -> values.indexOf(value) * classes / values.size() == at)
                    .toList();
            BigDecimal low = in.get(0);
            BigDecimal high = in.get(in.size() - 1);
            boolean one = low.compareTo(high) == 0;
            ranges.add(new Key(
                    "fill",
                    code(
                            values.indexOf(low),
                            values.size(),
                            classes,
                            figures.values().iterator().next()),
                    words.formats()
                            .hedged(
                                    one ? "exact" : "between",
                                    one ? low : null,
                                    low,
                                    high,
                                    indicator.unit(),
                                    indicator.counted(),
                                    language)
                            .text()));
        }
        List<Key> keys = fillKeys(drawn, ranges, language);
        List<FigureView> shown = List.copyOf(figures.values());
        Set<String> periods = shown.stream()
                .map(figure -> words.formats().period(figure.period(), figure.nature(), language))
                .collect(Collectors.toSet());
        String name = indicator.name().within(language);
        String title = periods.size() == 1
                ? words.say("chart.regions", language, name, periods.iterator().next())
                : words.say("map.figures", language, name);
        return new RegionMap(
                drawing(
                        "figures-" + indicator.code(),
                        title,
                        keys,
                        words.sources(shown, language),
                        "/map.svg?indicator=" + indicator.code(),
                        "/indicators/" + indicator.code()),
                drawn,
                keys,
                periods.size() == 1 ? null : words.say("map.periods", language),
                shown);
    }

    private Drawing drawing(String id, String title, List<Key> keys, String sources, String file, String page) {
        String summary = String.join("; ", keys.stream().map(Key::text).toList());
        return new Drawing("map-" + id, outlines.width, outlines.height, title, "", summary, "", sources, file, page);
    }

    private static @Nullable BigDecimal number(FigureView figure) {
        return Point.of(figure, 0)
                .filter(Point::isNumber)
                .map(point -> point.value().stripTrailingZeros())
                .orElse(null);
    }

    /** The densest pattern for the greatest value, of ranks for the first. */
    private static String code(int index, int of, int classes, FigureView figure) {
        int at = index * classes / of;
        return "class-" + (figure.indicator().kind().equals("rank") ? classes - at : at + 1);
    }

    private List<Key> fillKeys(List<Region> drawn, List<Key> ranges, Language language) {
        List<Key> keys = new ArrayList<>(ranges);
        if (drawn.stream().anyMatch(region -> region.fill().equals("bound"))) {
            keys.add(new Key("fill", "bound", words.say("map.bound", language)));
        }
        List<String> none = drawn.stream()
                .filter(region -> region.fill().equals("none"))
                .map(Region::name)
                .toList();
        if (!none.isEmpty()) {
            keys.add(new Key(
                    "fill",
                    "none",
                    words.say("chart.none", language, words.formats().list(none, language))));
        }
        return keys;
    }

    private List<Key> symbolKeys(List<Mark> parks, String sort, Language language) {
        List<Key> keys = new ArrayList<>();
        groups(parks).keySet().forEach(group -> keys.add(new Key(sort, group, words.say("map." + group, language))));
        if (sort.equals("fill")) {
            keys.add(new Key(sort, "none", words.say("map.no-park", language)));
        }
        return keys;
    }

    private static Map<String, List<Mark>> groups(List<Mark> parks) {
        Map<String, List<Mark>> groups = new LinkedHashMap<>();
        GROUPS.forEach((group, statuses) -> {
            List<Mark> marks = parks.stream()
                    .filter(mark -> statuses.contains(mark.status()))
                    .toList();
            if (!marks.isEmpty()) {
                groups.put(group, marks);
            }
        });
        return groups;
    }

    private String titles(List<Mark> marks, Language language) {
        return marks.isEmpty()
                ? words.say("map.no-park", language)
                : words.formats()
                        .list(
                                marks.stream()
                                        .map(mark -> {
                                            String status = GROUPS.entrySet().stream()
                                                    .filter(group ->
                                                            group.getValue().contains(mark.status()))
                                                    .map(Map.Entry::getKey)
                                                    .findFirst()
                                                    .orElseThrow();
                                            return words.say(
                                                    "map.park",
                                                    language,
                                                    mark.name(),
                                                    words.say("map." + status, language));
                                        })
                                        .toList(),
                                language);
    }

    private static List<PlaceView> find(List<PlaceView> regions, Outline outline) {
        return regions.stream()
                .filter(region -> outline.iso.equals(region.code()))
                .limit(1)
                .toList();
    }

    private static Region region(
            Outline outline, PlaceView region, String fill, List<Symbol> symbols, String text, Language language) {
        return new Region(
                Integer.parseInt(outline.iso.substring(3)),
                outline.iso,
                region.head().id(),
                region.head().name().within(language),
                outline.d,
                fill,
                outline.x,
                outline.y,
                symbols,
                text);
    }

    /** The outlines alone, to show where a region lies. */
    public RegionMap locator() {
        return new RegionMap(
                drawing("locator", "", List.of(), "", "", ""),
                outlines.regions.stream()
                        .map(outline -> new Region(
                                0, outline.iso, "", "", outline.d, "plain", outline.x, outline.y, List.of(), ""))
                        .toList(),
                List.of(),
                null,
                List.of());
    }

    /** In rows around the centre. */
    private static List<Symbol> fanned(Outline outline, List<Symbol> symbols) {
        List<Symbol> placed = new ArrayList<>();
        int rows = (symbols.size() + ABREAST - 1) / ABREAST;
        for (int i = 0; i < symbols.size(); i++) {
            int row = i / ABREAST;
            int abreast = Math.min(ABREAST, symbols.size() - row * ABREAST);
            placed.add(new Symbol(
                    symbols.get(i).shape(),
                    Drawing.round(outline.x + (i % ABREAST - (abreast - 1) / 2.0) * APART),
                    Drawing.round(outline.y + (row - (rows - 1) / 2.0) * APART)));
        }
        return placed;
    }

    /** As in {@code geo/regions.json}; see {@code docs/design.md} for how it was made. */
    private record Outlines(int width, int height, List<Outline> regions) {}

    private record Outline(String iso, double x, double y, String d) {}
}
