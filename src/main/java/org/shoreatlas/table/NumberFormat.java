package org.shoreatlas.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a number format of a spreadsheet shows of a number (ECMA-376 Part 1, 18.8.31).
 *
 * @param before text that it writes before the number
 * @param after text behind it
 * @param shift power of ten by which the number is multiplied where it is shown: 2 in per cent, -6 in millions
 */
record NumberFormat(String before, String after, int shift) {

    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?[0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern MOVED_LEFT = Pattern.compile("(,+)(?:\\.|$)");
    private static final String PLACES = "0#?";
    private static final String GENERAL = "general";

    /** @return null where something else than the whole number is shown: a word, nothing, its negative */
    static @Nullable NumberFormat of(String code, BigDecimal number) {
        List<Section> sections = sections(code);
        Section section = sections.get(0);
        boolean isNegated = false;
        if (sections.stream().anyMatch(one -> one.condition != null)) {
            section = sections.stream()
                    .filter(one -> one.holds(number))
                    .findFirst()
                    .orElse(sections.get(Math.min(sections.size(), 3) - 1));
        } else if (number.signum() < 0 && sections.size() > 1) {
            section = sections.get(1);
            isNegated = true;
        } else if (number.signum() == 0 && sections.size() > 2) {
            section = sections.get(2);
        }
        return section.read(isNegated);
    }

    /** Without literals, so that only what stands for a date is left of the letters. */
    static String withoutLiterals(String code) {
        return code.replaceAll("\"[^\"]*\"|\\\\.|\\[\\$[^]-]+(?:-[^]]*)?\\]", "")
                .replaceAll("[_*].", "");
    }

    private static List<Section> sections(String code) {
        List<Section> sections = new ArrayList<>(List.of(new Section()));
        for (int at = 0; at < code.length(); at++) {
            char c = code.charAt(at);
            Section section = sections.get(sections.size() - 1);
            int end = c == '"' ? code.indexOf('"', at + 1) : c == '[' ? code.indexOf(']', at + 1) : -1;
            if (c == ';') {
                sections.add(new Section());
            } else if (end > 0) {
                String inside = code.substring(at + 1, end);
                section.add(c == '[' ? section.bracket(inside) : inside);
                at = end;
            } else if (c == '\\') {
                section.add(code.substring(Math.min(at + 1, code.length()), Math.min(at + 2, code.length())));
                at++;
            } else if (c == '_' || c == '*') {
                section.add(" ");
                at++;
            } else if (code.regionMatches(true, at, GENERAL, 0, GENERAL.length())) {
                section.place('0');
                at += GENERAL.length() - 1;
            } else if (PLACES.indexOf(c) >= 0 || c == '@') {
                section.place(c);
            } else if ((c == '.' || c == ',') && section.isBegun()) {
                section.mark(c);
            } else if ((c == 'E' || c == 'e')
                    && section.isBegun()
                    && at + 1 < code.length()
                    && "+-".indexOf(code.charAt(at + 1)) >= 0) {
                at++;
            } else if (c == '%') {
                section.shift += 2;
                section.add("%");
            } else {
                section.add(String.valueOf(c));
            }
        }
        return sections;
    }

    private static final class Section {

        private final StringBuilder before = new StringBuilder();
        private final StringBuilder number = new StringBuilder();
        private final StringBuilder after = new StringBuilder();
        private boolean isBroken;
        private int shift;
        private @Nullable Matcher condition;

        boolean isBegun() {
            return !number.isEmpty();
        }

        void add(String literal) {
            (isBegun() ? after : before).append(literal);
        }

        /** Of «$€-40C» the sign of the currency; a colour shows nothing. */
        String bracket(String inside) {
            if (inside.startsWith("$")) {
                return inside.substring(1).replaceFirst("-[^-]*$", "");
            }
            Matcher found = CONDITION.matcher(inside.strip());
            condition = found.matches() ? found : condition;
            return "";
        }

        void place(char place) {
            isBroken |= !after.toString().isBlank();
            after.setLength(0);
            number.append(place);
        }

        void mark(char mark) {
            if (after.isEmpty()) {
                number.append(mark);
            } else {
                after.append(mark);
            }
        }

        boolean holds(BigDecimal shown) {
            if (condition == null) {
                return true;
            }
            int compared = shown.compareTo(new BigDecimal(condition.group(2)));
            return switch (condition.group(1)) {
                case "<" -> compared < 0;
                case "<=" -> compared <= 0;
                case ">" -> compared > 0;
                case ">=" -> compared >= 0;
                case "=" -> compared == 0;
                default -> compared != 0;
            };
        }

        @Nullable
        NumberFormat read(boolean isNegated) {
            String front = before.toString().strip();
            String back = after.toString().strip();
            if (isNegated && front.contains("-")) {
                front = front.replaceFirst("-", "").strip();
            } else if (isNegated && front.startsWith("(") && back.endsWith(")")) {
                front = front.substring(1).strip();
                back = back.substring(0, back.length() - 1).strip();
            } else if (isNegated || front.contains("-")) {
                return null;
            }
            Matcher moved = MOVED_LEFT.matcher(number);
            int left = moved.find() ? 3 * moved.group(1).length() : 0;
            boolean isPercent = front.equals("%") && back.isEmpty();
            boolean isSaid = !(front + back).isEmpty();
            boolean isGlued = !front.isEmpty() && Character.isDigit(front.charAt(front.length() - 1))
                    || Character.isDigit(after.isEmpty() ? ' ' : after.charAt(0));
            return number.isEmpty() || isBroken || isGlued || left > 0 && !isSaid
                    ? null
                    : new NumberFormat(isPercent ? "" : front, isPercent ? "%" : back, shift - left);
        }
    }
}
