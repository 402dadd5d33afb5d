package org.shoreatlas.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.shoreatlas.chart.RegionMap;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.Quantity;

/**
 * Paints a poster. It only fills outlines, which Java does by itself and alike on every machine; in Arabic all that
 * begins at the left begins at the right.
 */
final class Painter {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 64;
    private static final int BAND = 14;
    private static final double GAP = 24;
    private static final double MAP_HEIGHT = 360;
    private static final String MAP_LICENCE = "© OpenStreetMap contributors, ODbL 1.0";

    private static final Color PAPER = new Color(0xfbf8f3);
    private static final Color INK = new Color(0x1d2730);
    private static final Color QUIET = new Color(0x56616b);
    private static final Color RULE = new Color(0xddd5c8);
    private static final Color SEA = new Color(0x12405c);
    private static final Color TERRACOTTA = new Color(0xa8431f);
    private static final Color GROUND = new Color(0xe8e0d2);

    private final Poster poster;
    private final Language language;
    private final Graphics2D graphics;
    private final double room;
    private double y = MARGIN;

    private Painter(Poster poster, Graphics2D graphics) {
        this.poster = poster;
        this.language = poster.language();
        this.graphics = graphics;
        this.room = WIDTH - 2 * MARGIN - (poster.map() == null ? 0 : width(poster.map()) + GAP);
    }

    /** PNG, {@value #WIDTH} by {@value #HEIGHT} pixels. */
    static byte[] png(Poster poster) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        new Painter(poster, graphics).paint();
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private void paint() {
        fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), PAPER);
        fill(new Rectangle2D.Double(0, 0, WIDTH, BAND), TERRACOTTA);
        if (poster.map() != null) {
            paint(poster.map());
        }
        foot();
        y += 16;
        text(Lettering.BOLD, poster.eyebrow(), 28, TERRACOTTA, 1);
        if (poster.number() != null) {
            text(Lettering.BOLD, poster.title(), 44, INK, 2);
            number(poster.number());
        } else if (poster.rows().isEmpty()) {
            text(Lettering.BOLD, poster.title(), 52, INK, 3);
        } else {
            text(Lettering.BOLD, poster.title(), fitting(Lettering.BOLD, poster.title(), 60, 36, room), INK, 1);
        }
        for (Poster.Row row : poster.rows()) {
            text(Lettering.BOLD, row.number(), 34, SEA, 1);
            y -= 6;
            text(Lettering.REGULAR, row.what(), fitting(Lettering.REGULAR, row.what(), 22, 16, room), QUIET, 1);
            y += 6;
        }
        poster.lines().forEach(line -> text(Lettering.REGULAR, line, 30, QUIET, 2));
    }

    /** The greatest size at which a line has room. */
    private double fitting(Lettering lettering, String line, double most, double least, double width) {
        double size = most;
        while (size > least && lettering.width(line, language, size) > width) {
            size -= 1;
        }
        return size;
    }

    /** The number in large letters, its hedge and unit in small ones beside it as far as there is room. */
    private void number(Quantity quantity) {
        double small = 44;
        String before = quantity.before().strip();
        String after = quantity.after().strip();
        double large = fitting(Lettering.BOLD, quantity.number(), 132, 60, room);
        double space = Lettering.REGULAR.width(" ", language, small) + 6;
        double hedge = before.isEmpty() ? 0 : Lettering.REGULAR.width(before, language, small) + space;
        double number = Lettering.BOLD.width(quantity.number(), language, large);
        boolean beside =
                hedge + number + (after.isEmpty() ? 0 : space + Lettering.REGULAR.width(after, language, small))
                        <= room;
        y += large * 0.92;
        double from = 0;
        if (!before.isEmpty()) {
            draw(Lettering.REGULAR, before, small, INK, from);
            from += hedge;
        }
        draw(Lettering.BOLD, quantity.number(), large, SEA, from);
        if (beside && !after.isEmpty()) {
            draw(Lettering.REGULAR, after, small, INK, from + number + space);
        }
        y += 18;
        if (!beside && !after.isEmpty()) {
            text(Lettering.REGULAR, after, small, INK, 2);
        }
    }

    /** Source, atlas and address, from below. */
    private void foot() {
        double width = WIDTH - 2.0 * MARGIN;
        double size = fitting(Lettering.REGULAR, poster.address(), 22, 14, width);
        draw(Lettering.REGULAR, poster.address(), Language.EN, size, HEIGHT - 36, SEA, 0);
        draw(Lettering.BOLD, poster.imprint(), language, 24, HEIGHT - 72, INK, 0);
        double line = HEIGHT - 112;
        graphics.setColor(RULE);
        graphics.setStroke(new BasicStroke(2));
        graphics.draw(new Line2D.Double(MARGIN, line, WIDTH - MARGIN, line));
        List<String> lines = Lettering.REGULAR.lines(poster.source(), language, 24, width, 2);
        for (int at = 0; at < lines.size(); at++) {
            draw(Lettering.REGULAR, lines.get(at), language, 24, line - 18 - 34 * (lines.size() - 1 - at), QUIET, 0);
        }
    }

    private void paint(RegionMap map) {
        double scale = MAP_HEIGHT / map.drawing().height();
        double left = isMirrored() ? MARGIN : WIDTH - MARGIN - width(map);
        AffineTransform place = AffineTransform.getTranslateInstance(left, BAND + 20);
        place.scale(scale, scale);
        graphics.setStroke(new BasicStroke(1.2f));
        map.regions().forEach(region -> {
            Shape outline = Outline.of(region.path()).createTransformedShape(place);
            fill(outline, region.iso().equals(poster.here()) ? TERRACOTTA : GROUND);
            graphics.setColor(PAPER);
            graphics.draw(outline);
        });
        fill(
                AffineTransform.getTranslateInstance(left, BAND + 20 + MAP_HEIGHT + 24)
                        .createTransformedShape(Lettering.REGULAR.line(MAP_LICENCE, Language.EN, 14)),
                QUIET);
    }

    private static double width(RegionMap map) {
        return MAP_HEIGHT * map.drawing().width() / map.drawing().height();
    }

    /** Lines below what is already there. */
    private void text(Lettering lettering, String text, double size, Color colour, int most) {
        for (String line : lettering.lines(text, language, size, room, most)) {
            y += size * 1.05;
            draw(lettering, line, size, colour, 0);
            y += size * 0.35;
        }
    }

    private void draw(Lettering lettering, String line, double size, Color colour, double from) {
        draw(lettering, line, language, size, y, colour, from);
    }

    /** @param from distance from where reading begins, in pixels */
    private void draw(
            Lettering lettering,
            String line,
            Language direction,
            double size,
            double baseline,
            Color colour,
            double from) {
        double left = isMirrored() ? WIDTH - MARGIN - from - lettering.width(line, direction, size) : MARGIN + from;
        fill(
                AffineTransform.getTranslateInstance(left, baseline)
                        .createTransformedShape(lettering.line(line, direction, size)),
                colour);
    }

    private void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    private boolean isMirrored() {
        return language.direction().equals("rtl");
    }
}
