package org.shoreatlas.markup;

import java.util.Set;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.Isolates;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;

/**
 * Holds together the days, ranges and signed numbers in the texts of Arabic pages, but for what is no text of a reader,
 * what a picture draws, what is there to be copied, and what is in another language.
 */
public final class IsolatedNumbers extends AbstractTemplateHandler {

    private static final Set<String> LEFT_ALONE = Set.of("script", "style", "title", "code", "pre", "textarea", "svg");

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
        String held = within == 0 && Language.of(getContext().getLocale()) == Language.AR
                ? Isolates.ofNumbers(written)
                : written;
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
