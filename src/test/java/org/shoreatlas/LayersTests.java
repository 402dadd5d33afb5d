package org.shoreatlas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/** Every class of tests belongs to one layer, and what is plain stays plain. */
@AnalyzeClasses(packagesOf = ShoreAtlas.class, importOptions = ImportOption.OnlyIncludeTests.class)
@ArchTag("unit")
class LayersTests {

    private static final List<String> LAYERS = List.of("unit", "database", "web", "browser");

    @ArchTest
    static final ArchRule EVERY_CLASS_OF_TESTS_BELONGS_TO_ONE_LAYER = classes()
        .that().haveSimpleNameEndingWith("Tests").and().areTopLevelClasses()
        .should(new ArchCondition<>("belong to one layer") {
            @Override
            public void check(JavaClass tests, ConditionEvents events) {
                Set<String> layers = layers(tests.reflect());
                events.add(new SimpleConditionEvent(tests, layers.size() == 1, tests.getName() + " belongs to " + layers));
            }
        });

    @ArchTest
    static final ArchRule UNITS_NEED_NO_PORTAL_AND_NO_DATABASE = noClasses()
        .that().haveSimpleNameEndingWith("Tests").and(new DescribedPredicate<>("are units") {
            @Override
            public boolean test(JavaClass tests) {
                return tests.isTopLevelClass() && layers(tests.reflect()).contains("unit");
            }
        })
        .should().dependOnClassesThat().haveNameMatching("org\\.springframework\\.boot\\.(test\\.context|jdbc|flyway)\\..*"
            + "|org\\.springframework\\.(jdbc|orm)\\..*|org\\.shoreatlas\\.database\\.TestServer|java\\.sql\\.DriverManager");

    private static Set<String> layers(Class<?> tests) {
        Set<String> layers = new TreeSet<>();
        MergedAnnotations annotations = MergedAnnotations.from(tests, SearchStrategy.TYPE_HIERARCHY);
        annotations.stream(Tag.class).forEach(tag -> layers.add(tag.getString("value")));
        annotations.stream(ArchTag.class).forEach(tag -> layers.add(tag.getString("value")));
        layers.retainAll(LAYERS);
        return layers;
    }
}
