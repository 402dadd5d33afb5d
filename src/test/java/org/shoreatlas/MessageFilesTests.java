package org.shoreatlas;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.kernel.Language;

/** Each message stands in the files of the module to which its first words belong, and nowhere else. */
@Tag("unit")
class MessageFilesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java/org/shoreatlas");
    /** Each line the first words of keys and the module to which they belong; the longer ones win. */
    private static final Path OWNERS = Path.of("src/test/resources/messages.csv");

    private static final Pattern NAME = Pattern.compile("([a-z.]+)_([a-z]{2})\\.properties");
    /** A key of one word is no sure sign of a message. */
    private static final Pattern LITERAL = Pattern.compile("\"([\\w-]+(?:\\.[\\w-]+)+)\"");

    private final Map<String, String> owners = owners();

    @Test
    void areThereInThreeLanguagesForModulesThatThereAre() {
        Map<String, Set<String>> languages = names().stream()
                .map(NAME::matcher)
                .peek(name -> assertThat(name.matches()).isTrue())
                .collect(groupingBy(
                        name -> name.group(1),
                        TreeMap::new,
                        mapping(name -> name.group(2), toCollection(TreeSet::new))));

        assertThat(languages).hasSizeGreaterThan(30).allSatisfy((module, found) -> {
            assertThat(SOURCES.resolve(module.replace('.', '/')).resolve("package-info.java"))
                    .exists();
            assertThat(found).as(module).containsExactly("ar", "en", "fr");
        });
        assertThat(languages.keySet()).containsExactlyInAnyOrderElementsOf(Set.copyOf(owners.values()));
    }

    @Test
    void haveTheSameKeysInTheSameOrderInEveryLanguage() {
        for (String module : Set.copyOf(owners.values())) {
            for (Language language : Language.values()) {
                assertThat(keys(module, language))
                        .as(module + " in " + language)
                        .containsExactlyElementsOf(keys(module, Language.EN));
            }
        }
    }

    @Test
    void shareNoKey() {
        for (Language language : Language.values()) {
            assertThat(owners.values().stream().distinct().flatMap(module -> keys(module, language).stream()))
                    .hasSizeGreaterThan(1800)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void haveNoKeyButThoseOfTheirModule() {
        Set<String> needed = new TreeSet<>();
        for (String module : Set.copyOf(owners.values())) {
            for (String key : keys(module, Language.EN)) {
                String first = firstWords(key);
                needed.add(first);
                assertThat(owners.get(first)).as(key + " in " + module).isEqualTo(module);
            }
        }
        assertThat(needed).isEqualTo(owners.keySet());
    }

    @Test
    void areSaidOnlyWhereTheirModuleMayBeUsed() throws IOException {
        Set<String> keys = Set.copyOf(owners.values()).stream()
                .flatMap(module -> keys(module, Language.EN).stream())
                .collect(toCollection(TreeSet::new));
        List<String> forbidden = new ArrayList<>();
        int said = 0;
        for (Path source : sources()) {
            String module = SOURCES.relativize(source.getParent()).toString().replace('/', '.');
            for (String key : named(Files.readString(source))) {
                if (keys.contains(key)) {
                    said++;
                    if (isForbidden(module, key)) {
                        forbidden.add(source.getFileName() + " in " + module + " says " + key + " of "
                                + owners.get(firstWords(key)));
                    }
                }
            }
        }
        assertThat(forbidden).isEmpty();
        assertThat(said).isGreaterThan(200);
    }

    @Test
    void wouldBeFoundInAnotherModule() {
        assertThat(firstWords("kind.shore-park")).isEqualTo("kind.shore-park");
        assertThat(firstWords("desk.table.error.id")).isEqualTo("desk.table");
        assertThat(firstWords("desk.tablet")).isEqualTo("desk");
        assertThat(firstWords("nobody.says.this")).isEmpty();
        assertThat(named("say(\"desk.table.error.id\", \"nav.home\", \"colon\")"))
                .filteredOn(key -> isForbidden("compare", key))
                .containsExactly("desk.table.error.id");
    }

    private boolean isForbidden(String module, String key) {
        String owner = owners.get(firstWords(key));
        return !module.equals(owner) && !TablesTests.allowed(module).contains(owner);
    }

    /** The longest beginning of the key that belongs to a module, empty if none does. */
    private String firstWords(String key) {
        String first = key;
        while (!owners.containsKey(first)) {
            if (first.indexOf('.') < 0) {
                return "";
            }
            first = first.substring(0, first.lastIndexOf('.'));
        }
        return first;
    }

    private static Set<String> named(String source) {
        return LITERAL.matcher(source).results().map(one -> one.group(1)).collect(toCollection(TreeSet::new));
    }

    private static List<String> keys(String module, Language language) {
        try (Stream<String> lines = Files.lines(MESSAGES.resolve(module + "_" + language.code() + ".properties"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> owners() {
        try (Stream<String> lines = Files.lines(OWNERS)) {
            Map<String, String> owners = new LinkedHashMap<>();
            lines.map(line -> line.split(","))
                    .forEach(line ->
                            assertThat(owners.put(line[0], line[1])).as(line[0]).isNull());
            return owners;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names() {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
