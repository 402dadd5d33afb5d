package org.shoreatlas.browser;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/** What was found wrong, each with the places where it was: a mistake in a template is one line and not a thousand. */
final class Findings {

    private static final int SHOWN = 3;

    private final Map<String, Queue<String>> places = new ConcurrentSkipListMap<>();

    void add(String what, String where) {
        places.computeIfAbsent(what, found -> new ConcurrentLinkedQueue<>()).add(where);
    }

    List<String> lines() {
        return places.entrySet().stream()
                .map(one -> one.getKey() + " [" + one.getValue().size() + ": "
                        + String.join("; ", one.getValue().stream().limit(SHOWN).toList()) + "]")
                .toList();
    }
}
