package org.shoreatlas.desk.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.shoreatlas.desk.form.PlainDesk.typed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.desk.form.FieldView.Option;
import org.shoreatlas.desk.form.FieldView.Text;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.kernel.Language;

/** Forms as they are shown, in the words of the real messages. */
@Tag("unit")
class FormViewTests {

    private final PlainDesk desk = new PlainDesk().unnamed("figure:fes-call-centres");
    private final Form figure = desk.forms.of("figure");

    private FormView view(Form form, FormInput typed, Map<String, Mistake> mistakes, boolean isChange, String another) {
        return desk.views.of(form, typed, mistakes, Map.of("value", "1,980"), isChange, another, Language.EN);
    }

    private FormView view(String... typed) {
        return view(figure, typed(typed), Map.of(), false, "");
    }

    private static FieldView named(List<FieldView> fields, String path) {
        return fields.stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsAFieldWithItsWordsAndWhatWasTyped() {
        FieldView value = named(view("value", "1980").fields(), "value");
        assertThat(value)
                .isEqualTo(new FieldView(
                        "value",
                        "value",
                        Field.Type.NUMBER,
                        "Value",
                        value.hint(),
                        "The large number",
                        false,
                        "1980",
                        List.of(),
                        null,
                        null,
                        "1,980",
                        List.of(),
                        List.of(),
                        true));
        assertThat(value.hint()).startsWith("If exact or approximate");
        assertThat(named(view().fields(), "value").isOpen()).isFalse();
    }

    @Test
    void showsEachMistakeAtItsFieldAndInALineOfItsOwn() {
        Map<String, Mistake> mistakes = new LinkedHashMap<>();
        mistakes.put("subject", Mistake.of("desk.error.entry", "Atlantis"));
        mistakes.put("note.fr", Mistake.of("desk.error.too-long", 4000));
        mistakes.put("evidence[0].source", Mistake.of("desk.error.required"));
        mistakes.put("evidence", Mistake.of("desk.error.evidence"));
        mistakes.put("note", Mistake.of("desk.error.two-languages"));
        mistakes.put("odd", Mistake.of("desk.error.code"));
        FormView view = view(figure, FormInput.NOTHING, mistakes, false, "");

        String unknown = "There is no single entry of that name: “Atlantis”. Choose from the list, or add it first.";
        assertThat(named(view.fields(), "subject").mistake()).isEqualTo(unknown);
        assertThat(named(view.fields(), "value").mistake()).isNull();
        assertThat(named(view.fields(), "note").texts())
                .filteredOn(text -> text.mistake() != null)
                .extracting(Text::path, Text::mistake)
                .containsExactly(tuple("note.fr", "Too long: at most 4,000 characters."));
        assertThat(view.mistakes())
                .containsExactly(
                        new FormView.Line("subject", "What it is about", unknown),
                        new FormView.Line("note-fr", "Note · in French", "Too long: at most 4,000 characters."),
                        new FormView.Line("evidence-0-source", "Evidence 1 · Source", "Required: please fill it in."),
                        new FormView.Line(
                                "evidence-0-source",
                                "Evidence",
                                "No statement without evidence: say where it was published."),
                        new FormView.Line("note-en", "Note", "Write it in two languages at least."),
                        new FormView.Line(null, "odd", "Choose from the list."));
    }

    @ParameterizedTest
    @CsvSource({"AR, ar fr en", "FR, fr ar en", "EN, en ar fr"})
    void putsTheReadersLanguageFirst(Language language, String order) {
        FormView view = desk.views.of(figure, typed("note.fr", "Remarque"), Map.of(), Map.of(), false, "", language);
        List<Text> texts = named(view.fields(), "note").texts();
        assertThat(texts).extracting(text -> text.language().code()).containsExactly(order.split(" "));
        assertThat(texts)
                .filteredOn(text -> text.path().equals("note.fr"))
                .singleElement()
                .satisfies(text -> assertThat(List.of(text.value(), text.id())).containsExactly("Remarque", "note-fr"));
    }

    @Test
    void asksWhyOnlyOfAChange() {
        assertThat(view().beside()).extracting(FieldView::path).containsExactly("newSource");
        FormView change = view(figure, FormInput.NOTHING, Map.of(), true, "");
        assertThat(change.beside())
                .extracting(FieldView::path, FieldView::isOpen)
                .containsExactly(tuple("newSource", false), tuple("change", true));
        assertThat(named(named(change.beside(), "change").fields(), "change.why")
                        .options())
                .extracting(Option::label)
                .contains("A better source or better data");
    }

    @Test
    void opensWhatHasAnythingInItOrAMistake() {
        assertThat(named(view("newSource.title", "x").beside(), "newSource").isOpen())
                .isTrue();
        FormView refused =
                view(figure, FormInput.NOTHING, Map.of("newSource.name", Mistake.of("desk.error.required")), false, "");
        assertThat(named(refused.beside(), "newSource").isOpen()).isTrue();
    }

    @Test
    void offersCodesInWordsAndMarksTheChosen() {
        FormView view = view("nature", "target", "flags[0]", "final", "flags[3]", "provisional");
        assertThat(named(view.fields(), "nature").options())
                .containsExactly(
                        new Option("actual", "Actual", false),
                        new Option("target", "Target", true),
                        new Option("planned", "Planned", false),
                        new Option("allocated", "Allocated", false),
                        new Option("estimate", "Estimate", false),
                        new Option("projection", "Projection", false));
        assertThat(named(view.fields(), "flags").options())
                .filteredOn(Option::chosen)
                .extracting(Option::code)
                .containsExactly("provisional", "final");
        assertThat(named(view.fields(), "value").options()).isEmpty();
    }

    @Test
    void showsAnEntryWithItsName() {
        FormView view = view("subject", "place:fes", "indicator", "call-centres", "evidence[0].source", "decree");
        assertThat(named(view.fields(), "subject").value()).isEqualTo("Fez — place:fes");
        assertThat(named(view.fields(), "indicator").value()).isEqualTo("Call centres — call-centres");
        FieldView evidence = named(view.fields(), "evidence").fields().get(0);
        assertThat(named(evidence.fields(), "evidence[0].source").value()).isEqualTo("Decree — decree");
        assertThat(named(view("subject", "Atlantis", "indicator", "odd").fields(), "subject")
                        .value())
                .isEqualTo("Atlantis");
        assertThat(named(view("indicator", "odd").fields(), "indicator").value())
                .isEqualTo("odd");
    }

    @Test
    void offersListsOfEntriesByTheirKind() {
        FormView view = view();
        assertThat(named(view.fields(), "subject").list()).isEqualTo("choices-subject");
        assertThat(named(view.fields(), "indicator").list()).isEqualTo("choices-indicator");
        assertThat(named(view.fields(), "value").list()).isNull();
        assertThat(view.lists()).containsOnlyKeys("choices-subject", "choices-indicator", "choices-source");
        assertThat(view.lists().get("choices-source"))
                .extracting(Choices.Choice::label)
                .containsExactly("Decree — decree", "Report — report", "Memo — memo");
        assertThat(view.lists().get("choices-subject"))
                .extracting(Choices.Choice::entry)
                .contains(EntryRef.parse("place:fes"), EntryRef.parse("organisation:cri-fes-meknes"));
    }

    @Test
    void showsItemsThatAreThereAndOneWhereOneIsNeeded() {
        assertThat(named(view().fields(), "evidence").fields())
                .extracting(FieldView::path)
                .containsExactly("evidence[0]");
        FieldView two = named(
                view("evidence[1].source", "decree", "evidence[4].source", "memo")
                        .fields(),
                "evidence");
        assertThat(two.fields())
                .extracting(FieldView::path, FieldView::label)
                .containsExactly(tuple("evidence[1]", "Evidence 2"), tuple("evidence[4]", "Evidence 5"));
        FormView another = view(figure, typed("evidence[4].source", "memo"), Map.of(), false, "evidence");
        assertThat(named(another.fields(), "evidence").fields())
                .extracting(FieldView::path)
                .containsExactly("evidence[4]", "evidence[5]");
        FieldView optional = named(named(view().beside(), "newSource").fields(), "newSource.evidence");
        assertThat(optional.fields()).isEmpty();
    }

    @Test
    void helpsWithTheFirstItemAlone() {
        List<FieldView> items = named(
                        view("evidence[0].source", "decree", "evidence[1].source", "memo")
                                .fields(),
                        "evidence")
                .fields();
        assertThat(items.get(0).fields())
                .anyMatch(field -> field.hint() != null)
                .allMatch(field -> field.where() != null);
        assertThat(items.get(1).fields()).allMatch(field -> field.hint() == null && field.where() == null);
        assertThat(items).allMatch(item -> !item.required() && item.hint() == null && item.type() == Field.Type.OBJECT);
    }

    @Test
    void hasThreeRowsForTheFiguresOfAnArticle() {
        Form article = desk.forms.of("article");
        FormView empty =
                view(article, FormInput.NOTHING, Map.of("figures", Mistake.of("desk.error.no-figures")), false, "");
        assertThat(named(empty.fields(), "figures").fields())
                .extracting(FieldView::path)
                .containsExactly("figures[0]", "figures[1]", "figures[2]");
        assertThat(empty.mistakes()).extracting(FormView.Line::id).containsExactly("figures-0-subject");
        FormView begun = view(article, typed("figures[7].value", "1"), Map.of(), false, "");
        assertThat(named(begun.fields(), "figures").fields())
                .extracting(FieldView::path)
                .containsExactly("figures[7]");
    }

    @Test
    void turnsToTheListWhereItHasNoItem() {
        FormView view = view(
                figure, FormInput.NOTHING, Map.of("newSource.evidence", Mistake.of("desk.error.required")), false, "");
        assertThat(view.mistakes()).extracting(FormView.Line::id).containsExactly("newSource-evidence-list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nature; target; Target",
                "nature; odd; odd",
                "flags; final; Final",
                "value; 1980.5; 1,980.5",
                "period; 2019/2023; 2019 to 2023",
                "subject; place:fes; Fez",
                "subject; place:atlantis; place:atlantis",
                "indicator; call-centres; Call centres",
                "indicator; odd; odd",
                "evidence[3].source; decree; Decree",
                "perimeter; old; old",
                "odd; target; target"
            })
    void saysAValueAsReadersSeeIt(String path, String value, String words) {
        assertThat(desk.views.word(figure, path, value, Language.EN)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "figure, 0, subject",
        "figure, 1, indicator",
        "figure, 14, evidence[0].source",
        "figure, 15, note.fr",
        "figure, 16, odd"
    })
    void ordersFieldsAsTheFormDoes(String form, int order, String path) {
        assertThat(desk.views.order(desk.forms.of(form), path)).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"address, address", "evidence[0].source, evidence-0-source", "note.fr, note-fr", "figures[2], figures-2"
    })
    void givesAControlAnIdOfLettersAndDigits(String path, String id) {
        assertThat(Form.idOf(path)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"'', day", "2024-12-31, day", "31/12/2024, line", "2024, line", "31-12-2024, line", "tomorrow, line"})
    void showsADayByTheBrowsersOwnFieldUnlessItWouldBeLostThere(String value, String shape) {
        FieldView view = new FieldView(
                "a",
                "a",
                Field.Type.DAY,
                "A",
                null,
                null,
                true,
                value,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                true);
        assertThat(view.shape()).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, texts, auto",
        "TEXT, texts, auto",
        "SENTENCE, texts, auto",
        "CODE, code, auto",
        "CODES, codes, auto",
        "OBJECT, object, auto",
        "OBJECTS, list, auto",
        "TEXTS, list, auto",
        "ENTRIES, list, auto",
        "FILE, file, auto",
        "ADDRESS, line, ltr",
        "NUMBER, line, ltr",
        "COUNT, line, ltr",
        "LINE, line, auto",
        "ENTRY, line, auto",
        "PERIOD, line, auto"
    })
    void choosesHowAFieldIsShownByItsType(Field.Type type, String shape, String direction) {
        FieldView view = new FieldView(
                "a", "a", type, "A", "hint", "where", true, "v", List.of(), "list", "bad", "good", List.of(), List.of(),
                true);
        assertThat(view.shape()).isEqualTo(shape);
        assertThat(view.direction()).isEqualTo(direction);
        assertThat(view.withoutHelp())
                .isEqualTo(new FieldView(
                        "a", "a", type, "A", null, null, true, "v", List.of(), "list", "bad", "good", List.of(),
                        List.of(), true));
    }

    @Test
    void givesALongTextMoreRows() {
        assertThat(Stream.of(0, 40, 41, 120, 121)
                        .map(length -> new Text(Language.FR, "a", "a", "x".repeat(length), "A", null).rows()))
                .containsExactly(1, 1, 2, 2, 4);
    }
}
