package org.shoreatlas.cite;

import org.jspecify.annotations.Nullable;
import org.shoreatlas.source.SourceView;

/**
 * The date of a source, as exact as it is known.
 *
 * @param month 1 to 12; 0 where only the year is known
 * @param day 1 to 31; 0 where it is not known
 * @param isAbout whether it is inferred, or the source itself says about
 */
record Issued(int year, int month, int day, boolean isAbout) {

    /** Of a source that came out over a while the last date; null where there is no date. */
    static @Nullable Issued of(SourceView source) {
        if (!source.dated().isStated()) {
            return null;
        }
        String[] ends = source.dated().code().replace("~", "").split("/");
        String[] parts = (ends[ends.length - 1].equals("..") ? ends[0] : ends[ends.length - 1]).split("-");
        return new Issued(
                part(parts, 0),
                part(parts, 1),
                part(parts, 2),
                source.dated().isAbout() || source.datedInferredFrom() != null);
    }

    private static int part(String[] parts, int at) {
        return at < parts.length ? Integer.parseInt(parts[at]) : 0;
    }

    /** Year, month and day as far as they are known. */
    int[] parts() {
        return month == 0 ? new int[] {year} : day == 0 ? new int[] {year, month} : new int[] {year, month, day};
    }

    /**
     * With two digits for month and day, as ISO 8601 (with {@code -}) and the formats of references (with {@code /})
     * have them.
     */
    String joined(String separator) {
        StringBuilder text = new StringBuilder(String.valueOf(year));
        for (int at = 1; at < parts().length; at++) {
            text.append(separator).append(parts()[at] < 10 ? "0" : "").append(parts()[at]);
        }
        return text.toString();
    }
}
