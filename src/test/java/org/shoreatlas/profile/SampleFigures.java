package org.shoreatlas.profile;

import java.math.BigDecimal;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.place.PlaceRef;

/** Figures of which only the subject, the indicator, the value and the period matter. */
final class SampleFigures {

    private static final LocalText NAME = new LocalText("اسم", "Nom", "Name");

    private SampleFigures() {}

    static FigureView figure(Kind kind, String subject, String indicator, String period) {
        return figure(kind, subject, indicator, "1", "actual", "exact", period);
    }

    static FigureView ofPark(String indicator, String value, String nature, String precision, String period) {
        return figure(Kind.PARK, "fes-shore", indicator, value, nature, precision, period);
    }

    private static FigureView figure(
            Kind kind, String subject, String indicator, String value, String nature, String precision, String period) {
        PlaceRef place = kind != Kind.PLACE
                ? null
                : new PlaceRef(
                        null, subject, "MA-03", NAME, subject.equals("region") ? "region" : "city", "fes-meknes");
        return FigureView.example(
                        new EntryName(kind, subject, NAME),
                        place,
                        new IndicatorRef(indicator, "persons", "stock", "employment", NAME, null, NAME, null))
                .number(precision, new BigDecimal(value), null, null)
                .nature(nature)
                .period(Period.parse(period))
                .figure();
    }
}
