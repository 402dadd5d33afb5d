package org.shoreatlas;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** SQL is an arrow too: a module names no table but its own and those of modules on which it may depend. */
@Tag("unit")
class TablesTests {

    private static final Path SOURCES = Path.of("src/main/java/org/shoreatlas");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    /** Each line a table and the module to which it belongs. */
    private static final Path OWNERS = Path.of("src/test/resources/tables.csv");

    private static final Pattern CREATED = Pattern.compile("create (?:unlogged )?table (\\w+)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("\\b(select|insert into|update|delete from|join|from)\\b");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:from|join|into|update)\\s+(\\w+)(?:\\s+\\w+)?((?:,\\s*\\w+\\s+\\w+)*)");

    private final Map<String, String> owners = owners();

    @Test
    void haveOneOwnerEach() throws IOException {
        Set<String> created = new TreeSet<>();
        for (Path migration : files(MIGRATIONS, ".sql")) {
            Matcher table = CREATED.matcher(Files.readString(migration));
            while (table.find()) {
                created.add(table.group(1));
            }
        }
        assertThat(created).hasSizeGreaterThan(40).isEqualTo(owners.keySet());
        assertThat(owners.values())
                .allSatisfy(module -> assertThat(allowed(module)).as(module).isNotNull());
    }

    @Test
    void areNamedOnlyWhereTheirOwnerMayBeUsed() throws IOException {
        List<String> forbidden = new ArrayList<>();
        int named = 0;
        for (Path source : files(SOURCES, ".java")) {
            String module = SOURCES.relativize(source.getParent()).toString().replace('/', '.');
            for (String table : tables(Files.readString(source))) {
                named++;
                if (isForbidden(module, table)) {
                    forbidden.add(
                            source.getFileName() + " in " + module + " names " + table + " of " + owners.get(table));
                }
            }
        }
        assertThat(forbidden).isEmpty();
        assertThat(named).isGreaterThan(100);
    }

    /** {@code still_public()} says it in SQL, {@code Editions.STILL_PUBLIC} in Java. */
    @Test
    void areReadAsTheyArePublicNowByOneWord() throws IOException {
        for (Path source : files(SOURCES, ".java")) {
            assertThat(Files.readString(source))
                    .as(source.toString())
                    .doesNotContain(String.valueOf(Integer.MAX_VALUE));
        }
    }

    @Test
    void wouldBeFoundWhereTheyAreForbidden() {
        Set<String> named = tables("""
            class A { String all = "select 1 from place p, submission s join account using (id)";
                String word = "source"; // from task
            }""");
        assertThat(named).containsExactly("account", "place", "submission");
        assertThat(named)
                .filteredOn(table -> isForbidden("source", table))
                .containsExactly("account", "place", "submission");
        assertThat(named).filteredOn(table -> isForbidden("desk.upkeep", table)).containsExactly("place");
    }

    private boolean isForbidden(String module, String table) {
        String owner = owners.get(table);
        return !owner.equals(module) && !allowed(module).contains(owner);
    }

    private Set<String> tables(String source) {
        Set<String> tables = new TreeSet<>();
        Matcher literal = LITERAL.matcher(COMMENT.matcher(source).replaceAll(""));
        while (literal.find()) {
            String text = literal.group(1) != null ? literal.group(1) : literal.group(2);
            if (STATEMENT.matcher(text).find()) {
                NAMED.matcher(text)
                        .results()
                        .flatMap(one -> Stream.concat(
                                Stream.of(one.group(1)),
                                Arrays.stream(one.group(2).split(","))
                                        .map(other -> other.strip().replaceAll("\\s.*", ""))))
                        .filter(owners::containsKey)
                        .forEach(tables::add);
            }
        }
        return tables;
    }

    /** On which modules one may depend, as it declares. */
    static List<String> allowed(String module) {
        try {
            ApplicationModule declared =
                    Class.forName("org.shoreatlas." + module + ".package-info").getAnnotation(ApplicationModule.class);
            return List.of(declared.allowedDependencies());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(module, e);
        }
    }

    private static Map<String, String> owners() {
        try (Stream<String> lines = Files.lines(OWNERS)) {
            return lines.map(line -> line.split(","))
                    .collect(toMap(line -> line[0], line -> line[1], (one, other) -> one + " " + other, TreeMap::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
