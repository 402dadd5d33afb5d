package org.shoreatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

@Tag("unit")
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(ShoreAtlas.class);
    private static final Path DOCUMENTS = Path.of("target/spring-modulith-docs");

    @Test
    void keepsToTheDependenciesThatEveryModuleDeclares() {
        MODULES.verify();
    }

    /**
     * As {@code components.puml}, and as {@code components.mmd} for Markdown: without what follows from other arrows.
     */
    @Test
    void drawsTheModulesAndTheirDependencies() throws IOException {
        new Documenter(MODULES).writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML));
        Map<String, Set<String>> uses = new TreeMap<>();
        // as declared: code keeps to it by the test above, SQL by TablesTests
        MODULES.forEach(module -> uses.put(name(module), Set.copyOf(TablesTests.allowed(name(module)))));
        StringBuilder mermaid = new StringBuilder("flowchart TD\n");
        uses.forEach((module, used) -> used.stream()
                .sorted()
                .filter(one -> used.stream().noneMatch(other -> reaches(uses, other, one, new HashSet<>())))
                .forEach(one -> mermaid.append("  ")
                        .append(module)
                        .append(" --> ")
                        .append(one)
                        .append('\n')));
        Files.writeString(DOCUMENTS.resolve("components.mmd"), mermaid);
        assertThat(mermaid)
                .contains("indicator --> place", "desk.draft --> desk.submission", "edition --> kernel")
                .doesNotContain("figure --> kernel");
        assertThat(Path.of("docs/architecture.md")).content().contains(mermaid);
    }

    /**
     * @param seen modules that were gone through: where there is a cycle it ends there, and the other test tells of it
     */
    private static boolean reaches(Map<String, Set<String>> uses, String from, String to, Set<String> seen) {
        return seen.add(from)
                && uses.getOrDefault(from, Set.of()).stream()
                        .anyMatch(next -> next.equals(to) || reaches(uses, next, to, seen));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
