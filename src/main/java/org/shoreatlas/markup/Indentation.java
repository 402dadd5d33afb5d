package org.shoreatlas.markup;

import java.util.Set;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;

/**
 * Leaves the indentation of templates out of the pages made of them: a tenth of a long page, which no browser shows.
 * What stands between tags and holds nothing but spaces and line breaks becomes one line break.
 */
public final class Indentation extends AbstractTemplateHandler {

    private static final Set<String> AS_WRITTEN = Set.of("pre", "textarea");

    private int within;
    private boolean isBroken;

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        isBroken = false;
        within += AS_WRITTEN.contains(tag.getElementCompleteName()) ? 1 : 0;
        super.handleOpenElement(tag);
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        isBroken = false;
        within -= AS_WRITTEN.contains(tag.getElementCompleteName()) ? 1 : 0;
        super.handleCloseElement(tag);
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        isBroken = false;
        super.handleStandaloneElement(tag);
    }

    @Override
    public void handleText(IText text) {
        boolean isLayout = within == 0 && isLayout(text);
        if (!isLayout || !isBroken) {
            super.handleText(isLayout ? getContext().getModelFactory().createText("\n") : text);
        }
        isBroken = isLayout;
    }

    private static boolean isLayout(IText text) {
        boolean breaks = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != ' ' && letter != '\n') {
                return false;
            }
            breaks |= letter == '\n';
        }
        return breaks;
    }
}
