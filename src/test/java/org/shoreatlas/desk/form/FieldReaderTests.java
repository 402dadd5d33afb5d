package org.shoreatlas.desk.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.desk.form.Field.Type.ADDRESS;
import static org.shoreatlas.desk.form.Field.Type.CODE;
import static org.shoreatlas.desk.form.Field.Type.CODES;
import static org.shoreatlas.desk.form.Field.Type.COUNT;
import static org.shoreatlas.desk.form.Field.Type.DATE;
import static org.shoreatlas.desk.form.Field.Type.DAY;
import static org.shoreatlas.desk.form.Field.Type.ENTRIES;
import static org.shoreatlas.desk.form.Field.Type.ENTRY;
import static org.shoreatlas.desk.form.Field.Type.FILE;
import static org.shoreatlas.desk.form.Field.Type.LINE;
import static org.shoreatlas.desk.form.Field.Type.NAME;
import static org.shoreatlas.desk.form.Field.Type.NUMBER;
import static org.shoreatlas.desk.form.Field.Type.OBJECT;
import static org.shoreatlas.desk.form.Field.Type.OBJECTS;
import static org.shoreatlas.desk.form.Field.Type.PERIOD;
import static org.shoreatlas.desk.form.Field.Type.SUBJECT;
import static org.shoreatlas.desk.form.Field.Type.TEXT;
import static org.shoreatlas.desk.form.Field.Type.TEXTS;
import static org.shoreatlas.desk.form.PlainDesk.typed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;

@Tag("unit")
class FieldReaderTests {

    private final PlainDesk desk = new PlainDesk().unnamed("figure:fes-call-centres");

    private static Field field(String name, Field.Type type) {
        return new Field(name, "figure", type, false, null, List.of(), Set.of(), "nowhere", List.of());
    }

    private static Field required(String name, Field.Type type) {
        return new Field(name, "figure", type, true, null, List.of(), Set.of(), "nowhere", List.of());
    }

    private static Field of(Field.Type type, Field... fields) {
        return new Field("list", "figure", type, false, null, List.of(), Set.of(), "nowhere", List.of(fields));
    }

    private static Field coded(String name, Field.Type type, String... codes) {
        return new Field(name, "figure", type, false, null, List.of(codes), Set.of(), "nowhere", List.of());
    }

    private static Field naming(String name, Field.Type type, Kind... kinds) {
        return new Field(name, "figure", type, false, null, List.of(), Set.of(kinds), "nowhere", List.of());
    }

    /** What one field says of what was typed in it. */
    private Read read(Field field, Language language, String... typed) {
        FieldReader reader = desk.fields(language, typed);
        return new Read(reader.object(List.of(field), "").get(field.name()), reader.mistakes(), reader.understood());
    }

    private record Read(@Nullable Object value, Map<String, Mistake> mistakes, Map<String, String> understood) {

        static Read as(Object value) {
            return new Read(value, Map.of(), Map.of());
        }

        static Read as(Object value, String field, String words) {
            return new Read(value, Map.of(), Map.of(field, words));
        }

        static Read not(String path, String message, Object... arguments) {
            return new Read(null, Map.of(path, Mistake.of(message, arguments)), Map.of());
        }
    }

    private Read read(Field field, String text) {
        return read(field, Language.EN, field.name(), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EN; 1 980; 1980; 1,980",
                "FR; 1 980; 1980; 1.980",
                "AR; ١٩٨٠; 1980; 1.980",
                "EN; 1980; 1980; 1,980",
                "FR; 3 millions; 3000000; 3.000.000",
                "EN; 8,50; 8.50; 8.50",
                "AR; 8.50; 8.50; 8,50"
            })
    void readsANumberAndSaysHowItWasTaken(Language language, String typed, String value, String words) {
        assertThat(read(field("value", NUMBER), language, "value", typed)).isEqualTo(Read.as(value, "value", words));
    }

    @Test
    void saysNothingOfANumberThatStandsAsItIsShown() {
        assertThat(read(field("value", NUMBER), Language.EN, "value", "1,980")).isEqualTo(Read.as("1980"));
        assertThat(read(field("value", NUMBER), Language.FR, "value", "1.980")).isEqualTo(Read.as("1980"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "jobs-share; 12,345; 12.345",
                "call-centres; 12,345; 12345",
                "Call centres; 12,345; 12345",
                "Part de l’emploi; 12,345; 12.345",
                "land; 2 ha; 20000",
                "atlantis; 12,345; 12345",
                "''; 12,345; 12345"
            })
    void readsANumberInTheUnitOfTheIndicatorBesideIt(String indicator, String typed, String value) {
        FieldReader reader = desk.fields(Language.EN, "rows[1].indicator", indicator, "rows[1].value", typed);
        assertThat(reader.object(List.of(field("value", NUMBER)), "rows[1].")).isEqualTo(Map.of("value", value));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, jobs-share, 12, 12%",
        "FR, jobs-share, 12, 12\u00A0%",
        "EN, land, 2 ha, '20,000 m²'",
        "FR, land, 3 km², 3 km²",
        "AR, land, 500, 500 متر مربع",
        "FR, staff, 500, 500 salariés",
        "EN, staff, 500, 500 employees"
    })
    void namesTheUnitInWhichANumberIsTaken(Language language, String indicator, String typed, String words) {
        desk.indicator("staff", "persons employees", "المستخدمون", "Effectif", "Staff");
        FieldReader reader = desk.fields(language, "indicator", indicator, "value", typed);
        reader.object(List.of(field("value", NUMBER)), "");
        assertThat(reader.mistakes()).isEmpty();
        assertThat(reader.understood().getOrDefault("value", typed)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "jobs-share, 350 MDH, unit.percent",
        "land, 11 %, unit.m2",
        "land, 5000 personnes, unit.m2",
        "land, 26 M€, unit.m2",
        "call-centres, 5 ملايين درهم, unit.count",
        "staff, 20 ha, counted.employees"
    })
    void refusesAnotherUnitAndNamesThatOfTheIndicator(String indicator, String typed, String unit) {
        desk.indicator("staff", "persons employees", "المستخدمون", "Effectif", "Staff");
        FieldReader reader = desk.fields(Language.EN, "rows[1].indicator", indicator, "rows[1].value", typed);
        assertThat(reader.object(List.of(field("value", NUMBER)), "rows[1].")).isEmpty();
        assertThat(reader.mistakes()).isEqualTo(Map.of("rows[1].value", Mistake.of("desk.error.unit", unit)));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, unit.MAD, dirhams",
        "FR, unit.m2, m²",
        "AR, unit.percent, في المائة",
        "EN, counted.call-centres, call centres"
    })
    void saysInTheReadersLanguageWhichUnitItIs(Language language, String unit, String words) {
        assertThat(desk.views.say(language, Mistake.of("desk.error.unit", unit)))
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1 et 2", "more than 500", "500 to 600"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(read(field("value", NUMBER), typed)).isEqualTo(Read.not("value", "desk.error.number"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "٣, 3", "99999, 99999", "'5,0', 5", "'1 000', 1000"})
    void countsInWholeNumbers(String typed, String value) {
        assertThat(read(field("paragraph", COUNT), typed)).isEqualTo(Read.as(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "100000", "first", "11 %", "5 €", "3 ans"})
    void refusesACountOutOfBounds(String typed) {
        assertThat(read(field("paragraph", COUNT), typed)).isEqualTo(Read.not("paragraph", "desk.error.count"));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, end of 2023, 2023-12-31, 'December 31, 2023'",
        "FR, décembre 2024, 2024-12, décembre 2024",
        "EN, 12/2024, 2024-12, December 2024",
        "FR, 2019 à 2023, 2019/2023, de 2019 à 2023",
        "AR, 12/2024, 2024-12, دجنبر 2024"
    })
    void readsPeriodsInWords(Language language, String typed, String code, String words) {
        Read read = read(field("period", PERIOD), language, "period", typed);
        assertThat(read.value()).isEqualTo(code);
        assertThat(read.mistakes()).isEmpty();
        assertThat(read.understood().getOrDefault("period", typed)).isEqualTo(words);
    }

    @Test
    void takesAnEmptyPeriodForOneThatIsNotStated() {
        assertThat(read(required("period", PERIOD), "")).isEqualTo(Read.as(""));
        assertThat(read(required("period", PERIOD), "one day")).isEqualTo(Read.not("period", "desk.error.period"));
        assertThat(read(field("period", PERIOD), "")).isEqualTo(new Read(null, Map.of(), Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "31/12/2024, 2024-12-31, 'December 31, 2024'",
        "December 2024, 2024-12, December 2024",
        "2024, 2024, 2024"
    })
    void readsADateAsPreciseAsItIs(String typed, String code, String words) {
        Read read = read(field("dated", DATE), typed);
        assertThat(read.value()).isEqualTo(code);
        assertThat(read.understood().getOrDefault("dated", typed)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019 to 2023", "soon", "S1 2024"})
    void refusesWhatIsNoSingleDate(String typed) {
        assertThat(read(field("dated", DATE), typed)).isEqualTo(Read.not("dated", "desk.error.date"));
    }

    @Test
    void asksForADayWhereOneIsNeeded() {
        assertThat(read(field("signed", DAY), "31/12/2024"))
                .isEqualTo(Read.as("2024-12-31", "signed", "December 31, 2024"));
        assertThat(read(field("signed", DAY), "2024-12-31").value()).isEqualTo("2024-12-31");
        assertThat(read(field("signed", DAY), "December 2024")).isEqualTo(Read.not("signed", "desk.error.day"));
        assertThat(read(field("signed", DAY), "2024")).isEqualTo(Read.not("signed", "desk.error.day"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "http://example.org/a?b=c#d", "https://example.org/%D9%81/ف"})
    void takesAddresses(String typed) {
        assertThat(read(field("address", ADDRESS), typed)).isEqualTo(Read.as(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "ftp://example.org",
                "https://localhost",
                "https://example.org/a b",
                "https:///x.y"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertThat(read(field("address", ADDRESS), typed)).isEqualTo(Read.not("address", "desk.error.address"));
    }

    @Test
    void takesAnAddressUpToItsLongest() {
        String longest = "https://example.org/" + "x".repeat(3980);
        assertThat(read(field("address", ADDRESS), longest)).isEqualTo(Read.as(longest));
        assertThat(read(field("address", ADDRESS), longest + "x"))
                .isEqualTo(Read.not("address", "desk.error.too-long", 4000));
    }

    @Test
    void takesTheHashOfAFileAlone() {
        assertThat(read(field("sha256", FILE), "0f".repeat(32))).isEqualTo(Read.as("0f".repeat(32)));
        assertThat(read(field("sha256", FILE), "0F".repeat(32))).isEqualTo(Read.not("sha256", "desk.error.file"));
        assertThat(read(field("sha256", FILE), "0f".repeat(31))).isEqualTo(Read.not("sha256", "desk.error.file"));
    }

    @Test
    void takesALineUpToItsLongestWithoutWhatNoDatabaseTakes() {
        assertThat(read(field("title", LINE), "a\u0007b")).isEqualTo(Read.as("a b"));
        assertThat(read(field("title", LINE), "x".repeat(300))).isEqualTo(Read.as("x".repeat(300)));
        assertThat(read(field("title", LINE), "x".repeat(301)))
                .isEqualTo(Read.not("title", "desk.error.too-long", 300));
    }

    @Test
    void takesTwelveWordsOfASourceAndNoMore() {
        String twelve = "a b c d e f g h i j k l";
        assertThat(read(field("asPublished", LINE), twelve)).isEqualTo(Read.as(twelve));
        assertThat(read(field("asPublished", LINE), twelve + " m"))
                .isEqualTo(Read.not("asPublished", "desk.error.words", 12));
        assertThat(read(field("title", LINE), twelve + " m")).isEqualTo(Read.as(twelve + " m"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"origin", "perimeter", "counted"})
    void makesASlugOfWhatIsCalled(String name) {
        assertThat(read(field(name, LINE), "Souss Massa")).isEqualTo(Read.as("souss-massa", name, "souss-massa"));
        assertThat(read(field(name, LINE), "old-perimeter")).isEqualTo(Read.as("old-perimeter"));
        assertThat(read(field(name, LINE), "?!")).isEqualTo(Read.not(name, "desk.error.letters"));
    }

    @Test
    void takesCodesThatCanBeChosen() {
        Field nature = coded("nature", CODE, "actual", "target");
        assertThat(read(nature, "target")).isEqualTo(Read.as("target"));
        assertThat(read(nature, "Target")).isEqualTo(Read.not("nature", "desk.error.code"));
        Field flags = coded("flags", CODES, "final", "provisional");
        assertThat(read(flags, Language.EN, "flags[0]", "final", "flags[1]", "provisional", "flags[2]", "final"))
                .isEqualTo(Read.as(List.of("final", "provisional")));
        assertThat(read(flags, Language.EN, "flags[0]", "odd", "flags[1]", "final"))
                .isEqualTo(new Read(List.of("final"), Map.of("flags", Mistake.of("desk.error.code")), Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"EN, Fez", "FR, Fès", "AR, فاس"})
    void findsAnEntryByIdOrNameAndNamesItInTheReadersLanguage(Language language, String name) {
        for (String text : List.of("fes", "Fez", "Fès", "فاس")) {
            assertThat(read(naming("seat", ENTRY, Kind.PLACE), language, "seat", text))
                    .isEqualTo(Read.as("fes", "seat", name));
            assertThat(read(field("subject", SUBJECT), language, "subject", text))
                    .isEqualTo(Read.as("place:fes", "subject", name));
        }
    }

    @Test
    void callsAnEntryWithoutANameByItsIdWhereAnotherTextWasTyped() {
        Field preferred = naming("preferred", ENTRY, Kind.FIGURE);
        assertThat(read(preferred, "figure:fes-call-centres"))
                .isEqualTo(Read.as("fes-call-centres", "preferred", "fes-call-centres"));
        assertThat(read(preferred, "fes-call-centres")).isEqualTo(Read.as("fes-call-centres"));
    }

    @Test
    void repeatsNoMoreThanTheBeginningOfAnEntryThatIsUnknown() {
        assertThat(read(naming("seat", ENTRY, Kind.PARK), "fes"))
                .isEqualTo(Read.not("seat", "desk.error.entry", "fes"));
        assertThat(read(field("subject", SUBJECT), "indicator:land"))
                .isEqualTo(Read.not("subject", "desk.error.entry", "indicator:land"));
        assertThat(read(naming("seat", ENTRY, Kind.PARK), "𐍈".repeat(101)))
                .isEqualTo(Read.not("seat", "desk.error.entry", "𐍈".repeat(100)));
    }

    @Test
    void readsEachOfSeveralEntriesOnce() {
        assertThat(read(
                        naming("places", ENTRIES, Kind.PLACE),
                        Language.EN,
                        "places[0]",
                        "Fez",
                        "places[3]",
                        "oujda",
                        "places[4]",
                        "fes",
                        "places[5]",
                        "Atlantis"))
                .isEqualTo(new Read(
                        List.of("fes", "oujda"),
                        Map.of("places[5]", Mistake.of("desk.error.entry", "Atlantis")),
                        Map.of("places[0]", "Fez", "places[3]", "Oujda", "places[4]", "Fez")));
        assertThat(read(naming("places", ENTRIES, Kind.PLACE), Language.EN, "places[0]", "  "))
                .isEqualTo(new Read(null, Map.of(), Map.of()));
    }

    @Test
    void takesATextInOneLanguageAndANameInTwo() {
        assertThat(read(field("note", TEXT), Language.EN, "note.ar", " نص ")).isEqualTo(Read.as(Map.of("ar", "نص")));
        assertThat(read(field("name", NAME), Language.EN, "name.fr", "Un", "name.en", "One"))
                .isEqualTo(Read.as(Map.of("fr", "Un", "en", "One")));
        assertThat(read(field("name", NAME), Language.EN, "name.fr", "Un").mistakes())
                .isEqualTo(Map.of("name", Mistake.of("desk.error.two-languages")));
    }

    @Test
    void refusesATextThatIsTooLongInItsLanguageAlone() {
        assertThat(read(field("note", TEXT), Language.EN, "note.en", "x".repeat(4000))
                        .mistakes())
                .isEmpty();
        assertThat(read(field("name", NAME), Language.EN, "name.en", "x".repeat(4001), "name.fr", "Un")
                        .mistakes())
                .isEqualTo(Map.of("name.en", Mistake.of("desk.error.too-long", 4000)));
    }

    @Test
    void readsAListOfTexts() {
        assertThat(read(field("steps", TEXTS), Language.EN, "steps[0].fr", "Un", "steps[2].ar", "اثنان"))
                .isEqualTo(Read.as(List.of(Map.of("fr", "Un"), Map.of("ar", "اثنان"))));
    }

    @Test
    void readsAnObjectOnlyWhereSomethingOfItWasTyped() {
        Field object = of(OBJECT, required("title", LINE), field("value", NUMBER));
        assertThat(read(object, Language.EN).mistakes()).isEmpty();
        assertThat(read(object, Language.EN, "list.value", "7"))
                .isEqualTo(new Read(
                        Map.of("value", "7"), Map.of("list.title", Mistake.of("desk.error.required")), Map.of()));
    }

    @Test
    void asksForWhatMustBeFilledIn() {
        assertThat(read(required("title", LINE), " ")).isEqualTo(Read.not("title", "desk.error.required"));
        assertThat(read(required("evidence", OBJECTS), "")).isEqualTo(Read.not("evidence", "desk.error.evidence"));
        assertThat(read(required("value", NUMBER), "many")).isEqualTo(Read.not("value", "desk.error.number"));
        assertThat(read(field("title", LINE), "")).isEqualTo(new Read(null, Map.of(), Map.of()));
    }

    @Test
    void doesNotAskForWhatWasRefusedInside() {
        Field places =
                new Field("places", "figure", ENTRIES, true, null, List.of(), Set.of(Kind.PLACE), "nowhere", List.of());
        assertThat(read(places, Language.EN, "places[0]", "Atlantis").mistakes())
                .isEqualTo(Map.of("places[0]", Mistake.of("desk.error.entry", "Atlantis")));
    }

    @ParameterizedTest
    @CsvSource({"decree, ar", "report, en", "Mémoire, fr"})
    void givesEvidenceTheLanguageOfItsSource(String source, String language) {
        assertThat(evidence("list[0].source", source, "list[0].howRead", "full").get("language"))
                .isEqualTo(language);
        assertThat(evidence("list[0].source", source, "list[0].howRead", "full", "list[0].language", "en")
                        .get("language"))
                .isEqualTo("en");
        assertThat(evidence("list[0].source", source)).doesNotContainKey("language");
        assertThat(evidence("list[0].howRead", "full")).isEqualTo(Map.of("howRead", "full"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> evidence(String... typed) {
        Field evidence = of(
                OBJECTS, naming("source", ENTRY, Kind.SOURCE), field("howRead", LINE), coded("language", CODE, "en"));
        return (Map<String, Object>)
                ((List<Object>) read(evidence, Language.EN, typed).value()).get(0);
    }

    @Test
    void restsOnTheOnlyNewSourceWhereNoneIsNamed() {
        Field source = new Field(
                "source", "evidence", ENTRY, true, null, List.of(), Set.of(Kind.SOURCE), "evidence", List.of());
        FieldReader reader = desk.fields(Language.FR);
        assertThat(reader.newSource()).isNull();
        reader.know("memo-2", "ar");

        assertThat(reader.object(List.of(source), "")).isEqualTo(Map.of("source", "memo-2"));
        assertThat(reader.languageOf("memo-2")).isEqualTo("ar");
        assertThat(reader.mistakes()).isEmpty();

        reader.know("memo-3", "en");
        assertThat(reader.newSource()).isNull();
        assertThat(reader.object(List.of(source), "")).isEmpty();
        assertThat(reader.mistakes()).isEqualTo(Map.of("source", Mistake.of("desk.error.required")));
    }

    @Test
    void takesANewSourceByItsIdAndNoOtherKindByIt() {
        FieldReader reader = desk.fields(Language.FR, "source", "memo-2", "seat", "memo-2");
        reader.know("memo-2", "ar");
        assertThat(reader.object(List.of(naming("source", ENTRY, Kind.SOURCE), naming("seat", ENTRY, Kind.PLACE)), ""))
                .isEqualTo(Map.of("source", "memo-2"));
        assertThat(reader.mistakes()).isEqualTo(Map.of("seat", Mistake.of("desk.error.entry", "memo-2")));
    }

    @ParameterizedTest
    @CsvSource({"AR, ar", "FR, fr", "EN, en"})
    void takesTheReadersLanguageForASourceThatIsUnknown(Language language, String code) {
        assertThat(desk.fields(language).languageOf("atlantis")).isEqualTo(code);
    }

    @Test
    void knowsWhatWasRefusedAndKeepsTheFirstReason() {
        FieldReader reader = desk.fields(Language.EN);
        reader.mistake("list[0].name", "desk.error.required");
        reader.mistake("list[0].name", "desk.error.letters");

        assertThat(reader.mistakes()).isEqualTo(Map.of("list[0].name", Mistake.of("desk.error.required")));
        assertThat(Arrays.asList("list", "list[0]", "list[0].name", "lis", "list[1]", "list[0].name.ar"))
                .filteredOn(reader::isRefused)
                .containsExactly("list", "list[0]", "list[0].name");
    }

    @Test
    void leavesWhatWasTypedAsItIs() {
        FormInput typed = typed("value", "1 980");
        new FieldReader(desk.known.now(), typed, Language.EN).object(List.of(field("value", NUMBER)), "");
        assertThat(typed.values()).isEqualTo(Map.of("value", "1 980"));
    }
}
