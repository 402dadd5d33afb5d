package org.shoreatlas;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.junit.ArchTag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/** Every class of tests belongs to one layer, and what is plain stays plain. */
@Tag("unit")
class LayersTests {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Set<String> LAYERS = Set.of("unit", "database", "web", "browser");
    /** As the compiled class names them. */
    private static final List<String> NOT_PLAIN = List.of(
            "org/springframework/boot/test/context",
            "org/shoreatlas/database/TestServer",
            "java/sql/DriverManager",
            "org/springframework/test/context");

    @Test
    void areOneForEachClass() throws IOException {
        Map<String, Set<String>> layers = classes().stream().collect(toMap(Class::getName, LayersTests::layers));
        assertThat(layers)
                .hasSizeGreaterThan(150)
                .allSatisfy((name, found) -> assertThat(found).as(name).hasSize(1));
    }

    @Test
    void haveNoPortalAndNoDatabaseInTheFirst() throws IOException {
        List<Class<?>> units = classes().stream()
                .filter(one -> layers(one).contains("unit"))
                .filter(one -> one != LayersTests.class)
                .toList();
        assertThat(units)
                .hasSizeGreaterThan(60)
                .allSatisfy(unit ->
                        assertThat(compiled(unit)).as(unit.getName()).doesNotContain(NOT_PLAIN.toArray(String[]::new)));
        assertThat(compiled(StartTests.class)).as("one that has").contains("org/springframework/boot/builder");
    }

    private static List<Class<?>> classes() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Tests.java"))
                    .<Class<?>>map(LayersTests::classOf)
                    .toList();
        }
    }

    private static Class<?> classOf(Path file) {
        String name = TESTS.relativize(file).toString().replace(".java", "").replaceAll("[/\\\\]", ".");
        try {
            return Class.forName(name, false, LayersTests.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> layers(Class<?> tests) {
        Set<String> layers = new TreeSet<>();
        MergedAnnotations annotations = MergedAnnotations.from(tests, SearchStrategy.TYPE_HIERARCHY);
        annotations.stream(Tag.class).forEach(tag -> layers.add(tag.getString("value")));
        annotations.stream(ArchTag.class).forEach(tag -> layers.add(tag.getString("value")));
        layers.retainAll(LAYERS);
        return layers;
    }

    private static String compiled(Class<?> one) {
        try (InputStream bytes = one.getResourceAsStream(one.getSimpleName() + ".class")) {
            return new String(bytes.readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
