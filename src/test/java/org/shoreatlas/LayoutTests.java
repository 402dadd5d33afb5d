package org.shoreatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the formatter leaves as it is, text blocks and long strings, is no wider than the rest of the code. */
@Tag("unit")
class LayoutTests {

    private static final Path SOURCES = Path.of("src");
    private static final Path EDITORS = Path.of(".editorconfig");
    private static final Pattern JAVA_WIDTH = Pattern.compile("\\[\\*\\.java][^\\[]*?max_line_length = (\\d+)");

    @Test
    void noLineOfJavaIsWiderThanEditorsAreTold() throws IOException {
        int width = width();
        List<String> wide = new ArrayList<>();
        int seen = 0;
        for (Path source : sources()) {
            seen++;
            wide.addAll(wider(source.toString(), Files.readString(source), width));
        }
        assertThat(wide).isEmpty();
        assertThat(seen).isGreaterThan(500);
    }

    /** A letter beyond the first plane is two chars and one column. */
    @Test
    void wouldFindAWideLine() throws IOException {
        int width = width();
        String fits = "\uD835\uDC00".repeat(width);
        assertThat(wider("A.java", "class A {\n" + fits + "\n" + fits + "a\n}\n", width))
                .containsExactly("A.java:3 has " + (width + 1) + " columns");
    }

    private static List<String> wider(String name, String text, int width) {
        List<String> lines = text.lines().toList();
        List<String> wider = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int columns = lines.get(i).codePointCount(0, lines.get(i).length());
            if (columns > width) {
                wider.add(name + ":" + (i + 1) + " has " + columns + " columns");
            }
        }
        return wider;
    }

    private static int width() throws IOException {
        Matcher found = JAVA_WIDTH.matcher(Files.readString(EDITORS));
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
