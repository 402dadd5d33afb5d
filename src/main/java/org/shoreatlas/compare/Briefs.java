package org.shoreatlas.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.compare.Brief.Origin;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Sentences;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.language.Formats;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.profile.NationalRules;
import org.shoreatlas.profile.PromisedJobs;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Composes briefs: every rule by which a number, a risk or a source comes on to the two pages. */
@Component
class Briefs {

    /** What investors ask first. */
    static final List<String> ROWS = List.of(
            "shore-park-status",
            "park-offices-built",
            "park-occupancy",
            "office-rent",
            "income-tax-cap",
            "job-grant",
            "park-jobs",
            "agent-cost");

    private static final Set<String> OFFICES = Set.of("park-offices-built", "park-occupancy");
    private static final int NUMBERS = 5;
    private static final int YEARS_OF_OFFICES = 2;

    private final MessageSource messages;
    private final Formats formats;
    private final Sentences sentences;
    private final NationalRules rules;

    Briefs(MessageSource messages, Formats formats, Sentences sentences, NationalRules rules) {
        this.messages = messages;
        this.formats = formats;
        this.sentences = sentences;
        this.rules = rules;
    }

    /** @param on the day on which it is read */
    Brief of(Comparison comparison, int publication, LocalDate on, Language language) {
        List<FigureView> national = rules.grants(publication);
        return new Brief(
                numbers(comparison),
                national,
                Stream.of(
                                lastKnown(comparison, on, language),
                                oldOffices(comparison, on, language),
                                promises(comparison, language),
                                readings("brief.risk.rule", comparison, Briefs::isRule, language),
                                readings("brief.risk.disagree", comparison, Briefs::isDisputed, language),
                                readings(
                                        "brief.risk.copy",
                                        comparison,
                                        figure -> Guard.isCopy(figure.evidence()),
                                        language))
                        .flatMap(List::stream)
                        .toList(),
                origins(Stream.concat(figures(comparison).stream(), national.stream())));
    }

    /** Of each region in turn, from the next row in which it has a figure, until there are five. */
    private static List<FigureView> numbers(Comparison comparison) {
        List<Row> rows = new ArrayList<>(comparison.rows());
        List<FigureView> numbers = new ArrayList<>();
        int columns = comparison.columns().size();
        for (int turn = 0; turn < NUMBERS * columns && numbers.size() < NUMBERS; turn++) {
            int column = turn % columns;
            rows.stream()
                    .filter(row -> row.cells().get(column).figure() != null)
                    .findFirst()
                    .ifPresent(row -> {
                        rows.remove(row);
                        numbers.add(
                                Objects.requireNonNull(row.cells().get(column).figure()));
                    });
        }
        return numbers;
    }

    private static List<FigureView> figures(Comparison comparison) {
        return comparison.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::figure)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Origin> origins(Stream<FigureView> figures) {
        Map<String, Origin> origins = new LinkedHashMap<>();
        figures.distinct()
                .forEach(figure -> figure.evidence().stream()
                        .filter(one -> one.field().isEmpty())
                        .limit(1)
                        .forEach(one -> origins.merge(
                                one.source(),
                                new Origin(one.source(), one.title(), one.howRead(), List.of(figure.number())),
                                (known, other) -> new Origin(
                                        known.source(),
                                        known.title(),
                                        known.howRead(),
                                        Stream.concat(known.numbers().stream(), other.numbers().stream())
                                                .distinct()
                                                .toList()))));
        return List.copyOf(origins.values());
    }

    private List<String> lastKnown(Comparison comparison, LocalDate on, Language language) {
        return comparison.columns().stream()
                .flatMap(column -> Stream.ofNullable(column.park()))
                .filter(park -> park.isLastKnown(on))
                .map(park ->
                        say("brief.risk.last-known", language, name(park, language), day(park.statusOn(), language)))
                .toList();
    }

    private List<String> oldOffices(Comparison comparison, LocalDate on, Language language) {
        List<String> risks = new ArrayList<>();
        for (int at = 0; at < comparison.columns().size(); at++) {
            int column = at;
            comparison.rows().stream()
                    .filter(row -> OFFICES.contains(row.code()))
                    .flatMap(row -> row.cells().get(column).reported(on).stream())
                    .max(Comparator.comparing(Briefs::end))
                    .filter(period -> end(period).plusYears(YEARS_OF_OFFICES).isBefore(on))
                    .ifPresent(period -> risks.add(say(
                            "brief.risk.offices",
                            language,
                            name(comparison.columns().get(column), language),
                            day(period, language))));
        }
        return risks;
    }

    private List<String> promises(Comparison comparison, Language language) {
        return comparison.columns().stream()
                .flatMap(column -> column.jobs().stream())
                .flatMap(jobs -> Stream.ofNullable(promise(jobs, language)))
                .toList();
    }

    private @Nullable String promise(PromisedJobs jobs, Language language) {
        FigureView promised = jobs.promised();
        LocalText park = jobs.park().name();
        FigureView came = jobs.result();
        return promised == null || park == null || came.value() == null
                ? null
                : say(
                        "brief.risk.promised",
                        language,
                        say(
                                "promised.finding",
                                language,
                                sentences.text(promised, language),
                                park.within(language),
                                formats.periodInSentence(promised.period(), "target", language),
                                formats.number(came.value(), language),
                                formats.periodInSentence(came.period(), "actual", language)));
    }

    private List<String> readings(
            String message, Comparison comparison, Predicate<FigureView> such, Language language) {
        List<String> rows = rows(comparison, such, language);
        return rows.isEmpty() ? List.of() : List.of(say(message, language, formats.list(rows, language)));
    }

    /** The names of the rows in which a region has such a figure. */
    private List<String> rows(Comparison comparison, Predicate<FigureView> such, Language language) {
        return comparison.rows().stream()
                .filter(row -> row.cells().stream()
                        .map(Cell::figure)
                        .filter(Objects::nonNull)
                        .anyMatch(such))
                .flatMap(row -> Stream.ofNullable(row.name()))
                .map(name -> name.within(language))
                .toList();
    }

    private static boolean isRule(FigureView figure) {
        return figure.flags().contains("rule-applied");
    }

    private static boolean isDisputed(FigureView figure) {
        return "same".equals(figure.relation());
    }

    private static String name(ParkView park, Language language) {
        return park.head().name().within(language);
    }

    private static String name(Comparison.Column column, Language language) {
        ParkView park = column.park();
        return park == null ? column.region().head().name().within(language) : name(park, language);
    }

    private static LocalDate end(Period reported) {
        return Objects.requireNonNull(reported.end());
    }

    private String day(Period period, Language language) {
        return formats.period(period, null, language);
    }

    private String say(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
