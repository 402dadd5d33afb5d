package org.shoreatlas.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.language.Formats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a comparison comes to, in up to four sentences: from when the news of the parks is, what is published of one
 * region alone, what decides nothing because it is the same everywhere, and how much is known of each region.
 */
@Component
class Remarks {

    private final MessageSource messages;
    private final Formats formats;

    Remarks(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    List<String> of(Comparison comparison, Language language) {
        return Stream.of(
                        reports(comparison, language),
                        ofOneAlone(comparison, language),
                        alike(comparison, language),
                        Optional.of(known(comparison, language)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> reports(Comparison comparison, Language language) {
        List<Period> days = comparison.columns().stream()
                .flatMap(column -> Optional.ofNullable(column.reported()).stream())
                .toList();
        if (days.stream().distinct().count() < 2) {
            return Optional.empty();
        }
        List<String> said = comparison.columns().stream()
                .flatMap(column -> Optional.ofNullable(column.reported())
                        .map(day -> item(column, formats.period(day, null, language), language))
                        .stream())
                .toList();
        return Optional.of(say("compare.remark.reports", language, formats.list(said, language)));
    }

    /** Of the region that has most such rows. */
    private Optional<String> ofOneAlone(Comparison comparison, Language language) {
        Map<Integer, List<Row>> alone = comparison.rows().stream()
                .filter(row -> row.filled() == 1)
                .collect(Collectors.groupingBy(
                        row -> IntStream.range(0, row.cells().size())
                                .filter(at -> row.cells().get(at).isFilled())
                                .findFirst()
                                .orElseThrow()));
        return alone.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<Integer, List<Row>> one) ->
                                -one.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(one -> say(
                        "compare.remark.alone",
                        language,
                        name(comparison.columns().get(one.getKey()), language),
                        names(one.getValue(), language)));
    }

    private Optional<String> alike(Comparison comparison, Language language) {
        List<Row> alike = comparison.rows().stream().filter(Row::isSame).toList();
        return alike.isEmpty()
                ? Optional.empty()
                : Optional.of(say("compare.remark.same", language, names(alike, language)));
    }

    private String known(Comparison comparison, Language language) {
        List<String> said = comparison.columns().stream()
                .map(column -> item(column, formats.number(column.available(), language), language))
                .toList();
        return say("compare.remark.known", language, comparison.rows().size(), formats.list(said, language));
    }

    private String item(Comparison.Column column, String said, Language language) {
        return say("compare.remark.item", language, name(column, language), said);
    }

    private String names(List<Row> rows, Language language) {
        return formats.list(
                rows.stream()
                        .map(row -> Optional.ofNullable(row.name())
                                .map(name -> name.within(language))
                                .orElseGet(() -> say("row." + row.code(), language)))
                        .toList(),
                language);
    }

    private static String name(Comparison.Column column, Language language) {
        LocalText name = column.region().head().name();
        return name.within(language);
    }

    private String say(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
