package org.shoreatlas.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Tag("unit")
class ReadMemoTests {

    private final ReadMemo<String, Integer> lengths = new ReadMemo<>();
    private final List<Set<String>> lookedUp = new ArrayList<>();

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void looksUpTogetherWhatATransactionDoesNotKnowYet() {
        begin(true);
        assertThat(lengths(1, "a", "bb")).containsOnly(Map.entry("a", 1), Map.entry("bb", 2));
        assertThat(lengths(1, "bb", "ccc", "dddd"))
                .containsOnly(Map.entry("bb", 2), Map.entry("ccc", 3), Map.entry("dddd", 4));
        assertThat(lengths(1, "a", "dddd")).containsOnly(Map.entry("a", 1), Map.entry("dddd", 4));
        assertThat(lookedUp).containsExactly(Set.of("a", "bb"), Set.of("ccc", "dddd"));
    }

    @Test
    void remembersThatThereIsNone() {
        begin(true);
        assertThat(lengths(1, "", "a")).containsOnly(Map.entry("a", 1));
        assertThat(lengths(1, "")).isEmpty();
        assertThat(length(1, "")).isEmpty();
        assertThat(lookedUp).hasSize(1);
    }

    @Test
    void knowsOneByWhatWasLookedUpWithOthers() {
        begin(true);
        lengths(1, "a", "bb");
        assertThat(length(1, "bb")).contains(2);
        assertThat(length(1, "ccc")).contains(3);
        assertThat(length(1, "ccc")).contains(3);
        assertThat(lookedUp).containsExactly(Set.of("a", "bb"), Set.of("ccc"));
    }

    @Test
    void keepsPublicationsAndMemosApart() {
        begin(true);
        length(1, "a");
        length(2, "a");
        assertThat(new ReadMemo<String, Integer>().one(1, "a", () -> Optional.of(7)))
                .contains(7);
        assertThat(lookedUp).hasSize(2);
    }

    @Test
    void forgetsWithTheTransaction() {
        begin(true);
        length(1, "a");
        end();
        begin(true);
        length(1, "a");
        assertThat(lookedUp).hasSize(2);
    }

    @Test
    void remembersNothingWhereSomethingMayBeWrittenAndWithoutATransaction() {
        begin(false);
        assertThat(length(1, "a")).contains(1);
        assertThat(lengths(1, "a", "bb")).hasSize(2);
        end();
        assertThat(length(1, "a")).contains(1);
        assertThat(lengths(1, "a")).hasSize(1);
        assertThat(lookedUp).hasSize(4);
    }

    @Test
    void looksUpWhatIsExpectedWithTheNextThatIsAskedFor() {
        begin(true);
        lengths.expect(1, List.of("a", "bb"));
        lengths.expect(2, List.of("eeeee"));
        assertThat(lookedUp).isEmpty();
        assertThat(lengths(1, "ccc")).containsOnly(Map.entry("ccc", 3));
        assertThat(lengths(1, "a", "bb")).containsOnly(Map.entry("a", 1), Map.entry("bb", 2));
        lengths.expect(1, List.of("a", "dddd"));
        assertThat(lengths(1, "bb")).hasSize(1);
        assertThat(lengths(1, "ff")).hasSize(1);
        assertThat(lookedUp).containsExactly(Set.of("a", "bb", "ccc"), Set.of("dddd", "ff"));
    }

    @Test
    void expectsNothingWhereItRemembersNothing() {
        begin(false);
        lengths.expect(1, List.of("a"));
        lengths.put(1, "ccc", 7);
        assertThat(lengths(1, "bb", "ccc")).containsOnly(Map.entry("bb", 2), Map.entry("ccc", 3));
        assertThat(lookedUp).containsExactly(Set.of("bb", "ccc"));
    }

    @Test
    void takesInWhatCameToBeKnownOtherwise() {
        begin(true);
        lengths.put(1, "ccc", 7);
        assertThat(lengths(1, "ccc")).containsOnly(Map.entry("ccc", 7));
        assertThat(length(1, "ccc")).contains(7);
        assertThat(lookedUp).isEmpty();
    }

    @Test
    void passesOverNulls() {
        begin(true);
        lengths.expect(1, Arrays.asList("a", null));
        assertThat(lengths.all(1, Arrays.asList(null, "bb"), this::lookUp)).containsOnly(Map.entry("bb", 2));
        assertThat(lookedUp).containsExactly(Set.of("a", "bb"));
    }

    private static void begin(boolean readOnly) {
        TransactionSynchronizationManager.initSynchronization();
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(readOnly);
    }

    private Map<String, Integer> lengths(int publication, String... texts) {
        return lengths.all(publication, List.of(texts), this::lookUp);
    }

    private Optional<Integer> length(int publication, String text) {
        return lengths.one(
                publication,
                text,
                () -> Optional.ofNullable(lookUp(Set.of(text)).get(text)));
    }

    /** There is none of the empty text. */
    private Map<String, Integer> lookUp(Set<String> texts) {
        lookedUp.add(new TreeSet<>(texts));
        return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.toMap(text -> text, String::length));
    }
}
