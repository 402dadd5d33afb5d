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

    private static final Pattern CALL = Pattern.compile("::\\s*[\\w-]+\\(");
    private static final Pattern NAMED = Pattern.compile("\\s*\\w+=[^=].*", Pattern.DOTALL);
    /** So many things handed to a fragment can be told apart by their places. */
    private static final int BY_PLACE = 4;

    @Test
    void escapeEverythingAndCarryNoCode() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files = files();
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

    @Test
    void nameWhatTheyHandToAFragmentWhereItIsMuch() throws IOException {
        List<String> nameless = new ArrayList<>();
        int calls = 0;
        for (Path file : files()) {
            for (List<String> handed : handed(Files.readString(file))) {
                calls++;
                if (isNameless(handed)) {
                    nameless.add(TEMPLATES.relativize(file) + ": " + handed);
                }
            }
        }
        assertThat(calls).isGreaterThan(200);
        assertThat(nameless).isEmpty();
    }

    @Test
    void wouldBeFoundNotNamingIt() {
        String named = "~{a :: b(id='x, y', label=#{l(${1}, ${2})}, hint=null, type='t', value=${v})}";

        assertThat(handed(named))
                .containsExactly(
                        List.of("id='x, y'", " label=#{l(${1}, ${2})}", " hint=null", " type='t'", " value=${v}"));
        assertThat(handed(named)).noneMatch(TemplatesTests::isNameless);
        assertThat(handed(named.replace("hint=", ""))).allMatch(TemplatesTests::isNameless);
        assertThat(handed("~{a :: b(1, 2, 3, 4)}")).noneMatch(TemplatesTests::isNameless);
        assertThat(handed("~{a :: b(1, 2, 3, ${x == y}, 5)}")).allMatch(TemplatesTests::isNameless);
    }

    private static boolean isNameless(List<String> handed) {
        return handed.size() > BY_PLACE
                && !handed.stream().allMatch(one -> NAMED.matcher(one).matches());
    }

    /** What is handed over at each call of a fragment. */
    private static List<List<String>> handed(String template) {
        return CALL.matcher(template)
                .results()
                .map(call -> parts(template, call.end()))
                .toList();
    }

    /** What stands between commas up to the parenthesis that closes. */
    private static List<String> parts(String template, int start) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (char letter : template.substring(start).toCharArray()) {
            quoted ^= letter == '\'';
            if (!quoted && depth == 0 && (letter == ',' || letter == ')')) {
                parts.add(part.toString());
                part.setLength(0);
                if (letter == ')') {
                    return parts;
                }
                continue;
            }
            if (!quoted) {
                depth += "({[".indexOf(letter) >= 0 ? 1 : ")}]".indexOf(letter) >= 0 ? -1 : 0;
            }
            part.append(letter);
        }
        throw new IllegalStateException("no end of what is handed over: " + template.substring(start));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            return all.filter(file -> file.toString().endsWith(".html")).toList();
        }
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
