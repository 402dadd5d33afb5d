package org.shoreatlas.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Slug;

/** The values by which editions are spoken of. */
@Tag("unit")
class EditionTests {

    private static final LocalText TEXT = new LocalText("نص", "Texte", null);
    private static final EntryRef SOURCE = EntryRef.parse("source:decree");

    private static Edition edition(int since, int until, @Nullable String endedAs) {
        return new Edition(
                7,
                Kind.PARK,
                new Slug("fes-shore"),
                2,
                since,
                Instant.EPOCH,
                "desk",
                until,
                null,
                endedAs,
                null,
                Content.of(Map.of()),
                Change.NEW,
                null);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true", "8, true", "9, false"})
    void isPublicFromItsPublicationToTheOneThatEndsIt(int publication, boolean isPublic) {
        assertThat(edition(5, 9, null).isPublicAt(publication)).isEqualTo(isPublic);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"withdrawn, true, false", "superseded, false, true", "-, false, false"})
    void endsAsWithdrawnOrAsSuperseded(String endedAs, boolean withdrawn, boolean superseded) {
        assertThat(edition(1, 2, endedAs).isWithdrawn()).isEqualTo(withdrawn);
        assertThat(edition(1, 2, endedAs).isSuperseded()).isEqualTo(superseded);
    }

    @Test
    void isToldByTheExceptionsOfItsEntry() {
        List<Edition> editions = List.of(edition(3, 4, "withdrawn"), edition(1, 3, "superseded"));
        WithdrawnEntryException withdrawn = new WithdrawnEntryException(editions.get(0), editions);
        assertThat(withdrawn).hasMessage("park fes-shore was withdrawn");
        assertThat(withdrawn.last()).isEqualTo(editions.get(0));
        assertThat(withdrawn.editions()).isEqualTo(editions);
        assertThat(new UnknownEditionException("none", editions).editions()).isEqualTo(editions);
        NotYetPublicException notYet = new NotYetPublicException(Kind.PARK, new Slug("fes-shore"), editions);
        assertThat(notYet).hasMessage("park fes-shore was not public yet");
        assertThat(notYet.editions()).isEqualTo(editions);
    }

    @Test
    void restsOnASourceOrOnASentenceAndNeverOnBoth() {
        assertThat(new VerificationBasis(SOURCE, "p. 3", null).place()).isEqualTo("p. 3");
        assertThat(new VerificationBasis(null, null, TEXT).said()).isEqualTo(TEXT);
        Stream.<Runnable>of(
                        () -> new VerificationBasis(null, null, null),
                        () -> new VerificationBasis(SOURCE, null, TEXT),
                        () -> new VerificationBasis(null, "p. 3", TEXT))
                .forEach(wrong -> assertThatIllegalArgumentException().isThrownBy(wrong::run));
    }

    @Test
    void statesCauseAndEffectOfACorrection() {
        assertThat(Change.of("correction", null, TEXT, TEXT).type()).isEqualTo(Change.Type.CORRECTION);
        assertThat(Change.of("wording", TEXT, null, null)).isEqualTo(new Change(Change.Type.WORDING, TEXT, null, null));
        assertThatThrownBy(() -> Change.of("correction", TEXT, null, TEXT))
                .isInstanceOfSatisfying(
                        ContentException.class, e -> assertThat(e.field()).isEqualTo("cause"));
        assertThatThrownBy(() -> Change.of("correction", TEXT, TEXT, null))
                .isInstanceOfSatisfying(
                        ContentException.class, e -> assertThat(e.field()).isEqualTo("effect"));
        assertThat(Stream.of(Change.Type.values()).map(Change.Type::code))
                .containsExactly("new", "revision", "correction", "wording");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isOfAKindWithACodeAndAPath(Kind kind) {
        assertThat(Kind.ofCode(kind.code())).contains(kind);
        assertThat(kind.path()).isNotEmpty().matches("[a-z]+");
        assertThat(new EntryName(kind, "x", null).path()).isEqualTo("/" + kind.path() + "/x");
        assertThat(EntryRef.parse(kind.code() + ":x"))
                .isEqualTo(new EntryRef(kind, new Slug("x")))
                .hasToString(kind.code() + ":x");
    }

    @ParameterizedTest
    @CsvSource({"READING_GROUP, reading-group, readings", "PLACE, place, places", "AGREEMENT, agreement, agreements"})
    void isNamedByItsKindInAddresses(Kind kind, String code, String path) {
        assertThat(kind.code()).isEqualTo(code);
        assertThat(kind.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fes-shore", "parks:fes-shore", "park:", "park:Fes", "PARK:fes", ":fes"})
    void isNamedByNoOtherText(String text) {
        assertThat(EntryRef.find(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> EntryRef.parse(text));
    }

    @Test
    void isFoundByItsReference() {
        assertThat(EntryRef.find("source:decree")).contains(SOURCE);
        assertThat(Kind.ofCode("sources")).isEmpty();
    }

    @Test
    void isRefusedWhereItsBaseIsNotTheNewest() {
        assertThatCode(() -> StaleProposalException.refuse("park:x", 5L, 5L)).doesNotThrowAnyException();
        assertThatCode(() -> StaleProposalException.refuse("park:x", null, null))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> StaleProposalException.refuse("park:x", 5L, 6L))
                .isInstanceOf(StaleProposalException.class)
                .hasMessage("park:x has changed meanwhile: the proposal rests on edition 5, the newest is 6");
        assertThatThrownBy(() -> StaleProposalException.refuse("park:x", null, 6L))
                .isInstanceOf(StaleProposalException.class);
    }
}
