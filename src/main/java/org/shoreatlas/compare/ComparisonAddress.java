package org.shoreatlas.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A comparison as its address says it, and the addresses of what differs from it by one step.
 *
 * @param regions slugs, in the order shown
 * @param rows codes of the rows; empty for those that are shown unless others are chosen
 * @param must codes of what the reader cannot do without
 */
record ComparisonAddress(List<String> regions, List<String> rows, List<String> must) {

    /** Without the language. */
    public String page() {
        return address("/compare");
    }

    /** The same on two pages. */
    public String brief() {
        return new ComparisonAddress(regions, List.of(), must).address("/brief");
    }

    /** All that is known of the same regions. */
    public String dossier() {
        return new ComparisonAddress(regions, List.of(), List.of()).address("/dossier");
    }

    public String csv() {
        return address("/compare.csv");
    }

    public String with(String region) {
        List<String> more = new ArrayList<>(regions);
        more.add(region);
        return new ComparisonAddress(more, rows, must).page();
    }

    public String without(String region) {
        return new ComparisonAddress(toggled(regions, region), rows, must).page();
    }

    /** @param region not the first of them */
    public String earlier(String region) {
        List<String> moved = new ArrayList<>(regions);
        int at = moved.indexOf(region);
        Collections.swap(moved, at - 1, at);
        return new ComparisonAddress(moved, rows, must).page();
    }

    public String withMust(String code) {
        return new ComparisonAddress(regions, rows, toggled(must, code)).page();
    }

    /** With the row, or without it if it is there. */
    public String withRow(List<String> shown, String code) {
        return new ComparisonAddress(regions, toggled(shown, code), must).page();
    }

    private static List<String> toggled(List<String> codes, String code) {
        List<String> toggled = new ArrayList<>(codes);
        if (!toggled.remove(code)) {
            toggled.add(code);
        }
        return toggled;
    }

    private String address(String path) {
        List<String> parts = new ArrayList<>();
        add(parts, "regions", regions);
        add(parts, "rows", rows);
        add(parts, "must", must);
        return path + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    private static void add(List<String> parts, String name, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(name + "=" + String.join(",", values));
        }
    }
}
