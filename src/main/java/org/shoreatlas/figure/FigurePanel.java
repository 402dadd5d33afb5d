package org.shoreatlas.figure;

import java.util.List;
import java.util.Optional;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.web.Panel;
import org.springframework.stereotype.Component;

/** The figures of a place and of what lies in it, and those that rest on a source. */
@Component
class FigurePanel implements Panel {

    private final Figures figures;

    FigurePanel(Figures figures) {
        this.figures = figures;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String template() {
        return "fragments/figures";
    }

    @Override
    public Optional<Object> of(Kind kind, String slug, int publication) {
        return switch (kind) {
            case PLACE -> Optional.of(new Shown("place", slug, figures.inPlace(slug, publication)));
            case SOURCE -> Optional.of(new Shown("source", slug, figures.restingOn(slug, publication)));
            default -> Optional.empty();
        };
    }

    /** @param filter the parameter of the list that shows them all, with {@code value} */
    record Shown(String filter, String value, List<FigureView> figures) {
    }
}
