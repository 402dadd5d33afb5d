package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.kernel.Language;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.io.Resource;

@Tag("unit")
class MessagesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-z0-9.\\-]+)[}(]");
    private static final Pattern BARE_DATE =
            Pattern.compile("(?iU)\\b(depuis|dès|avant|après|jusqu.à|d.ici|à partir de|à compter de) \\{[0-9]");
    private static final String[] ARABIC_FORMS = {"few", "many", "one", "other", "two", "zero"};

    private final IcuMessageSource messages = new IcuMessageSource();

    @Test
    void existInAllThreeLanguages() {
        assertThat(messages.keys(Language.FR)).isEqualTo(messages.keys(Language.AR));
        assertThat(messages.keys(Language.EN)).isEqualTo(messages.keys(Language.AR));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areWrittenOnceAndNeverEmpty(Language language) {
        List<String> lines = lines(language).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertThat(lines)
                .allMatch(line -> line.indexOf('=') > 0
                        && !line.substring(line.indexOf('=') + 1).isBlank());
        assertThat(lines.stream().map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showTheSameArgumentsAsInEnglish(Language language) {
        Map<String, String> english = texts(Language.EN);

        texts(language)
                .forEach((key, text) ->
                        assertThat(arguments(text, false)).as(key).isEqualTo(arguments(english.get(key), false)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void chooseTheirFormByTheFirstArgumentAlone(Language language) {
        texts(language).forEach((key, text) -> assertThat(Set.of("0")).as(key).containsAll(arguments(text, true)));
    }

    @Test
    void haveAllSixFormsWhereverArabicCounts() {
        Map<String, String> english = texts(Language.EN);

        texts(Language.AR).forEach((key, text) -> {
            MessagePattern pattern = new MessagePattern(text);
            for (int i = 0; i < pattern.countParts(); i++) {
                Part part = pattern.getPart(i);
                if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
                    assertThat(selectors(pattern, i)).as(key).containsExactlyInAnyOrder(ARABIC_FORMS);
                }
            }
            if (english.get(key).contains("plural,")) {
                assertThat(text).as(key).contains("plural,");
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void haveNoApostropheThatIcuWouldTakeForAQuote(Language language) {
        assertThat(texts(language).values())
                .map(text -> text.replaceAll("'[{}]'", ""))
                .noneMatch(text -> text.contains("'{") || text.contains("'}"));
    }

    @Test
    void keepFrenchSignsWithTheirWords() {
        assertThat(texts(Language.FR))
                .allSatisfy((key, text) ->
                        assertThat(text).doesNotContainPattern(" [:;!?»%]").doesNotContain("« "));
    }

    /** "Depuis 2022" and "depuis juin 2022", but "depuis le 4 juin 2022": only what is never given a day. */
    @Test
    void giveADayItsArticleInFrench() {
        assertThat(texts(Language.FR).entrySet().stream()
                        .filter(message -> BARE_DATE.matcher(message.getValue()).find())
                        .map(Map.Entry::getKey))
                .as("years, months and numbers of characters")
                .containsExactlyInAnyOrder(
                        "period.since", "period.by-month", "cited.period.by-month", "report.error.long");
        assertThat("Sans nouvelle depuis {0}").containsPattern(BARE_DATE);
        assertThat("Sans nouvelle depuis le {0}").doesNotContainPattern(BARE_DATE);
    }

    @Test
    void writeDaysMomentsAndYearsInTheLanguage() {
        assertThat(messages.say(Language.AR, "action.as-of", LocalDate.of(2024, 11, 19)))
                .isEqualTo("كما كان في 19 نونبر 2024");
        assertThat(messages.say(Language.FR, "evidence.link-dead", LocalDate.of(2024, 8, 1)))
                .isEqualTo("Lien inactif depuis le 1er août 2024");
        assertThat(messages.say(Language.EN, "version.since", Instant.parse("2026-01-15T09:30:00Z")))
                .isEqualTo("Public since January 15, 2026 at 10:30");
        assertThat(messages.say(Language.AR, "period.since", Year.of(2019))).isEqualTo("منذ 2019");
    }

    @ParameterizedTest
    @CsvSource({
        "AR, 0, لا أرقام",
        "AR, 1, رقم واحد",
        "AR, 2, رقمان",
        "AR, 3, 3 أرقام",
        "AR, 11, 11 رقما",
        "AR, 100, 100 رقم",
        "AR, 4500, 4.500 رقم",
        "FR, 0, 0 chiffre",
        "FR, 1, 1 chiffre",
        "FR, 2, 2 chiffres",
        "FR, 4500, 4.500 chiffres",
        "EN, 0, 0 figures",
        "EN, 1, 1 figure",
        "EN, 4500, '4,500 figures'"
    })
    void countByTheRulesOfTheLanguage(Language language, int count, String words) {
        assertThat(messages.say(language, "count.figures", count)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "AR, 1, يعود إلى سنة", "AR, 2, يعود إلى سنتين", "AR, 7, يعود إلى 7 سنوات", "AR, 11, يعود إلى 11 سنة",
        "FR, 1, Date de 1 an", "FR, 7, Date de 7 ans", "EN, 1, 1 year old", "EN, 7, 7 years old"
    })
    void tellAnAge(Language language, int years, String words) {
        assertThat(messages.say(language, "state.old", years)).isEqualTo(words);
    }

    @Test
    void areAskedForInVainLoudly() {
        assertThatExceptionOfType(NoSuchMessageException.class)
                .isThrownBy(() -> messages.getMessage("no.such", null, Locale.FRENCH));
    }

    @Test
    void refuseTooFewArguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> messages.say(Language.EN, "action.as-of"))
                .withMessageContaining("action.as-of");
    }

    @Test
    void readArabicInAnyOtherLocale() {
        assertThat(messages.getMessage("nav.home", null, Locale.GERMAN)).isEqualTo("الرئيسية");
        assertThat(messages.getMessage("nav.home", null, Locale.forLanguageTag("fr-CA")))
                .isEqualTo("Accueil");
    }

    @Test
    void resolveTheFirstKnownCodeElseTheDefault() {
        var known = new DefaultMessageSourceResolvable(new String[] {"no.such", "nav.home"}, "x");
        var unknown = new DefaultMessageSourceResolvable(new String[] {"no.such"}, "as {it} is");

        assertThat(messages.getMessage(known, Locale.ENGLISH)).isEqualTo("Home");
        assertThat(messages.getMessage(unknown, Locale.ENGLISH)).isEqualTo("as {it} is");
    }

    @Test
    void existForEveryKeyThatATemplateNames() throws IOException {
        if (Files.notExists(TEMPLATES)) {
            return;
        }
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path template : files.filter(Files::isRegularFile).toList()) {
                Matcher keys = KEY_IN_TEMPLATE.matcher(Files.readString(template));
                while (keys.find()) {
                    named.add(keys.group(1));
                }
            }
        }
        assertThat(messages.keys(Language.EN)).containsAll(named);
    }

    /** The positions of arguments that are shown, or of those that choose a form. */
    private static Set<String> arguments(String text, boolean choosing) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START && (part.getArgType() != ArgType.NONE) == choosing) {
                found.add(pattern.getSubstring(pattern.getPart(i + 1)));
            }
        }
        return found;
    }

    private static List<String> selectors(MessagePattern pattern, int argument) {
        List<String> selectors = new ArrayList<>();
        int end = pattern.getLimitPartIndex(argument);
        for (int i = argument; i < end; i++) {
            if (pattern.getPart(i).getType() == Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return selectors;
    }

    private static Map<String, String> texts(Language language) {
        return IcuMessageSource.texts(language);
    }

    private static List<String> lines(Language language) {
        return IcuMessageSource.files(language).stream()
                .flatMap(MessagesTests::lines)
                .toList();
    }

    private static Stream<String> lines(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
