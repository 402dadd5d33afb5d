package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Lets eSpeak NG, which speaks for many screen readers, say the numbers of the pages. Phonemes are in its own notation,
 * without what marks stress and pauses.
 */
@SiteTest
class SpeechTests {

    private static final boolean REQUIRED = "required".equals(System.getProperty("speech"));
    private static final Optional<Path> VOICE = Programs.find("espeak-ng");

    @Autowired
    Site site;

    @BeforeAll
    static void needAVoice() {
        if (VOICE.isEmpty() && REQUIRED) {
            throw new IllegalStateException("-Dspeech=required, but there is no espeak-ng on the PATH");
        }
        if (VOICE.isEmpty()) {
            System.out.println("The speech test did not run: there is no espeak-ng on the PATH.");
        }
        assumeTrue(VOICE.isPresent(), "no espeak-ng");
    }

    @ParameterizedTest
    @CsvSource({
        "ar, 148500, 148.500, mi?a waTama:nijawa?aRbaAu:n ?alf waxamsumi?a",
        "fr, 148500, 148.500, sA~ karA~tyi mil sE~ksA~",
        "en, 148500, '148,500', w0nhVndrI2d@n fo@ti eIt TaUz@nd faIvhVndrI2d",
        "ar, 4500, 4.500, ?aRbaAatu ?a:la:f waxamsumi?a",
        "fr, 4500, 4.500, katr mil sE~ksA~",
        "en, 4500, '4,500', fo@ TaUz@nd faIvhVndrI2d",
        "ar, 26.22, '26,22', sit:awaAiSRu:n fa:sil ?iTna:n ?iTna:n",
        "fr, 26.22, '26,22', vE~tsis pwE~ vE~tdY",
        "en, 26.22, 26.22, twEnti sIks pOInt tu: tu:"
    })
    void saysTheNumberThatIsSeen(String language, String plain, String seen, String spoken) {
        assertThat(numbers(language, seen)).containsExactly(plain);
        assertThat(say(language, plain)).isEqualTo(spoken.replace(" ", ""));
    }

    /** The reason for the plain digits: "148 point five zero zero", "4 point five zero zero", "26 22". */
    @ParameterizedTest
    @CsvSource({"148.500, 148500", "4.500, 4500", "'26,22', 26.22"})
    void wouldSayAnotherNumberInArabicForWhatIsSeen(String seen, String plain) {
        String point = "fa:sil";
        assertThat(say("ar", seen).contains(point))
                .isNotEqualTo(say("ar", plain).contains(point));
    }

    /** What a screen reader gets of each number that is seen as this. */
    private Set<String> numbers(String language, String seen) {
        Set<String> texts = new TreeSet<>();
        site.pages().stream()
                .filter(page -> page.language().equals(language))
                .flatMap(page -> page
                        .html()
                        .select(".number:has([aria-hidden=true]:matchesOwn(^" + seen.replace(".", "\\.") + "$))")
                        .stream())
                .forEach(number -> texts.add(heard(number)));
        return texts;
    }

    private static String heard(Element number) {
        Element heard = number.clone();
        heard.select("[aria-hidden=true]").remove();
        return heard.text();
    }

    private static String say(String language, String text) {
        return Programs.run(VOICE.orElseThrow().toString(), "-q", "-x", "-v", language, text)
                .replaceAll("[',_!;|\\-\\[\\s]", "");
    }
}
