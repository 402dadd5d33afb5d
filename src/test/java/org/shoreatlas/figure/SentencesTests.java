package org.shoreatlas.figure;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.language.Quantity;
import org.shoreatlas.source.SourceView;
import org.shoreatlas.source.Sources;
import org.springframework.beans.factory.annotation.Autowired;

/** The sentences, of a real figure given other numbers, natures and places. */
@PortalTest
class SentencesTests {

    @Autowired
    Sentences sentences;

    @Autowired
    Figures figures;

    @Autowired
    Sources sources;

    @Autowired
    Editions editions;

    /** What a figure says without who said it, cut around its number. */
    @Test
    void canBeCutAroundTheirNumber() {
        FigureView figure = with("maroc-sector-jobs-2024-12-31", "actual", "exact", "148500");
        for (Language language : Language.values()) {
            Quantity said = sentences.said(figure, language);
            assertThat(said.plain()).isEqualTo("148500");
            assertThat(said.number()).isEqualTo(language == Language.EN ? "148,500" : "148.500");
            assertThat(said.before()).isNotBlank();
            assertThat(said.text()).endsWith(".").doesNotContain("\uE000", "according", "selon", "حسب");
        }
        // no numeral stands there, so nothing is cut out
        assertThat(sentences
                        .said(with("maroc-sector-jobs-2024-12-31", "actual", "exact", "2"), Language.AR)
                        .number())
                .isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0 jobs; 0 emploi; 0 منصب شغل", "1; 1 job; 1 emploi; منصب شغل (1)",
                        "2; 2 jobs; 2 emplois; منصبا شغل (2)",
                "3; 3 jobs; 3 emplois; 3 مناصب شغل", "11; 11 jobs; 11 emplois; 11 منصب شغل",
                        "100; 100 jobs; 100 emplois; 100 منصب شغل",
                "1980; 1,980 jobs; 1.980 emplois; 1.980 منصب شغل", "4500; 4,500 jobs; 4.500 emplois; 4.500 منصب شغل"
            })
    void agreeWithTheNumberOfJobs(String value, String english, String french, String arabic) {
        FigureView figure = with("maroc-sector-jobs-2024-12-31", "actual", "exact", value);
        SourceView source = source(figure);
        assertThat(sentences.of(figure, source, Language.EN))
                .isEqualTo("For “Offshoring jobs” in Morocco, "
                        + "a press article of January 2026 (publisher not printed) gives "
                        + english + " (end of 2024): a total, not jobs added.");
        assertThat(sentences.of(figure, source, Language.FR))
                .isEqualTo("Pour «\u00A0Emplois de l’offshoring\u00A0» au Maroc, "
                        + "un article de presse (janvier 2026, éditeur non imprimé) donne " + french
                        + " (fin 2024)\u00A0: un total, et non des emplois créés.");
        assertThat(sentences.of(figure, source, Language.AR))
                .isEqualTo("حسب مقال صحفي (يناير 2026، دون ذكر الناشر)، "
                        + "الرقم الخاص بـ«مناصب الشغل في ترحيل الخدمات» بالمغرب هو "
                        + arabic + " (عند متم 2024)، وهو مجموع، لا مناصب محدثة.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0 employees; 0 salarié; 0 مستخدم", "1; 1 employee; 1 salarié; مستخدم (1)",
                        "2; 2 employees; 2 salariés; مستخدمان (2)",
                "3; 3 employees; 3 salariés; 3 مستخدمين", "11; 11 employees; 11 salariés; 11 مستخدما",
                        "100; 100 employees; 100 salariés; 100 مستخدم",
                "1980; 1,980 employees; 1.980 salariés; 1.980 مستخدما",
                        "4500; 4,500 employees; 4.500 salariés; 4.500 مستخدم"
            })
    void agreeWithTheNumberOfEmployees(String value, String english, String french, String arabic) {
        FigureView figure = with("fes-call-centre-staff", "actual", "exact", value);
        assertThat(sentences.of(figure, null, Language.EN))
                .isEqualTo("For “Call-centre staff” in Fez, the published figure is " + english
                        + " (without stating the period).");
        assertThat(sentences.of(figure, null, Language.FR))
                .isEqualTo("Pour «\u00A0Effectif des centres d’appels\u00A0» à Fès, "
                        + "le chiffre publié est le suivant\u00A0: " + french + " (sans préciser la période).");
        assertThat(sentences.of(figure, null, Language.AR))
                .isEqualTo("الرقم الخاص بـ«مستخدمو مراكز النداء» بفاس هو " + arabic + " (دون ذكر الفترة).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "about; gives about 1,980 jobs; donne environ 1.980 emplois; هو حوالي 1.980 منصب شغل",
                "more-than; gives more than 1,980 jobs; donne plus de 1.980 emplois; هو أزيد من 1.980 منصب شغل",
                "at-least; gives at least 1,980 jobs; donne au moins 1.980 emplois; هو 1.980 منصب شغل على الأقل",
                "at-most; gives at most 1,980 jobs; donne au plus 1.980 emplois; هو 1.980 منصب شغل على الأكثر"
            })
    void keepTheHedge(String precision, String english, String french, String arabic) {
        FigureView figure = with("maroc-sector-jobs-2024-12-31", "actual", precision, "1980");
        Map<Language, String> parts = Map.of(Language.EN, english, Language.FR, french, Language.AR, arabic);
        parts.forEach((language, part) ->
                assertThat(sentences.of(figure, source(figure), language)).contains(part));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "target; a target for the total, neither a result nor new jobs.; "
                        + "un objectif pour le total; هدف للمجموع",
                "planned; what is planned, not what has been done.; ce qui est prévu; ما هو مبرمج",
                "estimate; an estimate.; une estimation.; تقدير.",
                "projection; a projection, not a result.; une projection; إسقاط",
                "allocated; money allocated, not spent.; un montant alloué; مبلغ مخصص"
            })
    void sayWhatTheFigureIsNot(String nature, String english, String french, String arabic) {
        FigureView figure = with("maroc-sector-jobs-2024-12-31", nature, "exact", "3");
        assertThat(sentences.of(figure, source(figure), Language.EN)).contains(": " + english);
        assertThat(sentences.of(figure, source(figure), Language.FR)).contains("\u00A0: " + french);
        assertThat(sentences.of(figure, source(figure), Language.AR)).contains("، وهو " + arabic);
    }

    @Test
    void areThereForEveryFigure() {
        List<FigureView> all = figures.first(5_000, editions.latest());
        assertThat(all).hasSizeGreaterThan(600);
        for (Language language : Language.values()) {
            assertThat(all).allSatisfy(figure -> {
                String number = sentences.quantity(figure, language);
                assertThat(sentences.of(figure, null, language))
                        .containsIgnoringCase(number)
                        .doesNotContain("??", "{", "}", "..", "  ", " ,", " ،", "()")
                        .endsWith(".");
                assertThat(sentences.title(figure, language))
                        .contains(sentences.name(figure, language))
                        .doesNotContain("??", "{");
            });
        }
    }

    @Test
    void fillTheSentenceOfTheIndicator() {
        LocalText pattern = new LocalText(
                "تشغل مراكز النداء {where} {number}{when}",
                "{nature, select, target {D’ici là, les centres} other {les centres d’appels}} {where}"
                        + " emploient {number}{when}",
                "{count, plural, one {{number} works} other {{number} work}} in call centres {where}{when}");
        FigureView figure = with(pattern, "maroc-sector-jobs-2024-12-31", "actual", "about", "4500");

        assertThat(sentences.of(figure, null, Language.AR))
                .isEqualTo("تشغل مراكز النداء بالمغرب حوالي 4.500 منصب شغل عند متم 2024.");
        assertThat(sentences.of(figure, null, Language.FR))
                .isEqualTo("Les centres d’appels au Maroc emploient environ 4.500 emplois fin 2024.");
        assertThat(sentences.of(figure, source(figure), Language.EN))
                .isEqualTo("About 4,500 jobs work in call centres in Morocco at the end of 2024, "
                        + "according to a press article of January 2026 (publisher not printed).");
        assertThat(sentences.of(with(pattern, "fes-call-centre-staff", "actual", "exact", "1"), null, Language.EN))
                .isEqualTo("1 employee works in call centres in Fez (date not stated).");
    }

    @Test
    void fallBackWhereALanguageHasNoSentence() {
        LocalText french = new LocalText(null, "{number} {where}", null);
        FigureView figure = with(french, "fes-call-centre-staff", "actual", "exact", "3");

        assertThat(sentences.of(figure, null, Language.FR)).startsWith("3 salariés à Fès");
        assertThat(sentences.of(figure, null, Language.EN)).startsWith("For “Call-centre staff” in Fez");
    }

    /** Nobody has written under the title that we give to a source: it is never what a sentence quotes. */
    @Test
    void neverPutOurTitleOfASourceIntoItsMouth() {
        Map<String, SourceView> known = sources.all(editions.latest()).stream()
                .collect(toMap(source -> source.head().id(), identity()));
        int nameless = 0;
        for (FigureView figure : figures.first(5_000, editions.latest())) {
            SourceView source = known.get(figure.evidence().get(0).source());
            for (Language language : Language.values()) {
                String ours = source.head().name().in(language);
                assertThat(sentences.of(figure, source, language))
                        .as(figure.id())
                        .doesNotContain(ours);
                assertThat(sentences.shortCredit(figure, source, language))
                        .as(figure.id())
                        .doesNotContain(ours)
                        .contains(source.publisher() == null ? unnamed(language) : source.publisher());
            }
            nameless += source.publisher() == null ? 1 : 0;
        }
        assertThat(nameless).isGreaterThan(20);
    }

    private static String unnamed(Language language) {
        return switch (language) {
            case AR -> "دون ذكر الناشر";
            case FR -> "éditeur non imprimé";
            case EN -> "publisher not printed";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "oriental-students; dans l’Oriental; in the Oriental region; بجهة الشرق",
                "fes-meknes-sector-jobs-share; dans la région Fès-Meknès; in the Fez-Meknes region; بجهة فاس"
            })
    void nameTheRegionAsOneSpeaks(String id, String french, String english, String arabic) {
        FigureView figure = figures.get(new Slug(id), editions.latest());
        assertThat(sentences.of(figure, null, Language.FR)).contains(french);
        assertThat(sentences.of(figure, null, Language.EN)).contains(english);
        assertThat(sentences.of(figure, null, Language.AR)).contains(arabic);
    }

    private SourceView source(FigureView figure) {
        return sources.get(new Slug(figure.evidence().get(0).source()), editions.latest());
    }

    /** Of an indicator that carries no sentence. */
    private FigureView with(String id, String nature, String precision, String number) {
        return with(null, id, nature, precision, number);
    }

    private FigureView with(@Nullable LocalText sentence, String id, String nature, String precision, String number) {
        FigureView one = figures.get(new Slug(id), editions.latest());
        boolean value = precision.equals("exact") || precision.equals("about");
        return new FigureView(
                one.id(),
                one.number(),
                one.version(),
                one.subject(),
                one.place(),
                new IndicatorRef(
                        one.indicator().code(),
                        one.indicator().unit(),
                        one.indicator().kind(),
                        one.indicator().theme(),
                        one.indicator().name(),
                        one.indicator().counted(),
                        one.indicator().definition(),
                        sentence),
                one.activity(),
                one.perimeter(),
                one.counts(),
                value ? new BigDecimal(number) : null,
                bound(precision, number, "more-than", "at-least"),
                bound(precision, number, "at-most", ""),
                nature,
                precision,
                List.of(),
                null,
                nature.equals("actual") ? one.period() : Period.parse("2030"),
                null,
                null,
                one.evidence(),
                null,
                null,
                null,
                one.publishedAt(),
                one.url(),
                null);
    }

    private static @Nullable BigDecimal bound(String precision, String number, String one, String other) {
        return precision.equals(one) || precision.equals(other) ? new BigDecimal(number) : null;
    }
}
