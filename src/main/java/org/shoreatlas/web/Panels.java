package org.shoreatlas.web;

import java.util.Comparator;
import java.util.List;
import org.shoreatlas.edition.Kind;
import org.springframework.stereotype.Component;

/** All panels of a profile, in their order. */
@Component
public class Panels {

    private final List<Panel> panels;

    Panels(List<Panel> panels) {
        this.panels = panels.stream().sorted(Comparator.comparingInt(Panel::order)).toList();
    }

    public List<Shown> of(Kind kind, String slug, int publication) {
        return panels.stream().flatMap(panel -> panel.of(kind, slug, publication).stream()
            .map(model -> new Shown(panel.template(), model))).toList();
    }

    /** A template and what its panel shows. */
    public record Shown(String template, Object model) {
    }
}
