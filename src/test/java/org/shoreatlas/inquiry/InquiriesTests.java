package org.shoreatlas.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.DatabaseTest;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.ContentException;
import org.shoreatlas.edition.Desk;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Facts;
import org.shoreatlas.edition.WithdrawnEntryException;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.place.PlaceRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@DatabaseTest
class InquiriesTests {

    private static final Map<String, String> WORDS = Map.of("ar", "كلمات", "fr", "Mots", "en", "Words");

    @Autowired
    Desk desk;

    @Autowired
    Editions editions;

    @Autowired
    Inquiries inquiries;

    @BeforeEach
    void prepare() {
        desk.prepare();
        desk.publish("place:oriental", Facts.region("MA-02"));
    }

    @Test
    void saysWhatWasLookedForWhenForWhichPlacesAndWhere() {
        desk.publish("inquiry:rent", inquiry("rent", "2026-11-23", "oriental", "fes"));
        InquiryView inquiry = inquiries.get(new Slug("rent"), editions.latest());
        assertThat(inquiry.question()).isEqualTo("rent");
        assertThat(inquiry.on()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(inquiry.places()).extracting(PlaceRef::slug).containsExactly("oriental", "fes");
        assertThat(inquiry.places()).extracting(PlaceRef::region).containsExactly("MA-02", "MA-03");
        assertThat(inquiry.where().fr()).isEqualTo("Mots");
        assertThat(inquiry.head().region()).isNull();
        assertThat(inquiry.head().evidence()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "maroc, true",
        "MA, true",
        "fes-meknes, true",
        "MA-03, true",
        "prefecture-fes, true",
        "fes, true",
        "oriental, false"
    })
    void liesInWhateverHoldsOneOfItsPlaces(String place, boolean found) {
        desk.publish("inquiry:rent", inquiry("rent", "2026-11-23", "fes"));
        assertThat(ids("place", place)).isEqualTo(found ? List.of("rent") : List.of());
    }

    @Test
    void isFoundOnceThoughSeveralOfItsPlacesLieThere() {
        desk.publish("inquiry:rent", inquiry("rent", "2026-11-23", "fes", "prefecture-fes", "oriental"));
        assertThat(ids("place", "fes-meknes")).containsExactly("rent");
        assertThat(ids("place", "oriental")).containsExactly("rent");
    }

    @Test
    void isNarrowedByQuestionAndRefusesWhatIsNone() {
        desk.publish("inquiry:rent", inquiry("rent", "2026-11-23", "fes"));
        desk.publish("inquiry:park", inquiry("park", "2026-11-23", "fes"));
        assertThat(ids("question", "park")).containsExactly("park");
        assertThatExceptionOfType(BadParameterException.class).isThrownBy(() -> ids("question", "weather"));
        assertThatExceptionOfType(BadParameterException.class).isThrownBy(() -> ids("place", "nowhere"));
    }

    @Test
    void isOfAPlaceThatItNamesAndNotOfWhatLiesInside() {
        desk.publish("inquiry:early", inquiry("rent", "2026-10-01", "fes-meknes"));
        desk.publish("inquiry:late", inquiry("rent", "2026-11-23", "fes-meknes", "oriental"));
        int now = editions.latest();
        assertThat(inquiries.of("fes-meknes", now))
                .extracting(one -> one.head().id())
                .containsExactly("late", "early");
        assertThat(inquiries.of("fes", now)).isEmpty();
        assertThat(inquiries.of("nowhere", now)).isEmpty();
    }

    @Test
    void isReadAsItWas() {
        desk.publish("inquiry:rent", inquiry("rent", "2026-10-01", "fes-meknes"));
        int before = editions.latest();
        desk.publish("inquiry:rent", inquiry("rent", "2026-10-02", "oriental"));
        assertThat(inquiries.of("fes-meknes", before))
                .extracting(InquiryView::on)
                .containsExactly(LocalDate.of(2026, 10, 1));
        assertThat(inquiries.of("fes-meknes", editions.latest())).isEmpty();
        assertThat(inquiries.of("oriental", editions.latest()))
                .extracting(InquiryView::on)
                .containsExactly(LocalDate.of(2026, 10, 2));
    }

    @Test
    void isGoneOnceWithdrawn() {
        desk.publish("inquiry:rent", inquiry("rent", "2026-10-01", "fes-meknes"));
        int before = editions.latest();
        desk.withdraw("inquiry:rent");
        assertThat(inquiries.of("fes-meknes", editions.latest())).isEmpty();
        assertThat(inquiries.of("fes-meknes", before)).hasSize(1);
        assertThatExceptionOfType(WithdrawnEntryException.class)
                .isThrownBy(() -> inquiries.get(new Slug("rent"), editions.latest()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "places", "where", "question"})
    void needsEachOfItsFields(String field) {
        Map<String, Object> fields =
                new TreeMap<>(inquiry("rent", "2026-11-23", "fes").fields());
        fields.remove(field);
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish("inquiry:rent", Content.of(fields)))
                .extracting(ContentException::field)
                .isEqualTo("inquiry:rent " + field);
    }

    @Test
    void needsADayAndPlacesThatThereAre() {
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish("inquiry:rent", inquiry("rent", "2026-11", "fes")))
                .withMessageContaining("not a date");
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish("inquiry:park", inquiry("park", "2026-11-23", "nowhere")))
                .withMessage("there is no published place:nowhere");
    }

    @Test
    void asksOneOfTheKnownQuestions() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> desk.publish("inquiry:weather", inquiry("weather", "2026-11-23", "fes")))
                .withMessageContaining("inquiry_question");
    }

    @Test
    void namesAPlaceOnce() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> desk.publish("inquiry:rent", inquiry("rent", "2026-11-23", "fes", "fes")))
                .withMessageContaining("inquiry_place_once");
    }

    private List<String> ids(String filter, String value) {
        return inquiries.list(Query.first(50, filter, value, editions.latest())).items().stream()
                .map(inquiry -> inquiry.head().id())
                .toList();
    }

    private static Content inquiry(String question, String on, String... places) {
        return Content.of(
                Map.of("name", WORDS, "question", question, "on", on, "places", List.of(places), "where", WORDS));
    }
}
