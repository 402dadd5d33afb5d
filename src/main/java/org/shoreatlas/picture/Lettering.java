package org.shoreatlas.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.Isolates;
import org.shoreatlas.language.VisualOrder;

/**
 * The outlines of lines of text, in Latin and Arabic letters. The font comes with the portal and is read here, so that
 * neither the fonts nor the font libraries of the machine, nor the Java that runs, have a say in how a picture looks.
 */
final class Lettering {

    static final Lettering REGULAR = new Lettering("/fonts/Vazirmatn-Regular.ttf");
    static final Lettering BOLD = new Lettering("/fonts/Vazirmatn-Bold.ttf");

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unitsPerEm;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private Lettering(String resource) {
        try (InputStream file = Lettering.class.getResourceAsStream(resource)) {
            font = new TTFParser()
                    .parse(new RandomAccessReadBuffer(
                            Objects.requireNonNull(file, resource).readAllBytes()));
            letters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Advance of a line, in pixels. */
    double width(String text, Language language, double size) {
        return visual(text, language)
                        .mapToDouble(letter -> glyph(letter).advance)
                        .sum()
                * size
                / unitsPerEm;
    }

    /** The line as a shape whose left edge is at 0 and whose baseline is at 0, in pixels. */
    Shape line(String text, Language language, double size) {
        Path2D line = new Path2D.Double();
        double[] x = {0};
        double scale = size / unitsPerEm;
        visual(text, language).forEach(letter -> {
            Glyph glyph = glyph(letter);
            AffineTransform place = AffineTransform.getTranslateInstance(x[0], 0);
            place.scale(scale, -scale);
            line.append(glyph.outline.getPathIterator(place), false);
            x[0] += glyph.advance * scale;
        });
        return line;
    }

    /** Broken between words into lines no wider than that; what is left of too many lines ends in an ellipsis. */
    List<String> lines(String text, Language language, double size, double width, int most) {
        return Isolates.continued(broken(text, language, size, width, most));
    }

    private List<String> broken(String text, Language language, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("[ \\n]+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, language, size) > width) {
                if (lines.size() == most - 1) {
                    lines.add(cut(longer, language, size, width));
                    return lines;
                }
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(cut(line.toString(), language, size, width));
        return lines;
    }

    /** Whether there is an outline for each of its letters. */
    boolean has(String text, Language language) {
        return visual(text, language).allMatch(letter -> letters.getGlyphId(letter) > 0);
    }

    private String cut(String text, Language language, double size, double width) {
        String kept = text;
        while (width(kept.equals(text) ? text : kept + "…", language, size) > width && kept.length() > 1) {
            kept = kept.substring(0, kept.length() - 1).stripTrailing();
        }
        return kept.equals(text) ? text : kept + "…";
    }

    /** Letters in the order in which they are drawn; a space of any width is a plain one. */
    private static IntStream visual(String text, Language language) {
        return VisualOrder.of(text, language).codePoints().map(letter -> Character.isSpaceChar(letter) ? ' ' : letter);
    }

    private Glyph glyph(int letter) {
        return glyphs.computeIfAbsent(letters.getGlyphId(letter), id -> {
            try {
                GlyphData data = font.getGlyph().getGlyph(id);
                return new Glyph(data == null ? new Path2D.Double() : data.getPath(), font.getAdvanceWidth(id));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private record Glyph(Shape outline, double advance) {}
}
