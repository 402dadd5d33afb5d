package org.shoreatlas.desk.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.desk.form.FormReader.Proposed;
import org.shoreatlas.desk.form.FormReader.Reading;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;

/** What whole forms say, where what is public is said by the test. */
@Tag("unit")
class PlainFormReaderTests {

    private static final String[] FIGURE = {
        "subject",
        "Fez",
        "indicator",
        "call-centres",
        "nature",
        "actual",
        "precision",
        "exact",
        "value",
        "12",
        "period",
        "2023",
        "evidence[0].source",
        "decree",
        "evidence[0].howRead",
        "full"
    };
    private static final String[] SOURCE = {
        "newSource.name.fr",
        "Étude",
        "newSource.name.en",
        "Study",
        "newSource.form",
        "article",
        "newSource.language",
        "fr"
    };
    private static final Map<String, Object> CONTENT = Map.of(
            "subject",
            "place:fes",
            "indicator",
            "call-centres",
            "nature",
            "actual",
            "precision",
            "exact",
            "value",
            "12",
            "period",
            "2023",
            "evidence",
            List.of(Map.of("source", "decree", "howRead", "full", "language", "ar")));
    private static final EntryRef OLD = EntryRef.parse("figure:fes-centres");

    private final PlainDesk desk = new PlainDesk();
    private final FormReader reader = new FormReader(desk.known, desk.ids);

    private Reading read(
            String form, @Nullable EntryRef entry, @Nullable Long base, Language language, String... typed) {
        return reader.read(desk.forms.of(form), PlainDesk.typed(typed), entry, base, language);
    }

    private Reading read(String form, String... typed) {
        return read(form, null, null, Language.EN, typed);
    }

    private Reading changed(String... typed) {
        return read("figure", OLD, 40L, Language.EN, and(FIGURE, typed));
    }

    private static String[] and(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void proposesANewFigure(Language language) {
        Reading reading = read("figure", null, null, language, FIGURE);
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.withdrawal()).isNull();
        assertThat(reading.proposed())
                .containsExactly(new Proposed(
                        EntryRef.parse("figure:fes-call-centres-2023"), Content.of(CONTENT), Change.NEW, null, ""));
        assertThat(reading.understood().get("subject"))
                .isEqualTo(language == Language.AR ? "فاس" : language == Language.FR ? "Fès" : "Fez");
    }

    @Test
    void takesWhoSaidItAsOneThingWithinItsEvidence() {
        String[] typed = Stream.concat(
                        Stream.of(FIGURE),
                        Stream.of(
                                "evidence[0].speaker.person",
                                " Yassine  Tazi ",
                                "evidence[0].speaker.organisation",
                                "CRI"))
                .toArray(String[]::new);
        Reading reading = read("figure", null, null, Language.EN, typed);
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.proposed()
                        .get(0)
                        .content()
                        .objects("evidence")
                        .get(0)
                        .fields())
                .containsEntry("speaker", Map.of("person", "Yassine  Tazi", "organisation", "CRI"));
    }

    @Test
    void saysNothingOfWhoSaidItWhereNothingIsTyped() {
        Reading reading = read("figure", null, null, Language.EN, FIGURE);
        assertThat(reading.proposed()
                        .get(0)
                        .content()
                        .objects("evidence")
                        .get(0)
                        .fields())
                .doesNotContainKey("speaker");
    }

    @Test
    void placesBoundsOfAFigureAlone() {
        assertThat(read("figure", and(FIGURE, "precision", "at-most"))
                        .proposed()
                        .get(0)
                        .content()
                        .fields())
                .containsEntry("high", "12");
        assertThat(read("figure", "precision", "exact").mistakes())
                .containsEntry("value", Mistake.of("desk.error.required"));
        assertThat(read("source", "precision", "exact").mistakes()).doesNotContainKey("value");
    }

    @Test
    void givesAFigureAnIdThatNoOtherHas() {
        desk.used("figure:fes-call-centres-2023");
        assertThat(read("figure", FIGURE).proposed())
                .extracting(Proposed::entry)
                .containsExactly(EntryRef.parse("figure:fes-call-centres-2023-2"));
    }

    @Test
    void putsANewSourceBeforeWhatRestsOnIt() {
        Reading reading = read("figure", and(and(FIGURE, "evidence[0].source", ""), SOURCE));
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.proposed())
                .extracting(Proposed::entry, Proposed::path, Proposed::change)
                .containsExactly(
                        tuple(EntryRef.parse("source:study"), "newSource.", Change.NEW),
                        tuple(EntryRef.parse("figure:fes-call-centres-2023"), "", Change.NEW));
        assertThat(reading.proposed().get(0).content())
                .isEqualTo(Content.of(
                        Map.of("name", Map.of("fr", "Étude", "en", "Study"), "form", "article", "language", "fr")));
        assertThat(reading.proposed().get(1).content().fields())
                .containsEntry("evidence", List.of(Map.of("source", "study", "howRead", "full", "language", "fr")));
    }

    @ParameterizedTest
    @CsvSource({"AR, ar", "FR, fr", "EN, en"})
    void takesTheReadersLanguageForThatOfANewSourceWithoutOne(Language language, String code) {
        Reading reading = read(
                "figure",
                null,
                null,
                language,
                and(and(FIGURE, "evidence[0].source", ""), and(SOURCE, "newSource.language", "")));
        assertThat(reading.mistakes()).isEqualTo(Map.of("newSource.language", Mistake.of("desk.error.required")));
        assertThat(reading.proposed()
                        .get(1)
                        .content()
                        .objects("evidence")
                        .get(0)
                        .text("language"))
                .isEqualTo(code);
    }

    @Test
    void readsEachFigureOfAnArticle() {
        Reading reading = read(
                "article",
                "source",
                "memo",
                "howRead",
                "copy",
                "figures[2].subject",
                "place:fes",
                "figures[2].indicator",
                "call-centres",
                "figures[2].nature",
                "actual",
                "figures[2].precision",
                "more-than",
                "figures[2].value",
                "12",
                "figures[2].paragraph",
                "3",
                "figures[2].asPublished",
                "douze",
                "figures[5].subject",
                "place:fes",
                "figures[5].indicator",
                "call-centres",
                "figures[5].nature",
                "target",
                "figures[5].precision",
                "exact",
                "figures[5].value",
                "13");
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.proposed())
                .containsExactly(
                        new Proposed(
                                EntryRef.parse("figure:fes-call-centres"),
                                Content.of(Map.of(
                                        "subject",
                                        "place:fes",
                                        "indicator",
                                        "call-centres",
                                        "nature",
                                        "actual",
                                        "precision",
                                        "more-than",
                                        "low",
                                        "12",
                                        "period",
                                        "",
                                        "evidence",
                                        List.of(Map.of(
                                                "source",
                                                "memo",
                                                "howRead",
                                                "copy",
                                                "language",
                                                "fr",
                                                "paragraph",
                                                "3",
                                                "asPublished",
                                                "douze")))),
                                Change.NEW,
                                null,
                                "figures[2]."),
                        new Proposed(
                                EntryRef.parse("figure:fes-call-centres-2"),
                                Content.of(Map.of(
                                        "subject",
                                        "place:fes",
                                        "indicator",
                                        "call-centres",
                                        "nature",
                                        "target",
                                        "precision",
                                        "exact",
                                        "value",
                                        "13",
                                        "period",
                                        "",
                                        "evidence",
                                        List.of(Map.of("source", "memo", "howRead", "copy", "language", "fr")))),
                                Change.NEW,
                                null,
                                "figures[5]."));
    }

    @Test
    void letsAnArticleSayInWhichLanguageItWasRead() {
        Reading reading =
                read("article", "source", "memo", "howRead", "copy", "language", "en", "figures[0].value", "1");
        assertThat(reading.proposed()
                        .get(0)
                        .content()
                        .objects("evidence")
                        .get(0)
                        .text("language"))
                .isEqualTo("en");
    }

    @Test
    void restsAnArticleOnItsNewSource() {
        Reading reading = read("article", and(SOURCE, "howRead", "full", "figures[0].value", "1"));
        assertThat(reading.mistakes()).doesNotContainKey("source");
        assertThat(reading.proposed()
                        .get(1)
                        .content()
                        .objects("evidence")
                        .get(0)
                        .fields())
                .isEqualTo(Map.of("source", "study", "howRead", "full", "language", "fr"));
    }

    @Test
    void asksForWhatAnArticleLacks() {
        assertThat(read("article").mistakes())
                .isEqualTo(Map.of(
                        "source",
                        Mistake.of("desk.error.no-source"),
                        "howRead",
                        Mistake.of("desk.error.required"),
                        "figures",
                        Mistake.of("desk.error.no-figures")));
        Reading without = read("article", "howRead", "full", "figures[1].precision", "between");
        assertThat(without.mistakes())
                .containsEntry("figures[1].high", Mistake.of("desk.error.required"))
                .containsEntry("figures[1].value", Mistake.of("desk.error.required"))
                .doesNotContainKey("figures");
        assertThat(without.proposed()
                        .get(0)
                        .content()
                        .objects("evidence")
                        .get(0)
                        .text("source"))
                .isEmpty();
    }

    @Test
    void readsTheReasonOfAWithdrawal() {
        Reading reading = read("withdrawal", "reason.fr", "Doublon", "reason.en", "Twice");
        assertThat(reading)
                .isEqualTo(new Reading(List.of(), new LocalText(null, "Doublon", "Twice"), Map.of(), Map.of()));
        assertThat(read("withdrawal").withdrawal()).isNull();
    }

    @Test
    void keepsTheIdAndTheBaseOfWhatChanges() {
        assertThat(changed("change.why", "wording").proposed())
                .containsExactly(new Proposed(
                        OLD, Content.of(CONTENT), new Change(Change.Type.WORDING, null, null, null), 40L, ""));
    }

    @Test
    void tellsCauseAndEffectOfACorrection() {
        Reading reading = changed(
                "change.why",
                "wrong",
                "change.cause.fr",
                "Coquille",
                "change.effect.en",
                "None",
                "change.reason.ar",
                "سبب");
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.proposed().get(0).change())
                .isEqualTo(new Change(
                        Change.Type.CORRECTION,
                        new LocalText("سبب", null, null),
                        new LocalText(null, "Coquille", null),
                        new LocalText(null, null, "None")));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "wrong, -, change.cause change.effect",
                "wrong, change.cause.fr, change.effect",
                "wrong, change.effect.fr, change.cause",
                "better, -, change.reason",
                "newer, -, change.why change.reason",
                "newer, change.reason.fr, change.why",
                "odd, -, change.why",
                "'', -, change.why",
                "wording, -, -",
                "better, change.reason.fr, -"
            })
    void asksWhyAFigureChanges(String why, String filled, String asked) {
        String[] typed =
                filled == null ? new String[] {"change.why", why} : new String[] {"change.why", why, filled, "Raison"};
        assertThat(changed(typed).mistakes().keySet())
                .containsExactlyInAnyOrder(asked == null ? new String[0] : asked.split(" "));
        assertThat(changed(typed).proposed()).hasSize(1);
    }

    @Test
    void takesNewerDataOfAnythingButAFigure() {
        Reading reading = read(
                "source",
                EntryRef.parse("source:memo"),
                41L,
                Language.EN,
                "name.fr",
                "Mémoire",
                "name.en",
                "Memo",
                "form",
                "article",
                "language",
                "fr",
                "change.why",
                "newer",
                "change.reason.fr",
                "Mise à jour");
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.proposed())
                .extracting(Proposed::entry, one -> one.change().type(), Proposed::base)
                .containsExactly(tuple(EntryRef.parse("source:memo"), Change.Type.REVISION, 41L));
    }

    @Test
    void asksNotWhyOfWhatIsNew() {
        assertThat(read("figure", and(FIGURE, "change.why", "wrong")).proposed())
                .extracting(Proposed::change)
                .containsExactly(Change.NEW);
    }

    @Test
    void namesWhatIsNewByItsName() {
        assertThat(Stream.of("Étude du CRI", "Étude")
                        .map(name -> read("organisation", "name.fr", name, "name.ar", "دراسة")
                                .proposed()
                                .get(0)
                                .entry()
                                .toString()))
                .containsExactly("organisation:etude-du-cri", "organisation:etude");
    }
}
