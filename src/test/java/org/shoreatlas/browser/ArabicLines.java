package org.shoreatlas.browser;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** The text of a page that a browser orders from right to left, block by block. */
final class ArabicLines {

    /** What the order of the text around it does not touch. */
    private static final Evaluator ISOLATED = Selector.evaluatorOf("bdi, [dir], select, textarea, svg, .chip");

    private static final Evaluator UNSEEN = Selector.evaluatorOf(".visually-hidden, script, style, template, datalist");

    private ArabicLines() {}

    /** Each with an object's sign (U+FFFC) for what is isolated, whose own text is a line of its own. */
    static List<String> of(Document page) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        read(page.body(), line, lines);
        end(line, lines);
        return lines;
    }

    private static void read(Element element, StringBuilder line, List<String> lines) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                line.append(text.getWholeText().replaceAll("\\s+", " "));
            } else if (child instanceof Element inner && !inner.is(UNSEEN)) {
                if (inner.is(ISOLATED)) {
                    if (!inner.attr("dir").equals("ltr") && !inner.is("svg")) {
                        lines.addAll(within(inner));
                    }
                    line.append('\uFFFC');
                } else if (inner.isBlock() || inner.nameIs("br") || inner.is("td, th, dt, dd, option, label, button")) {
                    end(line, lines);
                    read(inner, line, lines);
                    end(line, lines);
                } else {
                    read(inner, line, lines);
                }
            }
        }
    }

    private static List<String> within(Element element) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        read(element, line, lines);
        end(line, lines);
        return lines;
    }

    private static void end(StringBuilder line, List<String> lines) {
        if (!line.toString().isBlank()) {
            lines.add(line.toString());
        }
        line.setLength(0);
    }
}
