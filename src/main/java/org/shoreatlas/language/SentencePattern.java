package org.shoreatlas.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.shoreatlas.kernel.Language;

/**
 * A sentence with places for a number and what stands around it, in ICU's message syntax: {@code Call centres {where}
 * employ {number}{when}}. It may differ by the nature of the figure, by the kind of its subject, and by the plural form
 * that its number takes; it holds the number in any case.
 */
public final class SentencePattern {

    /** The number with its hedge and unit. */
    public static final String NUMBER = "number";

    /** Texts; {@code when} begins with a space, or is empty. */
    private static final List<String> TEXTS = List.of(NUMBER, "where", "subject", "when");

    private static final List<String> CHOICES = List.of("nature", "kind");
    private static final String COUNT = "count";
    /** Whole numbers up to it take all forms that are asked for. */
    private static final int COUNTED = 1000;

    private final MessagePattern pattern;
    private final Language language;

    private SentencePattern(MessagePattern pattern, Language language) {
        this.pattern = pattern;
        this.language = language;
    }

    /** Why a pattern cannot be taken. */
    public static final class BadPatternException extends RuntimeException {

        private final String reason;
        private final String detail;

        private BadPatternException(String reason, String detail) {
            super(reason + ": " + detail);
            this.reason = reason;
            this.detail = detail;
        }

        /** {@code syntax}, {@code number}, {@code place} or {@code plural}. */
        public String reason() {
            return reason;
        }

        /** The place that there is not, or the forms that are missing; where in the text the syntax is broken. */
        public String detail() {
            return detail;
        }
    }

    /** @throws BadPatternException if the number, a plural form or a brace is missing, or a place is not known */
    public static void check(String text, Language language) {
        MessagePattern parsed;
        try {
            parsed = new MessagePattern(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BadPatternException("syntax", String.valueOf(e.getMessage()));
        }
        // a brace too many, or one after a straight apostrophe, is a letter to ICU
        if (braces(text, '{') != braces(text, '}') || text.contains("'{") || text.contains("'}")) {
            throw new BadPatternException("syntax", text);
        }
        if (!new SentencePattern(parsed, language).holdsTheNumber(0)) {
            throw new BadPatternException("number", "{" + NUMBER + "}");
        }
    }

    private static long braces(String text, char brace) {
        return text.chars().filter(letter -> letter == brace).count();
    }

    /** @param values of all places; {@code count} is a number, all others are texts */
    public static String fill(String text, Map<String, Object> values, Language language) {
        return new MessageFormat(text, ULocale.forLocale(language.locale())).format(values);
    }

    /** Whether a message has the number, whichever of its branches is taken; looks at all places on its way. */
    private boolean holdsTheNumber(int start) {
        boolean holds = false;
        for (int at = start + 1; at < pattern.getLimitPartIndex(start); at++) {
            if (pattern.getPartType(at) == Part.Type.ARG_START) {
                holds |= isTheNumber(at);
                at = pattern.getLimitPartIndex(at);
            }
        }
        return holds;
    }

    private boolean isTheNumber(int start) {
        ArgType type = pattern.getPart(start).getArgType();
        String name = pattern.getSubstring(pattern.getPart(start + 1));
        boolean isKnown = switch (type) {
            case NONE -> TEXTS.contains(name);
            case SELECT -> CHOICES.contains(name);
            case PLURAL -> COUNT.equals(name);
            default -> false;
        };
        if (!isKnown) {
            throw new BadPatternException("place", "{" + name + "}");
        }
        if (type == ArgType.NONE) {
            return NUMBER.equals(name);
        }
        boolean all = true;
        Set<String> forms = new LinkedHashSet<>();
        for (int at = start + 2; at < pattern.getLimitPartIndex(start); at++) {
            if (pattern.getPartType(at) == Part.Type.ARG_SELECTOR) {
                forms.add(pattern.getSubstring(pattern.getPart(at)));
            } else if (pattern.getPartType(at) == Part.Type.MSG_START) {
                all &= holdsTheNumber(at);
                at = pattern.getLimitPartIndex(at);
            }
        }
        if (type == ArgType.PLURAL) {
            Set<String> missing = formsOf(language);
            missing.removeAll(forms);
            if (!missing.isEmpty()) {
                throw new BadPatternException("plural", String.join(", ", missing));
            }
        }
        return all;
    }

    private static Set<String> formsOf(Language language) {
        PluralRules rules = PluralRules.forLocale(language.locale());
        return IntStream.rangeClosed(0, COUNTED)
                .mapToObj(rules::select)
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }
}
