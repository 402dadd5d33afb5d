package org.shoreatlas.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Hedged;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.language.Axis;
import org.shoreatlas.language.Formats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What charts and maps say. */
@Component
record DrawingWords(Formats formats, MessageSource messages) {

    private static final int SOURCES = 3;

    String say(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    String name(EntryName entry, Language language) {
        LocalText name = entry.name();
        return name == null ? entry.id() : name.within(language);
    }

    /** The value with its hedge and its unit. */
    String value(FigureView figure, Language language) {
        return formats.hedged(
                        figure.precision(),
                        figure.value(),
                        figure.low(),
                        figure.high(),
                        figure.indicator().unit(),
                        figure.indicator().counted(),
                        language)
                .text();
    }

    /** The value with its hedge, in the unit of an axis, which is said elsewhere. */
    String number(FigureView figure, Axis axis, Language language) {
        return formats.hedged(
                        figure.precision(),
                        in(axis, figure.value()),
                        in(axis, figure.low()),
                        in(axis, figure.high()),
                        "count",
                        null,
                        language)
                .text();
    }

    /** The same of what was computed. */
    String number(Hedged value, Axis axis, Language language) {
        return formats.hedged(
                        value.precision(),
                        in(axis, value.value()),
                        in(axis, value.low()),
                        in(axis, value.high()),
                        "count",
                        null,
                        language)
                .text();
    }

    /** What was computed, with its hedge, without what is counted. */
    String number(Hedged value, Language language) {
        return formats.hedged(value.precision(), value.value(), value.low(), value.high(), "count", null, language)
                .text();
    }

    /** The value with its hedge, without what is counted. */
    String number(FigureView figure, Language language) {
        return formats.hedged(figure.precision(), figure.value(), figure.low(), figure.high(), "count", null, language)
                .text();
    }

    /** The unit of an axis; empty where the indicator's name says already what is counted. */
    static String unit(String unit, IndicatorRef indicator) {
        return indicator.counted() == null ? unit : "";
    }

    private static @Nullable BigDecimal in(Axis axis, @Nullable BigDecimal value) {
        return value == null ? null : axis.of(value);
    }

    /** A figure in a line: whose, of when, what it is, how much. */
    String point(FigureView figure, Language language) {
        return say(
                "chart.point",
                language,
                name(figure.subject(), language),
                formats.period(figure.period(), figure.nature(), language),
                say("nature." + figure.nature(), language),
                value(figure, language));
    }

    /** Where figures were published: the first few sources by their titles. */
    String sources(List<FigureView> figures, Language language) {
        List<String> titles = figures.stream()
                .filter(figure -> !figure.evidence().isEmpty())
                .map(figure -> figure.evidence().get(0).title().within(language))
                .distinct()
                .toList();
        return titles.isEmpty()
                ? ""
                : say(
                        titles.size() > SOURCES ? "chart.sources.more" : "chart.sources",
                        language,
                        String.join(
                                say("sentence.semicolon", language),
                                titles.stream().limit(SOURCES).toList()));
    }
}
