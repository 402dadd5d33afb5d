package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.DatabaseTest;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.ContentException;
import org.shoreatlas.edition.Desk;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Facts;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.NotYetPublicException;
import org.shoreatlas.edition.WithdrawnEntryException;
import org.shoreatlas.kernel.Slug;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@DatabaseTest
class FigurePublishingTests {

    @Autowired
    Desk desk;

    @Autowired
    Editions editions;

    @Autowired
    Figures figures;

    @BeforeEach
    void prepare() {
        desk.prepare();
    }

    @Test
    void keepsItsShortNumberFromEditionToEdition() {
        desk.publish("figure:one", Facts.figure("place:fes", "1"));
        desk.publish("figure:two", Facts.figure("place:fes", "2"));
        desk.publish("figure:one", Facts.figure("place:fes", "11"));
        desk.withdraw("figure:one");
        desk.publish("figure:three", Facts.figure("place:fes", "3"));
        desk.publish("figure:one", Facts.figure("place:fes", "111"));

        assertThat(List.of(
                        figure("one").number(),
                        figure("two").number(),
                        figure("three").number()))
                .containsExactly(1, 2, 3);
        assertThat(figure("one").version()).isEqualTo(3);
        assertThat(figures.id(1)).hasValue("one");
        assertThat(figures.id(4)).isEmpty();
    }

    @Test
    void numbersABatchInTheOrderOfItsProposals() {
        desk.publish(
                desk.propose("figure:b", Facts.figure("place:fes", "1")),
                desk.propose("figure:a", Facts.figure("place:fes", "2")));
        assertThat(figure("b").number()).isEqualTo(1);
        assertThat(figure("a").number()).isEqualTo(2);
    }

    @Test
    void losesNoNumberToAProposalThatIsNeverPublished() {
        desk.propose("figure:draft", Facts.figure("place:fes", "1"));
        desk.publish("figure:one", Facts.figure("place:fes", "1"));
        assertThat(figure("one").number()).isEqualTo(1);
    }

    @Test
    void isReadAsOfAnEarlierPublicationThroughTheSameDoor() {
        int first =
                desk.publish("figure:one", Facts.figure("place:fes", "4500")).no();
        int second =
                desk.publish("figure:one", Facts.figure("place:fes", "4600.50")).no();
        int withdrawn = desk.withdraw("figure:one").no();

        assertThat(figure("one", first).value()).isEqualTo("4500");
        assertThat(figure("one", second).value()).isEqualTo("4600.50");
        assertThat(figure("one", second).evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.source()).isEqualTo("article"));
        assertThatExceptionOfType(NotYetPublicException.class).isThrownBy(() -> figure("one", first - 1));
        assertThatExceptionOfType(WithdrawnEntryException.class).isThrownBy(() -> figure("one", withdrawn));
        assertThat(figures.edition(editions.edition(Kind.FIGURE, new Slug("one"), 1))
                        .value())
                .isEqualTo("4500");
    }

    @Test
    void speaksOfOtherEntriesAsTheyWereCalledThen() {
        int before =
                desk.publish("figure:one", Facts.figure("place:fes", "4500")).no();
        int after = desk.publish(
                        "place:fes",
                        Facts.with(Facts.city("prefecture-fes"), "name", Map.of("ar", "فاس", "fr", "Fès", "en", "Fez")))
                .no();
        assertThat(Objects.requireNonNull(figure("one", before).subject().name())
                        .en())
                .isEqualTo("Name");
        assertThat(Objects.requireNonNull(figure("one", after).subject().name()).en())
                .isEqualTo("Fez");
    }

    @Test
    void liesWhereItsSubjectLies() {
        desk.publish("figure:one", Facts.figure("place:fes", "1"));
        assertThat(Objects.requireNonNull(figure("one").place())).satisfies(place -> {
            assertThat(place.slug()).isEqualTo("fes");
            assertThat(place.region()).isEqualTo("MA-03");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "subject, park:nowhere",
        "subject, nowhere",
        "indicator, nowhere",
        "value, 4 500",
        "period, spring",
        "nature,"
    })
    void namesTheFieldThatCannotBePublished(String field, String value) {
        Content figure = Facts.figure("place:fes", "4500");
        Content content = value == null ? Facts.without(figure, field) : Facts.with(figure, field, value);
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish("figure:one", content))
                .extracting(ContentException::field)
                .isEqualTo("figure:one " + field);
    }

    @ParameterizedTest
    @CsvSource({
        "exact, 1,,",
        "about, 1,,",
        "about, 1, 0, 2",
        "more-than,, 1,",
        "at-least,, 1,",
        "at-most,,, 1",
        "top-n,,, 10",
        "between,, 1, 2"
    })
    void takesTheValueAndBoundsThatItsPrecisionAllows(String precision, String value, String low, String high) {
        desk.publish("figure:one", hedged(precision, value, low, high));
        assertThat(figure("one").precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @CsvSource({
        "exact,,,, value",
        "exact, 1, 0,, low",
        "about,, 1, 2, value",
        "more-than, 1, 1,, value",
        "more-than,,,, low",
        "at-least,, 1, 2, high",
        "at-most,,,, high",
        "top-n,, 1, 10, low",
        "between,, 1,, high",
        "between,, 2, 2, high"
    })
    void namesTheBoundThatItsPrecisionForbidsOrDemands(
            String precision, String value, String low, String high, String field) {
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish("figure:one", hedged(precision, value, low, high)))
                .extracting(ContentException::field)
                .isEqualTo("figure:one " + field);
    }

    @ParameterizedTest
    @CsvSource({"stock, -1", "amount, -0.01", "rank, 0", "share, 100.5", "share, -1"})
    void refusesAValueOutOfTheRangeOfItsMeasure(String measure, String value) {
        desk.publish("indicator:other", Facts.with(Facts.indicator(), "kind", measure));
        Content figure = Facts.with(Facts.figure("place:fes", value), "indicator", "other");
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish("figure:one", figure))
                .withMessageStartingWith("a " + measure + " is not")
                .extracting(ContentException::field)
                .isEqualTo("figure:one value");
    }

    @ParameterizedTest
    @CsvSource({"stock, 0", "rank, 1", "share, 100", "rate, -1.3", "rate, 101", "flow, -20"})
    void takesAValueWithinTheRangeOfItsMeasure(String measure, String value) {
        desk.publish("indicator:other", Facts.with(Facts.indicator(), "kind", measure));
        desk.publish("figure:one", Facts.with(Facts.figure("place:fes", value), "indicator", "other"));
        assertThat(figure("one").value()).isEqualByComparingTo(value);
    }

    @Test
    void refusesTheSameReadingUnderASecondId() {
        desk.publish("figure:one", Facts.figure("place:fes", "4500"));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> desk.publish("figure:two", Facts.figure("place:fes", "4500")))
                .withMessageContaining("figure_one_reading");
    }

    private static Content hedged(String precision, String value, String low, String high) {
        Map<String, Object> fields =
                new HashMap<>(Facts.figure("place:fes", "0").fields());
        fields.remove("value");
        fields.put("precision", precision);
        if (value != null) {
            fields.put("value", value);
        }
        if (low != null) {
            fields.put("low", low);
        }
        if (high != null) {
            fields.put("high", high);
        }
        return Content.of(fields);
    }

    private FigureView figure(String slug) {
        return figure(slug, editions.latest());
    }

    private FigureView figure(String slug, int publication) {
        return figures.get(new Slug(slug), publication);
    }
}
