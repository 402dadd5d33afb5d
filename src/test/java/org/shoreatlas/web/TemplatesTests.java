package org.shoreatlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no template may do, whatever it shows. */
@Tag("unit")
class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    /** Text that is not escaped, code and style in the page: the policy of the pages forbids the last two. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("th:utext|\\[\\(|\\son[a-z]+=|\\sstyle=|th:style|<style|<script>|javascript:");
    /**
     * Data, which its record has made safe, and the style of what is embedded, which its own policy allows by its hash.
     */
    private static final List<String> ALLOWED = List.of(
            "<script type=\"application/ld+json\" th:each=\"data : ${tags.data()}\">[(${data})]</script>",
            "<style>[(${style})]</style>");

    @Test
    void escapeEverythingAndCarryNoCode() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            files = all.filter(file -> file.toString().endsWith(".html")).toList();
        }
        for (Path file : files) {
            lines(file)
                    .filter(line -> ALLOWED.stream().noneMatch(line::contains))
                    .filter(TemplatesTests::isForbidden)
                    .forEach(line -> found.add(TEMPLATES.relativize(file) + ": " + line.strip()));
        }
        assertThat(files).hasSizeGreaterThan(60);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:utext=\"${q}\">",
                "<p>[(${q})]</p>",
                "<p onclick=\"f()\">",
                "<p style=\"color: red\">",
                "<script>f()</script>"
            })
    void wouldBeFoundDoingSo(String line) {
        assertThat(isForbidden(line)).isTrue();
    }

    private static boolean isForbidden(String line) {
        return FORBIDDEN.matcher(line).find();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
