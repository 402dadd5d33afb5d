package org.shoreatlas.desk.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shoreatlas.desk.form.FormInput;

/**
 * Two people wrote at once: what it rested on, what the other made of it, and what I made of it, field by field.
 *
 * @param lines only where mine and theirs differ
 */
record Conflict(FormInput base, FormInput theirs, FormInput mine, List<Line> lines) {

    static Conflict of(FormInput base, FormInput theirs, FormInput mine) {
        TreeSet<String> paths = new TreeSet<>(theirs.values().keySet());
        paths.addAll(mine.values().keySet());
        List<Line> lines = new ArrayList<>();
        for (String path : paths) {
            Line line = new Line(path, base.get(path), theirs.get(path), mine.get(path));
            if (!line.theirs().equals(line.mine())) {
                lines.add(line);
            }
        }
        return new Conflict(base, theirs, mine, lines);
    }

    /** Mine, with theirs where they were chosen. */
    FormInput resolved(Map<String, String> choices) {
        Map<String, String> merged = new TreeMap<>(mine.values());
        for (Line line : lines) {
            String choice = choices.getOrDefault(line.path(), line.isOnlyTheirs() ? "theirs" : "mine");
            merged.put(line.path(), choice.equals("theirs") ? line.theirs() : line.mine());
        }
        return new FormInput(merged);
    }

    record Line(String path, String base, String theirs, String mine) {

        /** I left it as it was; the other did not. */
        public boolean isOnlyTheirs() {
            return mine.equals(base);
        }

        public boolean isOnlyMine() {
            return theirs.equals(base);
        }
    }
}
