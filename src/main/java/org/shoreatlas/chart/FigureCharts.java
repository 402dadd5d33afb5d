package org.shoreatlas.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.Ranking;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.place.Regions;
import org.springframework.stereotype.Component;

/** The chart in which a figure stands: its own series over time, else the regions side by side. */
@Component
public class FigureCharts {

    private final Figures figures;
    private final Charts charts;
    private final Regions regions;

    FigureCharts(Figures figures, Charts charts, Regions regions) {
        this.figures = figures;
        this.charts = charts;
        this.regions = regions;
    }

    /** As of a publication; empty where the figure stands alone. */
    public Optional<FigureChart> of(FigureView figure, int publication, Language language) {
        List<FigureView> ofSubject = figures.ofSubject(figure, publication).get();
        return charts.series(figure, ofSubject, language)
                .map(chart -> new FigureChart(chart, null))
                .or(() -> besideOthers(figure, publication, language));
    }

    private Optional<FigureChart> besideOthers(FigureView figure, int publication, Language language) {
        PlaceRef place = figure.place();
        return place == null || !place.level().equals("region")
                ? Optional.empty()
                : Ranking.of(figures.newestOfRegions(publication).get()).stream()
                        .filter(ranking -> has(ranking.figures(), figure))
                        .findFirst()
                        .flatMap(ranking ->
                                charts.regions(ranking.figures(), regions.all(publication), place.code(), language))
                        .map(chart -> new FigureChart(null, chart));
    }

    private static boolean has(List<FigureView> figures, FigureView figure) {
        return figures.stream().anyMatch(one -> one.id().equals(figure.id()));
    }

    /** One of the two. */
    public record FigureChart(
            @Nullable TimeChart time, @Nullable BarChart bars) {

        /** Whether it is drawn of the same versions of the same figures. */
        public boolean isLike(FigureChart other) {
            return versions().equals(other.versions());
        }

        private List<String> versions() {
            return Stream.concat(
                            Optional.ofNullable(time).stream().flatMap(chart -> chart.figures().stream()),
                            Optional.ofNullable(bars).stream().flatMap(chart -> chart.figures().stream()))
                    .map(figure -> figure.id() + "/v" + figure.version())
                    .toList();
        }
    }
}
