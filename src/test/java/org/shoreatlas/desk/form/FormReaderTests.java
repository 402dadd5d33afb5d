package org.shoreatlas.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.desk.form.FormReader.Proposed;
import org.shoreatlas.desk.form.FormReader.Reading;
import org.shoreatlas.desk.submission.Papers;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** What the desk takes, field by field, and what it refuses: where, and for which reason. */
@PortalTest
class FormReaderTests {

    @Autowired
    FormReader reader;

    @Autowired
    Forms forms;

    @Autowired
    Choices choices;

    @Autowired
    Papers papers;

    private Reading read(String form, Map<String, String> typed, Language language) {
        return reader.read(forms.of(form), new FormInput(typed), null, null, language);
    }

    /** Of a form with these fields, in the order of the arguments path, value, path, value. */
    private Reading read(String form, String... fields) {
        return read(form, with(Map.of(), fields), Language.EN);
    }

    private Reading figure(String... fields) {
        return read("figure", with(Papers.figure(), fields), Language.EN);
    }

    private Reading changed(String form, EntryRef entry, Map<String, String> typed) {
        return reader.read(forms.of(form), new FormInput(typed), entry, papers.edition(entry.toString()), Language.EN);
    }

    private static Map<String, String> with(Map<String, String> typed, String... fields) {
        Map<String, String> all = new TreeMap<>(typed);
        for (int at = 0; at < fields.length; at += 2) {
            all.put(fields[at], fields[at + 1]);
        }
        return all;
    }

    private static Map<String, Object> content(Reading reading) {
        return reading.proposed().get(reading.proposed().size() - 1).content().fields();
    }

    /** The value at a path: {@code evidence[0].source}. */
    private static Object at(Reading reading, String path) {
        return FormInput.of(Content.of(content(reading))).values().get(path);
    }

    private static String why(Reading reading, String path) {
        Mistake mistake = reading.mistakes().get(path);
        return mistake == null ? null : mistake.message();
    }

    private static Map<String, String> source() {
        return Map.of(
                "name.fr",
                "Mémoire du centre",
                "name.en",
                "Memo of the centre",
                "form",
                "held-document",
                "language",
                "fr");
    }

    @Test
    void takesANameInTwoLanguages() {
        Reading reading = read("source", source(), Language.AR);

        assertThat(reading.mistakes()).isEmpty();
        assertThat(content(reading))
                .containsEntry("name", Map.of("fr", "Mémoire du centre", "en", "Memo of the centre"));
        assertThat(reading.proposed())
                .singleElement()
                .extracting(Proposed::entry)
                .hasToString("source:memo-of-the-centre");
    }

    @Test
    void asksForTheSecondLanguageOfANameAlone() {
        assertThat(read("source", "name.ar", "مذكرة", "form", "page", "language", "ar")
                        .mistakes())
                .isEqualTo(Map.of("name", Mistake.of("desk.error.two-languages")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void takesATextInAnyLanguage(String language) {
        Reading reading = figure("note." + language, "  x\r\ny\u0007z  ");

        assertThat(reading.mistakes()).isEmpty();
        assertThat(at(reading, "note." + language)).isEqualTo("x\ny z");
    }

    @Test
    void refusesATooLongTextInItsLanguage() {
        assertThat(read("source", with(source(), "name.ar", "ب".repeat(4001)), Language.AR)
                        .mistakes())
                .isEqualTo(Map.of("name.ar", Mistake.of("desk.error.too-long", 4000)));
        assertThat(read("source", "name.fr", "x".repeat(4001), "form", "page", "language", "fr")
                        .mistakes())
                .isEqualTo(Map.of("name.fr", Mistake.of("desk.error.too-long", 4000)));
        assertThat(figure("note.ar", "ب".repeat(4000)).mistakes()).isEmpty();
    }

    @Test
    void takesALineOfThreeHundredCharactersWithoutWhatCannotBePrinted() {
        Reading reading =
                read("source", with(source(), "publisher", "L'É\u0001co", "title", "x".repeat(300)), Language.FR);

        assertThat(reading.mistakes()).isEmpty();
        assertThat(at(reading, "publisher")).isEqualTo("L'É co");
        assertThat(read("source", with(source(), "title", "x".repeat(301)), Language.FR)
                        .mistakes())
                .isEqualTo(Map.of("title", Mistake.of("desk.error.too-long", 300)));
    }

    @Test
    void takesAtMostADozenWordsOfTheSource() {
        assertThat(figure("evidence[0].asPublished", "un deux trois quatre cinq six sept huit neuf dix onze douze")
                        .mistakes())
                .isEmpty();
        assertThat(figure(
                                "evidence[0].asPublished",
                                "un deux trois quatre cinq six sept huit neuf dix onze douze treize")
                        .mistakes())
                .isEqualTo(Map.of("evidence[0].asPublished", Mistake.of("desk.error.words", 12)));
    }

    @Test
    void makesACodeOfALineThatIsOne() {
        Reading reading = read("source", with(source(), "origin", "Point de presse à Fès, 2024"), Language.FR);

        assertThat(at(reading, "origin")).isEqualTo("point-de-presse-a-fes-2024");
        assertThat(reading.understood()).containsEntry("origin", "point-de-presse-a-fes-2024");
        assertThat(read("source", with(source(), "origin", "…"), Language.FR).mistakes())
                .containsOnlyKeys("origin");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.bank.ma, true",
        "http://a.ma/x?y=%20#z, true",
        "https://ar.wikipedia.org/wiki/فاس, true",
        "www.bank.ma, false",
        "javascript:alert(1), false",
        "https://localhost, false",
        "ftp://a.ma/x, false",
        "https://a.ma/x y, false",
        "mailto:a@b.ma, false",
        "'https://a.ma/\u0007', false"
    })
    void takesWebAddresses(String typed, boolean taken) {
        Reading reading = read("source", with(source(), "address", typed), Language.FR);

        assertThat(why(reading, "address")).isEqualTo(taken ? null : "desk.error.address");
        assertThat(at(reading, "address")).isEqualTo(taken ? typed : null);
    }

    @Test
    void refusesAnEndlessAddress() {
        assertThat(read("source", with(source(), "address", "https://a.ma/" + "x".repeat(4000)), Language.FR)
                        .mistakes())
                .isEqualTo(Map.of("address", Mistake.of("desk.error.too-long", 4000)));
    }

    @Test
    void takesCodesOfTheListAlone() {
        assertThat(why(figure("nature", "dream"), "nature")).isEqualTo("desk.error.code");
        assertThat(why(figure("nature", "Actual"), "nature")).isEqualTo("desk.error.code");

        Reading reading = figure("flags[0]", "provisional", "flags[2]", "final", "flags[1]", "provisional");
        assertThat(reading.mistakes()).isEmpty();
        assertThat(content(reading)).containsEntry("flags", List.of("provisional", "final"));
        assertThat(figure("flags[1]", "guessed").mistakes()).isEqualTo(Map.of("flags", Mistake.of("desk.error.code")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fes-shore",
                "park:fes-shore",
                "Fès Shore",
                "fes SHORE",
                "فاس شور",
                "Fès Shore — fes-shore",
                "anything — fes-shore",
                "/fr/parks/fes-shore",
                "https://atlas.example/ar/parks/fes-shore/v1?x=y",
                " fes-shore "
            })
    void takesAnEntryHoweverItIsNamed(String typed) {
        Reading reading = read("milestone", "subject", typed);

        assertThat(why(reading, "subject")).isNull();
        assertThat(at(reading, "subject")).isEqualTo("park:fes-shore");
        assertThat(reading.understood()).containsEntry("subject", "Fès Shore");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void takesWhatTheListOffers(Language language) {
        for (Choices.Choice choice : choices.of(Set.of(Kind.PLACE, Kind.PARK), language)) {
            Reading reading = read("milestone", Map.of("subject", choice.label()), language);
            assertThat(at(reading, "subject"))
                    .as(choice.label())
                    .isEqualTo(choice.entry().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nowhere-shore",
                "park:nowhere",
                "Fès",
                "indicator:call-centres",
                "/fr/parks/-",
                "/fr/parks/nowhere",
                "/fr/figures/fes-shore",
                "' or 1=1 --",
                "\u0000",
                "—",
                " — ",
                "place:",
                ":",
                "42",
                "\uD800"
            })
    void takesNoEntryThatIsNotOneOfTheKind(String typed) {
        Reading reading = read("park", with(Map.of(), "operator", typed), Language.FR);

        assertThat(why(reading, "operator"))
                .isEqualTo(new FormInput(Map.of("x", typed)).get("x").isEmpty() ? null : "desk.error.entry");
        assertThat(at(reading, "operator")).isNull();
    }

    @Test
    void saysWhichEntryItDoesNotKnow() {
        assertThat(read("milestone", "subject", "Atlantis").mistakes())
                .containsEntry("subject", Mistake.of("desk.error.entry", "Atlantis"));
    }

    @Test
    void takesAFigureByItsShortNumber() {
        int number = papers.db.sql("""
                        select number from figure_number n join entry e on e.id = n.entry_id
                        where slug = 'fes-call-centres'""").query(Integer.class).single();

        Reading reading = read(
                "reading-group",
                "items[0].figure",
                String.valueOf(number),
                "items[1].figure",
                "fes-call-centres",
                "items[1].relation",
                "same",
                "items[2].figure",
                "999999999");
        assertThat(at(reading, "items[0].figure")).isEqualTo("fes-call-centres");
        assertThat(at(reading, "items[1].figure")).isEqualTo("fes-call-centres");
        assertThat(why(reading, "items[2].figure")).isEqualTo("desk.error.entry");
    }

    @Test
    void takesListsWithoutGapsAndWithoutTheSameTwice() {
        Reading reading = read(
                "programme",
                "organisations[7]",
                "cri-fes-meknes",
                "organisations[3]",
                "CRI nowhere",
                "organisations[9]",
                "organisation:cri-fes-meknes");

        assertThat(content(reading)).containsEntry("organisations", List.of("cri-fes-meknes"));
        assertThat(why(reading, "organisations[3]")).isEqualTo("desk.error.entry");
        assertThat(why(reading, "organisations[7]")).isNull();
    }

    @Test
    void takesListsOfTextsAndOfObjects() {
        Reading reading = read(
                "agreement",
                "axes[4].fr",
                "Formation",
                "axes[1].ar",
                "التكوين",
                "commitments[2].promised.fr",
                "Un parc",
                "commitments[2].outcomes[0].what",
                "delivered",
                "commitments[5].due",
                "2030",
                "parties[0].role.fr",
                "x".repeat(4001));

        assertThat(content(reading)).containsEntry("axes", List.of(Map.of("ar", "التكوين"), Map.of("fr", "Formation")));
        assertThat(at(reading, "commitments[0].promised.fr")).isEqualTo("Un parc");
        assertThat(reading.mistakes())
                .containsEntry("commitments[2].outcomes[0].milestone", Mistake.of("desk.error.required"))
                .containsEntry("commitments[2].outcomes[0].by", Mistake.of("desk.error.required"))
                .containsEntry("commitments[5].promised", Mistake.of("desk.error.required"))
                .containsEntry("parties[0].role.fr", Mistake.of("desk.error.too-long", 4000))
                .containsEntry("evidence", Mistake.of("desk.error.evidence"))
                .doesNotContainKeys("commitments[2].promised", "axes[1]", "axes[4]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        4500 | call-centres | 4500 | 4.500 مركز نداء | 4.500 centres d’appels | 4,500 call centres
        ٤٥٠٠ | call-centres | 4500 | 4.500 مركز نداء | 4.500 centres d’appels | 4,500 call centres
        4.500 | call-centres | 4500 | 4.500 مركز نداء | 4.500 centres d’appels | 4,500 call centres
        4 500 | call-centres | 4500 | 4.500 مركز نداء | 4.500 centres d’appels | 4,500 call centres
        26,22 MMDH | gdp | 26220000000 | 26,22 مليار درهم | 26,22 milliards de dirhams | 26.22 billion dirhams
        40 مليار درهم | gdp | 40000000000 | 40 مليار درهم | 40 milliards de dirhams | 40 billion dirhams
        4500 | gdp | 4500 | 4.500 درهم | 4.500 dirhams | 4,500 dirhams
        148 ألفا و500 | population | 148500 | 148.500 نسمة | 148.500 habitants | 148,500 inhabitants
        20 ha | park-area | 200000 | 200.000 متر مربع | 200.000 m² | 200,000 m²
        11,50 | unemployment-rate | 11.50 | 11,50 في المائة | 11,50 % | 11.50%""")
    void takesNumbersInEveryNotationAndNamesTheirUnit(
            String typed, String indicator, String value, String ar, String fr, String en) {
        Map<Language, String> words = Map.of(Language.AR, ar, Language.FR, fr, Language.EN, en);
        words.forEach((language, echo) -> {
            Reading reading = read("figure", with(Papers.figure(), "value", typed, "indicator", indicator), language);
            assertThat(reading.mistakes()).isEmpty();
            assertThat(at(reading, "value")).isEqualTo(value);
            String understood = reading.understood()
                    .getOrDefault("value", typed)
                    .replaceAll("[\u00A0\u202F]", " ")
                    .replaceAll("\\p{Cf}", "");
            assertThat(understood).as("%s %s", language, typed).isEqualTo(echo);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "many",
                "4500 or 5000",
                "12-13",
                "> 4500",
                "4,5,6",
                "1e5",
                "0x10",
                "😀",
                "NaN",
                "<b>4</b>",
                "1234567890123456789012345678901"
            })
    void refusesWhatIsNotOneNumber(String typed) {
        Reading reading = figure("value", typed);

        assertThat(reading.mistakes()).isEqualTo(Map.of("value", Mistake.of("desk.error.number")));
    }

    @ParameterizedTest
    @CsvSource({
        "26 M€, gdp, unit.MAD",
        "20 ha, gdp, unit.MAD",
        "11 %, park-area, unit.m2",
        "350 MDH, call-centres, counted.call-centres"
    })
    void refusesANumberInAnotherUnit(String typed, String indicator, String unit) {
        assertThat(figure("value", typed, "indicator", indicator).mistakes())
                .isEqualTo(Map.of("value", Mistake.of("desk.error.unit", unit)));
    }

    @Test
    void takesANumberInTheUnitOfTheIndicator() {
        String area = papers.db.sql("""
                select p.slug from indicator i join published_entry p using (edition_id)
                where i.unit = 'm2' and p.until = 2147483647 limit 1""").query(String.class).single();

        assertThat(at(figure("indicator", area, "value", "2,5 ha"), "value")).isEqualTo("25000");
        assertThat(why(figure("indicator", "nothing", "value", "25"), "indicator"))
                .isEqualTo("desk.error.entry");
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "٣, 3", "12 000, 12000", "0, ", "-1, ", "2.5, ", "100000, ", "three, "})
    void takesWholeNumbersAboveZeroWhereItCounts(String typed, String value) {
        Reading reading = figure("evidence[0].paragraph", typed);

        assertThat(at(reading, "evidence[0].paragraph")).isEqualTo(value);
        assertThat(why(reading, "evidence[0].paragraph")).isEqualTo(value == null ? "desk.error.count" : null);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024",
        "٢٠٢٤, 2024",
        "décembre 2024, 2024-12",
        "December 2024, 2024-12",
        "دجنبر 2024, 2024-12",
        "ديسمبر 2024, 2024-12",
        "31/12/2024, 2024-12-31",
        "fin 2024, 2024-12-31",
        "end of 2024, 2024-12-31",
        "متم 2024, 2024-12-31",
        "2019-2023, 2019/2023",
        "de 2019 à 2023, 2019/2023",
        "since 2019, 2019/..",
        "by 2030, 2030",
        "à l'horizon 2030, 2030",
        "non précisé, ''",
        "not stated, ''"
    })
    void takesPeriodsInEveryLanguage(String typed, String code) {
        Reading reading = figure("period", typed);

        assertThat(why(reading, "period")).isNull();
        assertThat(content(reading).get("period")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "31/02/2024",
                "13/13/2024",
                "24",
                "early 2025",
                "before 2020",
                "2024 😀",
                "1066",
                "2024; drop table entry"
            })
    void refusesPeriodsThatItCannotUnderstand(String typed) {
        assertThat(figure("period", typed).mistakes()).isEqualTo(Map.of("period", Mistake.of("desk.error.period")));
    }

    @Test
    void takesAnEmptyPeriodForOneThatIsNotStated() {
        Reading reading = figure("period", "");

        assertThat(reading.mistakes()).isEmpty();
        assertThat(content(reading)).containsEntry("period", "");
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024",
        "24/11/2023, 2023-11-24",
        "24 novembre 2023, 2023-11-24",
        "24 نونبر 2023, 2023-11-24",
        "نونبر 2023, 2023-11",
        "2019-2023, ",
        "since 2019, ",
        "yesterday, ",
        "~2024, "
    })
    void takesDatesAsPreciseAsTheyAreKnown(String typed, String code) {
        Reading reading = read("source", with(source(), "dated", typed), Language.FR);

        assertThat(at(reading, "dated")).isEqualTo(code);
        assertThat(why(reading, "dated")).isEqualTo(code == null ? "desk.error.date" : null);
    }

    @ParameterizedTest
    @CsvSource({"inquiry, on", "reading-group, since"})
    void asksForTheDayWhereOneIsMeant(String form, String field) {
        assertThat(at(read(form, field, "24 نونبر 2023"), field)).isEqualTo("2023-11-24");
        assertThat(at(read(form, field, "24/11/2023"), field)).isEqualTo("2023-11-24");
        assertThat(why(read(form, field, "2023"), field)).isEqualTo("desk.error.day");
        assertThat(why(read(form, field, "novembre 2023"), field)).isEqualTo("desk.error.day");
        assertThat(why(read(form, field, "hier"), field)).isEqualTo("desk.error.day");
    }

    @Test
    void takesHashesOfFiles() {
        assertThat(read("source", with(source(), "sha256", "0a".repeat(32)), Language.FR)
                        .mistakes())
                .isEmpty();
        assertThat(read("source", with(source(), "sha256", "memo.pdf"), Language.FR)
                        .mistakes())
                .isEqualTo(Map.of("sha256", Mistake.of("desk.error.file")));
    }

    @ParameterizedTest
    @CsvSource({"exact, value", "about, value", "more-than, low", "at-least, low", "at-most, high", "top-n, high"})
    void putsTheNumberWhereThePrecisionWantsIt(String precision, String field) {
        Reading reading = figure("precision", precision, "value", "1 500");

        assertThat(reading.mistakes()).isEmpty();
        assertThat(content(reading)).containsEntry(field, "1500");
        assertThat(content(reading).keySet().stream().filter(Set.of("value", "low", "high")::contains))
                .containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({
        "exact, value",
        "about, value",
        "more-than, value",
        "at-least, value",
        "at-most, value",
        "top-n, value",
        "between, high value"
    })
    void asksForTheNumberThatThePrecisionNeeds(String precision, String fields) {
        assertThat(figure("precision", precision, "value", "").mistakes().keySet())
                .isEqualTo(Set.of(fields.split(" ")));
        assertThat(figure("precision", precision, "value", "many", "high", "9").mistakes())
                .containsExactly(Map.entry("value", Mistake.of("desk.error.number")));
    }

    @Test
    void takesBoundsInTheirOrder() {
        Reading between = figure("precision", "between", "value", "1,500", "high", "2000");
        assertThat(between.mistakes()).isEmpty();
        assertThat(content(between))
                .containsEntry("low", "1500")
                .containsEntry("high", "2000")
                .doesNotContainKey("value");

        assertThat(figure("precision", "between", "value", "2000", "high", "1500")
                        .mistakes())
                .isEqualTo(Map.of("high", Mistake.of("desk.error.bounds")));
        assertThat(figure("precision", "between", "value", "2000", "high", "2000,0")
                        .mistakes())
                .isEqualTo(Map.of("high", Mistake.of("desk.error.bounds")));
        assertThat(figure("precision", "between", "value", "2000").mistakes())
                .isEqualTo(Map.of("high", Mistake.of("desk.error.required")));
    }

    @Test
    void restsOnANewSourceWhereNoOtherIsNamed() {
        Map<String, String> typed = with(
                Papers.figure(),
                "evidence[0].source",
                "",
                "evidence[1].source",
                "decree-2-15-40",
                "evidence[1].howRead",
                "full");
        source().forEach((field, value) -> typed.put("newSource." + field, value));

        Reading reading = read("figure", typed, Language.AR);

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.proposed()).extracting(one -> one.entry().kind()).containsExactly(Kind.SOURCE, Kind.FIGURE);
        assertThat(at(reading, "evidence[0].source")).isEqualTo("memo-of-the-centre");
        assertThat(at(reading, "evidence[0].language")).isEqualTo("fr");
        assertThat(at(reading, "evidence[1].source")).isEqualTo("decree-2-15-40");
    }

    @Test
    void refusesANewSourceInItsOwnFields() {
        Reading reading = figure("newSource.name.fr", "Mémoire", "newSource.dated", "soon");

        assertThat(reading.mistakes())
                .isEqualTo(Map.of(
                        "newSource.name",
                        Mistake.of("desk.error.two-languages"),
                        "newSource.form",
                        Mistake.of("desk.error.required"),
                        "newSource.language",
                        Mistake.of("desk.error.required"),
                        "newSource.dated",
                        Mistake.of("desk.error.date")));
    }

    @Test
    void takesTheLanguageOfTheWordsFromTheirSource() {
        Map<String, String> languages =
                papers.db.sql("""
                select s.language, min(p.slug) from source s join published_entry p using (edition_id)
                where p.until = 2147483647
                group by 1""").query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(languages).containsKeys("ar", "fr", "en");

        languages.forEach(
                (language, source) -> assertThat(at(figure("evidence[0].source", source), "evidence[0].language"))
                        .isEqualTo(language));
        assertThat(at(
                        figure("evidence[0].source", languages.get("fr"), "evidence[0].language", "en"),
                        "evidence[0].language"))
                .isEqualTo("en");
    }

    @Test
    void asksForWhatEvidenceNeeds() {
        Reading reading = read(
                "figure",
                with(
                        Papers.figure(),
                        "evidence[0].source",
                        "",
                        "evidence[0].howRead",
                        "",
                        "evidence[0].paragraph",
                        "3"),
                Language.FR);

        assertThat(reading.mistakes())
                .isEqualTo(Map.of(
                        "evidence[0].source",
                        Mistake.of("desk.error.required"),
                        "evidence[0].howRead",
                        Mistake.of("desk.error.required")));
    }

    @Test
    void readsTheFiguresOfAnArticleWithItsSource() {
        Reading reading = read(
                "article",
                "source",
                "decree-2-15-40",
                "howRead",
                "full",
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
                "figures[4].subject",
                "Atlantis");

        assertThat(reading.proposed())
                .hasSize(2)
                .extracting(Proposed::path)
                .containsExactly("figures[2].", "figures[4].");
        assertThat(reading.proposed().get(0).content().fields())
                .containsEntry("low", "12")
                .containsEntry(
                        "evidence",
                        List.of(Map.of(
                                "source", "decree-2-15-40", "howRead", "full", "language", "ar", "paragraph", "3")));
        assertThat(reading.mistakes().keySet())
                .isEqualTo(Set.of(
                        "figures[4].subject", "figures[4].indicator", "figures[4].nature", "figures[4].precision"));
    }

    @Test
    void asksForTheSourceAndTheFiguresOfAnArticle() {
        assertThat(read("article").mistakes())
                .isEqualTo(Map.of(
                        "source",
                        Mistake.of("desk.error.no-source"),
                        "howRead",
                        Mistake.of("desk.error.required"),
                        "figures",
                        Mistake.of("desk.error.no-figures")));
        assertThat(read("article", "source", "Atlantis", "howRead", "full")
                        .mistakes()
                        .get("source"))
                .isEqualTo(Mistake.of("desk.error.entry", "Atlantis"));
    }

    @Test
    void asksForTheReasonOfAWithdrawalInTwoLanguages() {
        assertThat(read("withdrawal").mistakes()).isEqualTo(Map.of("reason", Mistake.of("desk.error.required")));
        assertThat(read("withdrawal", "reason.fr", "Doublon").mistakes())
                .isEqualTo(Map.of("reason", Mistake.of("desk.error.two-languages")));

        Reading reading = read("withdrawal", "reason.fr", "Doublon", "reason.en", "Twice");
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.proposed()).isEmpty();
        assertThat(reading.withdrawal().in(Language.EN)).isEqualTo("Twice");
    }

    private static Map<String, String> change(String... fields) {
        return with(Papers.figure(), fields);
    }

    @Test
    void asksWhatWasWrongAndWithWhatEffect() {
        EntryRef entry = EntryRef.parse("figure:fes-call-centres");

        assertThat(changed("figure", entry, change("change.why", "wrong")).mistakes())
                .isEqualTo(Map.of(
                        "change.cause",
                        Mistake.of("desk.error.cause"),
                        "change.effect",
                        Mistake.of("desk.error.effect")));
        assertThat(changed("figure", entry, change("change.why", "wrong", "change.cause.fr", "Coquille"))
                        .mistakes())
                .isEqualTo(Map.of("change.effect", Mistake.of("desk.error.effect")));

        Reading reading = changed(
                "figure",
                entry,
                change("change.why", "wrong", "change.cause.fr", "Coquille", "change.effect.en", "None"));
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.proposed()).singleElement().satisfies(one -> {
            assertThat(one.entry()).isEqualTo(entry);
            assertThat(one.change().type()).isEqualTo(Change.Type.CORRECTION);
            assertThat(one.base()).isEqualTo(papers.edition(entry.toString()));
        });
    }

    @Test
    void asksForTheReasonOfWhatIsBetter() {
        EntryRef entry = EntryRef.parse("figure:fes-call-centres");

        assertThat(changed("figure", entry, change("change.why", "better")).mistakes())
                .isEqualTo(Map.of("change.reason", Mistake.of("desk.error.reason")));
        Reading reading = changed("figure", entry, change("change.why", "better", "change.reason.ar", "معطيات أدق"));
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.proposed().get(0).change().type()).isEqualTo(Change.Type.REVISION);
    }

    @Test
    void takesNoNewerFigureForAChangeOfTheOld() {
        assertThat(changed(
                                "figure",
                                EntryRef.parse("figure:fes-call-centres"),
                                change("change.why", "newer", "change.reason.fr", "2026"))
                        .mistakes())
                .isEqualTo(Map.of("change.why", Mistake.of("desk.error.newer-figure")));
        EntryRef park = EntryRef.parse("park:fes-shore");
        assertThat(changed("park", park, Map.of("change.why", "newer", "change.reason.fr", "2026"))
                        .mistakes())
                .doesNotContainKey("change.why");
    }

    @Test
    void asksWhyWhateverChanges() {
        EntryRef entry = EntryRef.parse("figure:fes-call-centres");

        assertThat(changed("figure", entry, change()).mistakes())
                .isEqualTo(Map.of("change.why", Mistake.of("desk.error.why")));
        assertThat(changed("figure", entry, change("change.why", "because")).mistakes())
                .isEqualTo(Map.of("change.why", Mistake.of("desk.error.why")));
        Reading wording = changed("figure", entry, change("change.why", "wording"));
        assertThat(wording.mistakes()).isEmpty();
        assertThat(wording.proposed().get(0).change().type()).isEqualTo(Change.Type.WORDING);
        assertThat(figure("change.why", "wrong").mistakes()).isEmpty();
    }

    @Test
    void neverTakesAnIdThatIsTaken() {
        Reading reading = read(
                "source", "name.fr", "Décret 2-15-40", "name.en", "Decree 2-15-40", "form", "decree", "language", "ar");

        assertThat(reading.proposed())
                .singleElement()
                .extracting(Proposed::entry)
                .hasToString("source:decree-2-15-40-2");
    }
}
