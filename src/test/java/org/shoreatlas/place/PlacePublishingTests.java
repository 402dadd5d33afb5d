package org.shoreatlas.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import org.shoreatlas.edition.UnknownEntryException;
import org.shoreatlas.edition.WithdrawnEntryException;
import org.shoreatlas.kernel.Slug;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PlacePublishingTests {

    @Autowired
    Desk desk;

    @Autowired
    Editions editions;

    @Autowired
    Places places;

    @Autowired
    Regions regions;

    @BeforeEach
    void prepare() {
        desk.prepare();
    }

    @ParameterizedTest
    @CsvSource({"maroc,,", "fes-meknes, MA-03, maroc", "prefecture-fes, MA-03, fes-meknes", "fes, MA-03, prefecture-fes"
    })
    void liesInTheRegionOfWhatItLiesIn(String slug, String region, String parent) {
        PlaceView place = place(slug, editions.latest());
        assertThat(place.head().region()).isEqualTo(region);
        assertThat(place.parent() == null ? null : place.parent().slug()).isEqualTo(parent);
    }

    @Test
    void isListedAsARegionOnlyIfItIsOne() {
        assertThat(regions.all(editions.latest()))
                .extracting(region -> region.head().id())
                .containsExactly("fes-meknes");
        assertThatExceptionOfType(UnknownEntryException.class)
                .isThrownBy(() -> regions.get(new Slug("fes"), editions.latest()));
    }

    @Test
    void namesItsCapitalThoughThatIsPublishedWithIt() {
        desk.publish(
                desk.propose("place:oriental", Facts.with(Facts.region("MA-02"), "capital", "oujda")),
                desk.propose("place:prefecture-oujda", Facts.province("MA-OUJ", "oriental")),
                desk.propose("place:oujda", Facts.city("prefecture-oujda")));
        assertThat(Objects.requireNonNull(place("oriental", editions.latest()).capital())
                        .slug())
                .isEqualTo("oujda");
    }

    @ParameterizedTest
    @CsvSource({
        "parent, nowhere, there is no published place:nowhere",
        "capital, nowhere, there is no published place:nowhere",
        "parent, article, there is no published place:article",
        "parent, Fès, 'not a slug: lower-case letters, digits and single hyphens expected'"
    })
    void namesAReferenceThatLeadsNowhere(String field, String value, String problem) {
        Content content = Facts.with(Facts.city("prefecture-fes"), field, value);
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish("place:sefrou", content))
                .withMessage(problem)
                .extracting(ContentException::field)
                .isEqualTo("place:sefrou " + field);
    }

    @Test
    void liesInAnotherUnlessItIsTheCountry() {
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish("place:sefrou", Facts.without(Facts.city("fes"), "parent")))
                .extracting(ContentException::field)
                .isEqualTo("place:sefrou parent");
    }

    @Test
    void liesInNothingIfItIsTheCountry() {
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish("place:maroc", Facts.with(Facts.country(), "parent", "fes")))
                .extracting(ContentException::field)
                .isEqualTo("place:maroc parent");
    }

    @Test
    void isReadAsOfAnEarlierPublicationThroughTheSameDoor() {
        int before = editions.latest();
        desk.publish(
                "place:fes",
                Facts.with(Facts.city("prefecture-fes"), "name", Map.of("ar", "فاس", "fr", "Fès", "en", "Fez")));
        int withdrawn = desk.withdraw("place:fes").no();

        assertThat(place("fes", before)).satisfies(place -> {
            assertThat(place.head().version()).isEqualTo(1);
            assertThat(place.head().name().en()).isEqualTo("Name");
        });
        assertThat(place("fes", before + 1)).satisfies(place -> {
            assertThat(place.head().version()).isEqualTo(2);
            assertThat(place.head().name().en()).isEqualTo("Fez");
        });
        assertThatExceptionOfType(WithdrawnEntryException.class).isThrownBy(() -> place("fes", withdrawn));
        assertThatExceptionOfType(NotYetPublicException.class).isThrownBy(() -> place("fes", 0));
        assertThat(places.edition(editions.edition(Kind.PLACE, new Slug("fes"), 2))
                        .head()
                        .name()
                        .en())
                .isEqualTo("Fez");
    }

    private PlaceView place(String slug, int publication) {
        return places.get(new Slug(slug), publication);
    }
}
