package org.shoreatlas.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shoreatlas.kernel.Language;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;

/** Text that is held together within text of another direction (Unicode UAX 9). */
public final class Isolates {

    private static final Pattern OPEN = Pattern.compile("([\u2066-\u2068])[^\u2066-\u2069]*$");

    private static final String DASH = "[-\u2010-\u2015\u2212]";
    private static final String NUMBER = "[0-9]+(?:[.,:/][0-9]+)*";
    private static final Pattern RUN = Pattern.compile(
            "[\u2066-\u2068][^\u2066-\u2069]*\u2069|(?<![\\p{IsLatin}0-9_/=#&@.+\u200E\u2010-\u2015\u2212-])"
                    + "([+\u2212-]?" + NUMBER + "(?:" + DASH + NUMBER + ")+%?|(?!^)[+\u2212-]" + NUMBER + "%?|" + NUMBER
                    + "%)"
                    + "(?![\\p{IsLatin}0-9_/=@-])");

    private Isolates() {}

    /**
     * A text within Arabic, in which each day, range or signed number is seen as it is written: to the algorithm the
     * hyphens of 2024-12-31 stand between three numbers, the last of which it would put first.
     */
    public static String ofNumbers(CharSequence text) {
        return RUN.matcher(text)
                .replaceAll(run -> run.group(1) == null ? run.group() : "\u2068" + run.group(1) + "\u2069");
    }

    /** The lines of a text, each beginning with the isolate that the line before it left open. */
    public static List<String> continued(List<String> lines) {
        List<String> whole = new ArrayList<>();
        String open = "";
        for (String line : lines) {
            whole.add(open + line);
            Matcher isolate = OPEN.matcher(open + line);
            open = isolate.find() ? isolate.group(1) : "";
        }
        return whole;
    }

    /**
     * The same for the texts of Arabic pages, but for what is no text of a reader, what a picture draws, what is there
     * to be copied, and what is in another language.
     */
    public static final class InPages extends AbstractTemplateHandler {

        private static final Set<String> LEFT_ALONE =
                Set.of("script", "style", "title", "code", "pre", "textarea", "svg");

        /** How many elements are open within the outermost that is left alone, itself included; 0 outside. */
        private int within;

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            within += within > 0 || isLeftAlone(tag) ? 1 : 0;
            super.handleOpenElement(tag);
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            within -= within > 0 ? 1 : 0;
            super.handleCloseElement(tag);
        }

        @Override
        public void handleText(IText text) {
            String written = text.getText();
            String held =
                    within == 0 && Language.of(getContext().getLocale()) == Language.AR ? ofNumbers(written) : written;
            super.handleText(
                    held.equals(written) ? text : getContext().getModelFactory().createText(held));
        }

        private static boolean isLeftAlone(IOpenElementTag tag) {
            String language = tag.getAttributeValue("lang");
            return LEFT_ALONE.contains(tag.getElementCompleteName())
                    || tag.hasAttribute("data-copy")
                    || language != null && !language.equals(Language.AR.code());
        }
    }
}
