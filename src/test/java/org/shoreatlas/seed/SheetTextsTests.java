package org.shoreatlas.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.seed.SheetFiles.Fact;

/**
 * The texts that we wrote in the sheets, as they stand now: one form for numbers, one spelling for a name, and the
 * punctuation of their language. What was published before, and what sources printed, is left as it is.
 */
@Tag("unit")
class SheetTextsTests {

    /** What a source printed, inside our own sentence. */
    private static final Pattern QUOTED = Pattern.compile("«[^»]*»|“[^”]*”");

    /** Up to three digits, something that may separate thousands, and exactly three more. */
    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\d.,])\\d{1,3}([ .,\\u00a0\\u202f'’]\\d{3})+(?![\\d])(?![.,]\\d)");

    private static final Pattern UNGROUPED = Pattern.compile("(?<![\\d.,/-])\\d{4,}(?!\\d)");
    /** The coding school, and the standard of country codes. */
    private static final Set<String> NAMES = Set.of("1337", "3166");

    private static final Map<Language, Map<Pattern, String>> SPELLINGS = Map.of(
            Language.AR,
            Map.of(
                    Pattern.compile("فيدرالي"),
                    "فدرالية",
                    Pattern.compile("أغريت"),
                    "أكريتيك",
                    Pattern.compile("أ[گغ]ادير"),
                    "أكادير",
                    Pattern.compile("\\bتزنيت|بتزنيت"),
                    "تيزنيت",
                    Pattern.compile("سوس ماسة|فاس مكناس|درعة تافيلالت"),
                    "with a hyphen",
                    Pattern.compile("المعطيات الشخصية"),
                    "المعطيات ذات الطابع الشخصي",
                    Pattern.compile("[پڤگ]"),
                    "letters of Arabic alone: ب، ف، ك",
                    Pattern.compile("Capgemini Engineering|CNEXIA"),
                    "the Arabic name"),
            Language.FR,
            Map.of(
                    Pattern.compile("\\bMeknes\\b"),
                    "Meknès",
                    Pattern.compile("\\bLaayoune\\b"),
                    "Laâyoune",
                    Pattern.compile("\\bTetouan\\b"),
                    "Tétouan",
                    Pattern.compile("\\bHoceima\\b"),
                    "Hoceïma",
                    Pattern.compile("\\bFes\\b|\\bFez(?! Smart Factory)\\b"),
                    "Fès",
                    Pattern.compile("\\bDraa\\b"),
                    "Drâa"),
            Language.EN,
            Map.of(
                    Pattern.compile("\\bMeknès\\b"),
                    "Meknes",
                    Pattern.compile("\\bLaayoune\\b"),
                    "Laâyoune",
                    Pattern.compile("\\bTétouan\\b(?! Shore)"),
                    "Tetouan, but Tétouan Shore",
                    Pattern.compile("\\bHoceïma\\b"),
                    "Hoceima",
                    Pattern.compile("\\bFes\\b|\\bFès\\b(?! Shore)|\\bFez Shore\\b"),
                    "Fez, but Fès Shore",
                    Pattern.compile("\\bDraa\\b"),
                    "Drâa"));

    private static final Map<Language, Pattern> PUNCTUATION = Map.of(
            Language.AR,
            Pattern.compile("[\\u0621-\\u064a] ?[,;?]|[“”\"]"),
            Language.FR,
            Pattern.compile("'|\"|[^\\s\\u00a0\\u202f][:;!?»](?![/\\d])|«[^\\s\\u00a0\\u202f]|[“”]"),
            Language.EN,
            Pattern.compile("'|\"|\\s[:;!?,]|[«»]"));

    @Test
    void numbersAreWrittenAsPagesPrintThem() {
        assertThat(breaches((language, text) -> misprinted(text, language))).isEmpty();
    }

    @Test
    void aNameIsSpeltInOneWay() {
        assertThat(breaches((language, text) -> misspelt(text, language))).isEmpty();
    }

    @Test
    void punctuationIsThatOfTheLanguage() {
        assertThat(breaches(
                        (language, text) -> all(Map.of(PUNCTUATION.get(language), "punctuation"), text, match -> true)))
                .isEmpty();
    }

    /** It stands under the heading "Avoid": what to avoid is named there, and not forbidden once more. */
    @Test
    void whatToAvoidIsSaidWithoutANegation() {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Fact fact : SheetFiles.present()) {
            for (Text text : texts(fact.content().get("avoid"))) {
                seen++;
                if (forbids(text)) {
                    wrong.add(fact + ": " + text.text());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(200);
        assertThat(forbids(new Text(Language.AR, "لا تُجمع هذه المبالغ"))).isTrue();
        assertThat(forbids(new Text(Language.FR, "Ne pas additionner"))).isTrue();
        assertThat(forbids(new Text(Language.EN, "Do not add"))).isTrue();
        assertThat(forbids(new Text(Language.EN, "Adding these amounts: they do not overlap")))
                .isFalse();
    }

    private static boolean forbids(Text text) {
        return switch (text.language()) {
            case AR -> text.text().matches("(?s)و?لا [يت].*|.*[،.؛] و?لا [يت]ُ.*");
            case FR -> text.text().matches("(?si)(.*[;,.] ?)?(ne|ni) (pas|l|d|à).*");
            case EN -> text.text().matches("(?si)(.*[;,.] (and )?)?(do not|never|not to) .*");
        };
    }

    @Test
    void wouldFindANumberWrittenOtherwise() {
        assertThat(misprinted("148 500 emplois", Language.FR)).isNotEmpty();
        assertThat(misprinted("148\u202f500 emplois", Language.FR)).isNotEmpty();
        assertThat(misprinted("10,578 milliards", Language.FR)).isNotEmpty();
        assertThat(misprinted("148500 emplois", Language.FR)).isNotEmpty();
        assertThat(misprinted("10,578 مليارات", Language.AR)).isNotEmpty();
        assertThat(misprinted("10.578 billion", Language.EN)).isNotEmpty();
        assertThat(misprinted("4500 people", Language.EN)).isNotEmpty();
        assertThat(misprinted(
                        "148.500 emplois à fin 2024, 26,22 milliards, « 7 000 ha », école 1337, 1er, 2024-2025",
                        Language.FR))
                .isEmpty();
        assertThat(misprinted("148,500 jobs at the end of 2024; 26.22 billion", Language.EN))
                .isEmpty();
    }

    @Test
    void wouldFindAnotherSpelling() {
        assertThat(misspelt("الفيدرالية المغربية", Language.AR)).isNotEmpty();
        assertThat(misspelt("سامپلون", Language.AR)).isNotEmpty();
        assertThat(misspelt("Laayoune", Language.EN)).isNotEmpty();
        assertThat(misspelt("Fès and Fès Shore", Language.EN)).hasSize(1);
        assertThat(misspelt("يكتبها المقال «بنگرير»", Language.AR)).isEmpty();
    }

    @Test
    void wouldFindPunctuationOfAnotherLanguage() {
        assertThat(PUNCTUATION.get(Language.AR).matcher("فاس; مكناس").find()).isTrue();
        assertThat(PUNCTUATION.get(Language.AR).matcher("فاس, مكناس").find()).isTrue();
        assertThat(PUNCTUATION.get(Language.AR).matcher("فاس، مكناس؛ 26,22").find())
                .isFalse();
        assertThat(PUNCTUATION.get(Language.FR).matcher("Objectif: 270").find()).isTrue();
        assertThat(PUNCTUATION.get(Language.FR).matcher("l'offshoring").find()).isTrue();
        assertThat(PUNCTUATION
                        .get(Language.FR)
                        .matcher("« l’offshoring » : 3 ; 4")
                        .find())
                .isFalse();
        assertThat(PUNCTUATION.get(Language.EN).matcher("the region's").find()).isTrue();
    }

    private static List<String> misprinted(String text, Language language) {
        String ours = ours(text);
        String group = DecimalFormatSymbols.getInstance(language.locale()).getGroupingSeparatorString();
        List<String> wrong = all(
                Map.of(GROUPED, "grouped otherwise"),
                ours,
                match -> !match.group().replace(group, "").chars().allMatch(Character::isDigit));
        wrong.addAll(all(Map.of(UNGROUPED, "not grouped"), ours, match -> {
            String digits = match.group();
            boolean year = digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
            return !year && !NAMES.contains(digits);
        }));
        return wrong;
    }

    private static List<String> misspelt(String text, Language language) {
        return all(SPELLINGS.get(language), ours(text), match -> true);
    }

    private static String ours(String text) {
        return QUOTED.matcher(text).replaceAll("…");
    }

    private static List<String> all(Map<Pattern, String> faults, String text, Predicate<Matcher> fault) {
        List<String> found = new ArrayList<>();
        faults.forEach((pattern, right) -> {
            Matcher match = pattern.matcher(text);
            while (match.find()) {
                if (fault.test(match)) {
                    found.add(match.group() + " (" + right + ")");
                }
            }
        });
        return found;
    }

    private interface Rule {
        List<String> breaches(Language language, String text);
    }

    private static List<String> breaches(Rule rule) {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Fact fact : SheetFiles.present()) {
            for (Text text : texts(fact.content())) {
                seen++;
                rule.breaches(text.language(), text.text())
                        .forEach(breach -> wrong.add(fact + ": " + breach + " in: " + text.text()));
            }
        }
        assertThat(seen).as("texts that were read").isGreaterThan(5_000);
        return wrong;
    }

    private record Text(Language language, String text) {}

    /** Our own texts: what stands under the code of a language, but not in what the fact said before. */
    private static List<Text> texts(Object content) {
        List<Text> found = new ArrayList<>();
        if (content instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value instanceof String text) {
                    Language.of((String) key).ifPresent(language -> found.add(new Text(language, text)));
                } else if (!key.equals("was")) {
                    found.addAll(texts(value));
                }
            });
        } else if (content instanceof List<?> list) {
            list.forEach(item -> found.addAll(texts(item)));
        }
        return found;
    }
}
