package org.shoreatlas;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Documents name only what there is. */
@Tag("unit")
class DocumentsTests {

    /** A name with a second capital letter, alone or with a member behind it. */
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Z]\\w*)(?:[.#(][^`]*)?`");

    private static final Pattern FILE = Pattern.compile("`((?:src|docs|ops|seeds|\\.ci)/[\\w./-]*)`");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");
    private static final Set<String> OF_OTHERS = Set.of("JavaMigration", "JdbcClient", "MockMvc");

    @Test
    void nameOnlyClassesAndFilesThatThereAre() throws IOException {
        Set<String> classes = new TreeSet<>(OF_OTHERS);
        for (Path source : files(Path.of("src"), ".java")) {
            classes.addAll(names(DECLARED, Files.readString(source)));
        }
        Set<String> unknown = new TreeSet<>();
        int named = 0;
        for (Path document : files(
                Path.of("docs"), ".md", Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("SECURITY.md"))) {
            String text = Files.readString(document);
            Set<String> all = names(CLASS, text);
            named += all.size();
            all.stream()
                    .filter(name -> !classes.contains(name))
                    .forEach(name -> unknown.add(document + " names " + name));
            names(FILE, text).stream()
                    .filter(name -> !Files.exists(Path.of(name)))
                    .forEach(name -> unknown.add(document + " names " + name));
        }
        assertThat(unknown).isEmpty();
        assertThat(named).isGreaterThan(60);
    }

    @Test
    void wouldBeFoundNamingOthers() {
        String text = "`NoSuchThing.of` in `src/no/such.csv`, `README` and `Parks`, as `ReadApi` has it";
        assertThat(names(CLASS, text)).containsExactly("NoSuchThing", "ReadApi");
        assertThat(names(FILE, text)).containsExactly("src/no/such.csv");
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(one -> one.group(1)).collect(toCollection(TreeSet::new));
    }

    private static Set<Path> files(Path folder, String ending, Path... others) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return Stream.concat(all.filter(file -> file.toString().endsWith(ending)), Stream.of(others))
                    .collect(toCollection(TreeSet::new));
        }
    }
}
