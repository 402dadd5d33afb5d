package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.language.WordDifference.Change.ADDED;
import static org.shoreatlas.language.WordDifference.Change.KEPT;
import static org.shoreatlas.language.WordDifference.Change.REMOVED;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.language.WordDifference.Change;
import org.shoreatlas.language.WordDifference.Marked;

@Tag("unit")
class WordDifferenceTests {

    @Test
    void marksWholeWords() {
        assertThat(WordDifference.difference("Le parc emploie 4.500 personnes.", "Le parc emploie 4.800 personnes."))
                .containsExactly(
                        new Marked(KEPT, "Le parc emploie "),
                        new Marked(REMOVED, "4.500"),
                        new Marked(ADDED, "4.800"),
                        new Marked(KEPT, " personnes."));
        assertThat(WordDifference.difference("The park opened", "The technopark opened"))
                .containsExactly(
                        new Marked(KEPT, "The "),
                        new Marked(REMOVED, "park"),
                        new Marked(ADDED, "technopark"),
                        new Marked(KEPT, " opened"));
    }

    @Test
    void marksArabicWordsWithWhatIsJoinedToThem() {
        assertThat(WordDifference.difference("يشغل المركز بفاس 4.500 مستخدم", "يشغل المركز بوجدة 4.500 مستخدم"))
                .containsExactly(
                        new Marked(KEPT, "يشغل المركز "),
                        new Marked(REMOVED, "بفاس"),
                        new Marked(ADDED, "بوجدة"),
                        new Marked(KEPT, " 4.500 مستخدم"));
        assertThat(WordDifference.difference("مُحدَّد", "محدد"))
                .containsExactly(new Marked(REMOVED, "مُحدَّد"), new Marked(ADDED, "محدد"));
    }

    @Test
    void joinsWordsThatWereReplacedTogether() {
        assertThat(WordDifference.difference("le chat noir dort", "le chien blanc dort"))
                .containsExactly(
                        new Marked(KEPT, "le "),
                        new Marked(REMOVED, "chat noir"),
                        new Marked(ADDED, "chien blanc"),
                        new Marked(KEPT, " dort"));
        assertThat(WordDifference.difference("مركز نداء", "منصة جديدة"))
                .containsExactly(new Marked(REMOVED, "مركز نداء"), new Marked(ADDED, "منصة جديدة"));
    }

    @Test
    void leavesSpacesAloneWhereWordsWereOnlyAddedOrRemoved() {
        assertThat(WordDifference.difference("le chat", "le chat noir"))
                .containsExactly(new Marked(KEPT, "le chat"), new Marked(ADDED, " noir"));
        assertThat(WordDifference.difference("un grand chat", "un chat noir"))
                .containsExactly(
                        new Marked(KEPT, "un "),
                        new Marked(REMOVED, "grand "),
                        new Marked(KEPT, "chat"),
                        new Marked(ADDED, " noir"));
    }

    @Test
    void marksSignsAndSpaces() {
        assertThat(WordDifference.difference("Fès, Oujda", "Fès et Oujda"))
                .containsExactly(
                        new Marked(KEPT, "Fès"),
                        new Marked(REMOVED, ","),
                        new Marked(KEPT, " "),
                        new Marked(ADDED, "et "),
                        new Marked(KEPT, "Oujda"));
        assertThat(WordDifference.difference("11 %", "11\u00a0%"))
                .containsExactly(
                        new Marked(KEPT, "11"),
                        new Marked(REMOVED, " "),
                        new Marked(ADDED, "\u00a0"),
                        new Marked(KEPT, "%"));
    }

    @Test
    void findsNothingInEqualTexts() {
        assertThat(WordDifference.difference("", "")).isEmpty();
        assertThat(WordDifference.difference("فاس شور", "فاس شور")).containsExactly(new Marked(KEPT, "فاس شور"));
        assertThat(WordDifference.difference("a\r\nb", "a\nb")).containsExactly(new Marked(KEPT, "a\nb"));
        assertThat(WordDifference.difference("", "Fès")).containsExactly(new Marked(ADDED, "Fès"));
        assertThat(WordDifference.difference("Fès", "")).containsExactly(new Marked(REMOVED, "Fès"));
    }

    @Test
    void holdsBothTextsAndNoTwoRunsOfAKindSideBySide() {
        Random random = new Random(20150220);
        for (int i = 0; i < 2_000; i++) {
            String before = text(random, random.nextInt(40), 8);
            String after = text(random, random.nextInt(40), 8);

            holdsBoth(WordDifference.difference(before, after), before, after);
        }
    }

    @Test
    void comparesLongTextsInLessThanASecond() {
        String text = text(new Random(1), 10_000, 2_000);
        String edited = text.replaceAll("\\bw7[0-9]\\b", "changed");
        String rewritten = text(new Random(2), 10_000, 2_000);
        WordDifference.difference(text, edited);

        assertThat(WordDifference.difference(text, edited))
                .filteredOn(run -> run.change() == ADDED)
                .hasSizeGreaterThan(20);
        assertThat(timeOf(text, edited)).isLessThan(Duration.ofSeconds(1));
        assertThat(timeOf(text, rewritten)).isLessThan(Duration.ofSeconds(1));
        assertThat(timeOf(text.replace(". ", " "), rewritten.replace(". ", " ")))
                .isLessThan(Duration.ofSeconds(1));
        holdsBoth(WordDifference.difference(text, rewritten), text, rewritten);
    }

    @Test
    void comparesByTheSentenceWhatWasWrittenAnew() {
        String first = text(new Random(1), 5_000, 2_000);
        String kept = "This one sentence was kept. ";
        List<Marked> runs = WordDifference.difference(
                first + kept + first, text(new Random(2), 5_000, 2_000) + kept + text(new Random(3), 5_000, 2_000));

        assertThat(runs).extracting(Marked::change).containsExactly(REMOVED, ADDED, KEPT, REMOVED, ADDED);
        assertThat(runs.get(2).text()).isEqualTo(kept);
    }

    /** Of the processor and not of the clock, which runs on while others have the machine. */
    private static Duration timeOf(String before, String after) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        WordDifference.difference(before, after);
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }

    private static void holdsBoth(List<Marked> runs, String before, String after) {
        assertThat(without(ADDED, runs)).isEqualTo(before);
        assertThat(without(REMOVED, runs)).isEqualTo(after);
        for (int i = 1; i < runs.size(); i++) {
            assertThat(runs.get(i).change())
                    .as("%s", runs)
                    .isNotEqualTo(runs.get(i - 1).change());
        }
    }

    private static String without(Change change, List<Marked> runs) {
        return runs.stream()
                .filter(run -> run.change() != change)
                .map(Marked::text)
                .collect(Collectors.joining());
    }

    /** Sentences of ten words. */
    private static String text(Random random, int words, int different) {
        return IntStream.range(0, words)
                .mapToObj(i -> (i % 10 == 0 ? "W" : "w") + random.nextInt(different) + (i % 10 == 9 ? ". " : " "))
                .collect(Collectors.joining());
    }
}
