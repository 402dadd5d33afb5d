package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.shoreatlas.figure.Sample.figure;
import static org.shoreatlas.figure.Sample.place;
import static org.shoreatlas.figure.Sample.source;
import static org.shoreatlas.figure.Sample.subject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.Spoken;

/** What can be written of a figure, by its fields, in the words of the real messages. */
@Tag("unit")
class PlainSentencesTests {

    private final Addresses addresses = mock(Addresses.class);
    private final Sentences sentences = new Sentences(Spoken.messages(), Spoken.formats(), addresses);

    @BeforeEach
    void base() {
        when(addresses.of(anyString())).thenAnswer(call -> "https://atlas.example" + call.getArgument(0));
    }

    private String english(Sample figure) {
        return sentences.of(figure.view(), null, Language.EN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EN; For “Offshoring jobs” in Fez, Ministry (March 2025) gives 1,980 jobs (2024): "
                        + "a total, not jobs added.",
                "FR; Pour «\u00A0Emplois de l’offshoring\u00A0» à Fès, Ministry (mars 2025) donne "
                        + "1.980 emplois (2024)\u00A0: un total, et non des emplois créés.",
                "AR; حسب \u2068Ministry\u2069 (مارس 2025)، الرقم الخاص بـ«مناصب الشغل (ترحيل الخدمات)» "
                        + "بفاس هو 1.980 منصب شغل (2024)، وهو مجموع، لا مناصب محدثة."
            })
    void sayWhatAFigureIsWhereWhenAndAccordingToWhom(Language language, String sentence) {
        assertThat(sentences.of(figure().view(), source("report", "Ministry", "2025-03", null), language))
                .isEqualTo(sentence);
    }

    @Test
    void sayThatTheSourceDoesNotTellATotalFromAnAddition() {
        assertThat(english(figure().counting("not-stated")))
                .endsWith(": the source does not say whether in all or new.");
        assertThat(english(figure().nature("target").counting("not-stated")))
                .endsWith(": a target of which the source does not say whether it is in all or new.");
        assertThat(english(figure().counting("new"))).endsWith(": jobs added in the period, not the total.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EN; the rule of “Offer”, as reported by Ministry (March 2025) and applied by the Atlas, gives",
                "FR; la règle de « Offre », rapportée par Ministry (mars 2025) et appliquée par l’Atlas, " + "donne",
                "AR; بمقتضى قاعدة «عرض» كما أوردها ⁨Ministry⁩ (مارس 2025) وكما طبقها الأطلس"
            })
    void sayThatTheAtlasAppliedARuleAndNotThatTheSourceNamesThePlace(Language language, String words) {
        assertThat(sentences.of(
                        figure().byRule("offer-tax-cap", subject("programme:offer", "عرض", "Offre", "Offer"))
                                .view(),
                        source("report", "Ministry", "2025-03", null),
                        language))
                .contains(words);
    }

    @Test
    void sayThatNoPeriodIsStated() {
        assertThat(english(figure().in("")))
                .isEqualTo("For “Offshoring jobs” in Fez, the published figure is 1,980 jobs "
                        + "(without stating the period): a total, not jobs added.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EN; وزارة; \u2068وزارة\u2069",
                "FR; وزارة; \u2068وزارة\u2069",
                "AR; وزارة; وزارة",
                "FR; Ministère; Ministère",
                "AR; Ministère; \u2068Ministère\u2069"
            })
    void nameAPublisherAsItWritesItself(Language language, String publisher, String name) {
        assertThat(sentences.shortCredit(figure().view(), source("report", publisher, "", null), language))
                .startsWith(name);
        assertThat(sentences.of(figure().view(), source("report", publisher, "", null), language))
                .contains(name);
    }

    @Test
    void creditTheSourceFirstAndTheAtlasSecondWithTheVersion() {
        String via = "via Shore Atlas, no. 17, version 3: https://atlas.example/en/figures/fes-jobs/v3";
        assertThat(sentences.shortCredit(figure().view(), source("report", "Ministry", "2025", null), Language.EN))
                .isEqualTo("Ministry (2025), " + via);
        assertThat(sentences.shortCredit(figure().view(), source("report", null, "", null), Language.EN))
                .isEqualTo("A press article (publisher not printed), " + via);
        assertThat(sentences.shortCredit(figure().view(), null, Language.EN)).isEqualTo(via);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "actual; stock; jobs; : a total, not jobs added.",
                "actual; flow; jobs; : jobs added in the period, not the total.",
                "actual; stock; companies; ).",
                "actual; share; jobs; ).",
                "target; stock; jobs; : a target for the total, neither a result nor new jobs.",
                "target; flow; jobs; : a target for new jobs, neither for the total nor a result.",
                "target; stock; companies; : a target, not a result.",
                "planned; stock; jobs; : what is planned, not what has been done.",
                "allocated; stock; companies; : money allocated, not spent.",
                "estimate; stock; companies; : an estimate.",
                "projection; flow; jobs; : a projection, not a result."
            })
    void sayWhatAFigureMustNotBeTakenFor(String nature, String kind, String counted, String end) {
        assertThat(english(figure().nature(nature).indicator("x", "persons", kind, counted)))
                .endsWith(end);
    }

    @Test
    void sayThatAFigureIsAMisprintAndNothingElse() {
        assertThat(english(figure().related("misprint").activity("digital").nature("target")))
                .endsWith("): taken for a misprint of the source.");
    }

    @Test
    void sayWhichReadingIsPreferredToIt() {
        FigureView same = figure().id("other").worth("2000").view();
        assertThat(english(figure().setAsideFor(same)))
                .endsWith("; the Atlas prefers another reading, 2,000 jobs (2024).");
        FigureView ofAnother =
                figure().indicator("y", "persons", "flow", "jobs").view();
        assertThat(english(figure().setAsideFor(ofAnother)))
                .endsWith("; the Atlas prefers another reading, 1,980 jobs under “Offshoring jobs” (2024).");
        assertThat(english(figure())).doesNotContain("prefers");
    }

    @Test
    void sayThatAFigureIsOfTheWholeDigitalEconomy() {
        String digital = "the figure concerns digital activity in general, not offshoring alone.";
        assertThat(english(figure().activity("digital"))).endsWith(": a total, not jobs added; " + digital);
        assertThat(english(figure().activity("digital").indicator("x", "count", "stock", "companies")))
                .endsWith("): " + digital);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1; هو منصب شغل (1) (", "2; هو منصبا شغل (2) (", "3; هو 3 مناصب شغل ("})
    void countOneAndTwoInArabicByTheNounAlone(String value, String quantity) {
        assertThat(sentences.of(figure().worth(value).view(), null, Language.AR))
                .contains(quantity);
    }

    @Test
    void keepTheNumeralWhereItIsHedged() {
        assertThat(sentences.of(figure().precision("about").worth("2").view(), null, Language.AR))
                .contains("حوالي 2 ")
                .doesNotContain("(2)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"percent; 2; في المائة", "rank; 1; ''", "m2; 2; م", "MW; 1; ميغاواط"})
    void putTheNumeralBeforeUnitsInArabic(String unit, String value, String word) {
        assertThat(sentences.of(
                        figure().indicator("x", unit, "share", null)
                                .worth(value)
                                .view(),
                        null,
                        Language.AR))
                .contains(value)
                .contains(word)
                .doesNotContain("(" + value + ")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "FR; top-n; une place parmi les 30 premiers",
                "EN; top-n; a place among the top 30",
                "FR; exact; le 30"
            })
    void sayRanksAsPlaces(Language language, String precision, String words) {
        Sample rank = figure().indicator("rank", "rank", "rank", null).precision(precision);
        FigureView view = precision.equals("exact")
                ? rank.worth("30").view()
                : rank.between(null, "30").view();
        assertThat(sentences.of(view, null, language)).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "region; Fès-Meknès; FR; dans la région Fès-Meknès", "region; L’Oriental; FR; dans l’Oriental",
                        "region; L'Oriental; FR; dans l'Oriental",
                "region; Laayoune; FR; dans la région Laayoune", "region; L’Oriental; EN; in the L’Oriental region",
                        "city; Fès; FR; à Fès",
                "province; Nador; EN; in the province of Nador", "prefecture; Oujda; EN; in the prefecture of Oujda",
                        "country; Maroc; FR; au Maroc"
            })
    void nameAPlaceAsOneSpeaks(String level, String name, Language language, String words) {
        FigureView view = figure().of(subject("place:x", name, name, name), place("x", level, name, name, name))
                .view();
        assertThat(sentences.of(view, null, language)).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"AR, (\u2068Fès Shore\u2069)", "FR, (Fès Shore)", "EN, (Fès Shore)"})
    void nameWhatIsNoPlaceBetweenBrackets(Language language, String words) {
        FigureView park = figure().of(
                        subject("park:fes-shore", "Fès Shore", "Fès Shore", "Fès Shore"),
                        place("fes", "city", "فاس", "Fès", "Fez"))
                .view();
        assertThat(sentences.of(park, null, language)).contains(words).doesNotContain("Fez", "فاس", " à Fès");
        FigureView nowhere = figure().of(subject("place:x", "Fès Shore", "Fès Shore", "Fès Shore"), null)
                .view();
        assertThat(sentences.of(nowhere, null, language)).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "offshoring; Offshoring jobs; Offshoring jobs",
                "call-centres; Jobs; Jobs (Call centres)",
                "call-centres; Call-centre staff; Call-centre staff",
                "all; Jobs; Jobs",
                "offshoring; Jobs; Jobs (Offshoring)"
            })
    void nameTheActivityWhereTheIndicatorDoesNot(String activity, String name, String topic) {
        assertThat(sentences.topic(
                        figure().activity(activity).named(name, name, name).view(), Language.EN))
                .isEqualTo(topic);
    }

    @Test
    void readTheActivityWhateverTheApostrophe() {
        assertThat(sentences.topic(
                        figure().activity("call-centres")
                                .named("x", "Effectif des centres d’appels", "x")
                                .view(),
                        Language.FR))
                .isEqualTo("Effectif des centres d’appels");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EN; Offshoring jobs, Fez: 1,980 jobs, 2024 (Actual)",
                "FR; Emplois de l’offshoring, Fès\u00A0: 1.980 emplois, 2024 (Constaté)"
            })
    void entitleThePageOfAFigure(Language language, String title) {
        assertThat(sentences.title(figure().view(), language)).isEqualTo(title);
    }

    @Test
    void hedgeTheNumber() {
        assertThat(sentences.text(
                        figure().precision("at-least").between("500", null).view(), Language.EN))
                .isEqualTo("at least 500 jobs");
        assertThat(sentences.text(
                        figure().precision("between").between("500", "600").view(), Language.EN))
                .isEqualTo("between 500 and 600 jobs");
    }

    @Test
    void fallBackOnIdsWhereNamesAreMissing() {
        FigureView view = figure().of(new EntryName(Kind.FIGURE, "some-figure", null), null)
                .view();
        assertThat(sentences.of(view, null, Language.EN)).contains("“Offshoring jobs” (some-figure)");
    }
}
