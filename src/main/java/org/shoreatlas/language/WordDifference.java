package org.shoreatlas.language;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** What changed from one text to another, word by word. */
public final class WordDifference {

    /**
     * A word that was {@link #REMOVED} stands in the text before alone, one that was {@link #ADDED} in the text after
     * alone.
     */
    public enum Change {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A run of words, with the spaces and signs between them. */
    public record Marked(Change change, String text) {}

    /** The time needed grows with the square of the words that differ. */
    private static final int MOST_CHANGES = 2000;

    private WordDifference() {}

    /**
     * In the order of reading, what was removed before what was added in its place. Without the added runs it is the
     * text before, without the removed ones the text after, but for line ends, which are made alike. Texts of which
     * thousands of words differ are compared by sentences, and as a whole where thousands of those differ.
     */
    public static List<Marked> difference(String before, String after) {
        String old = before.replace("\r\n", "\n");
        String young = after.replace("\r\n", "\n");
        for (BreakIterator each :
                List.of(BreakIterator.getWordInstance(ULocale.ROOT), BreakIterator.getSentenceInstance(ULocale.ROOT))) {
            try {
                return difference(parts(old, each), parts(young, each));
            } catch (TooDifferentException e) {
                // by larger parts
            }
        }
        List<Marked> runs = new ArrayList<>();
        add(runs, Change.REMOVED, old);
        add(runs, Change.ADDED, young);
        return runs;
    }

    private static List<Marked> difference(List<String> before, List<String> after) {
        List<Marked> runs = new ArrayList<>();
        String removed = "";
        String added = "";
        int at = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before, after, new Patience()).getDeltas()) {
            String kept = String.join("", before.subList(at, delta.getSource().getPosition()));
            String source = String.join("", delta.getSource().getLines());
            String target = String.join("", delta.getTarget().getLines());
            // two words that were both replaced are one change, not two with a space between them
            boolean goesOn =
                    kept.isBlank() && !removed.isEmpty() && !added.isEmpty() && !source.isEmpty() && !target.isEmpty();
            if (!goesOn) {
                add(runs, Change.REMOVED, removed);
                add(runs, Change.ADDED, added);
                add(runs, Change.KEPT, kept);
            }
            removed = goesOn ? removed + kept + source : source;
            added = goesOn ? added + kept + target : target;
            at = delta.getSource().last() + 1;
        }
        add(runs, Change.REMOVED, removed);
        add(runs, Change.ADDED, added);
        add(runs, Change.KEPT, String.join("", before.subList(at, before.size())));
        return runs;
    }

    private static void add(List<Marked> runs, Change change, String text) {
        if (!text.isEmpty()) {
            runs.add(new Marked(change, text));
        }
    }

    private static List<String> parts(String text, BreakIterator each) {
        List<String> parts = new ArrayList<>();
        each.setText(text);
        int start = each.first();
        for (int end = each.next(); end != BreakIterator.DONE; end = each.next()) {
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }

    /** Ends a comparison that would take too long. */
    private static final class Patience implements DiffAlgorithmListener {

        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int changes, int most) {
            if (changes > MOST_CHANGES) {
                throw new TooDifferentException();
            }
        }

        @Override
        public void diffEnd() {}
    }

    private static final class TooDifferentException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
