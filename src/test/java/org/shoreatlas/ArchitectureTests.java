package org.shoreatlas;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Map;
import org.apache.commons.csv.CSVPrinter;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.table.TableCsv;
import org.shoreatlas.web.PageController;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

@ArchTag("unit")
@AnalyzeClasses(packagesOf = ShoreAtlas.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule COLLABORATORS_COME_THROUGH_THE_CONSTRUCTOR = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject");

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_THEIR_MODULE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .doNotHaveFullyQualifiedName(PublishedEntry.class.getName())
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule ENTITIES_HAVE_NO_SETTERS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule REPOSITORIES_STAY_IN_THEIR_MODULE = classes()
            .that()
            .areAssignableTo(Repository.class)
            .and()
            .areNotAnnotatedWith(NoRepositoryBean.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule WHAT_IS_PUBLISHED_CHANGES_BY_ONE_PATH = classes()
            .that()
            .areAssignableTo(Publishing.class)
            .should()
            .onlyBeAccessed()
            .byAnyPackage("org.shoreatlas.edition", "org.shoreatlas.seed", "org.shoreatlas.desk..");

    @ArchTest
    static final ArchRule ONE_CLOCK_TELLS_THE_TIME = noClasses()
            .should()
            .callMethodWhere(target(describe(
                    "that asks the machine for the time",
                    method -> method.getOwner().getPackageName().equals("java.time")
                            && method.getName().equals("now")
                            && method instanceof CodeUnitCallTarget call
                            && call.getRawParameterTypes().stream()
                                    .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class)))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Date.class);

    /** {@code DateTimeParseException} says that a text is no date; it writes nothing. */
    @ArchTest
    static final ArchRule NUMBERS_AND_DATES_ARE_WRITTEN_BY_ONE_MODULE = noClasses()
            .that()
            .resideOutsideOfPackage("org.shoreatlas.language")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.text\\..*Format.*|com\\.ibm\\.icu\\.text\\..*"
                    + "|java\\.time\\.format\\.DateTimeFormatter.*|java\\.util\\.Formatter")
            .orShould()
            .callMethodWhere(describe(
                    "String.format",
                    call -> call.getTargetOwner().isEquivalentTo(String.class)
                            && call.getName().startsWith("format")));

    @ArchTest
    static final ArchRule CSV_IS_WRITTEN_BY_ONE_CLASS = noClasses()
            .that()
            .areNotAssignableTo(TableCsv.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(CSVPrinter.class);

    /** Their libraries are missing on many a server, and their fonts are others on each. */
    @ArchTest
    static final ArchRule NO_FONT_OF_THE_MACHINE_IS_DRAWN =
            noClasses().should().dependOnClassesThat().haveNameMatching("java\\.awt\\.(Font.*|font\\..*)");

    /** A feature is one flat package; one that is too big for that is a module of flat rooms. */
    @ArchTest
    static void featuresAreFlatOrHaveFlatRooms(JavaClasses classes) {
        assertThat(classes)
                .extracting(JavaClass::getPackageName)
                .contains("org.shoreatlas.desk.form")
                .allMatch(name ->
                        name.matches("org[.]shoreatlas([.][a-z]+)?|org[.]shoreatlas[.](account|desk)[.][a-z]+"));
    }

    /** A file is found by its name among so many. The record holds together what changes together. */
    @ArchTest
    static void noPackageHasMoreThanTwentyFiveFiles(JavaClasses classes) {
        Map<String, Long> files = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(one -> !one.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, counting()));
        assertThat(files)
                .hasSizeGreaterThan(35)
                .allSatisfy((name, count) -> assertThat(count)
                        .as(name)
                        .isLessThanOrEqualTo(name.equals("org.shoreatlas.edition") ? 30 : 25));
    }

    @ArchTest
    static final ArchRule CONTROLLERS_STAY_IN_THEIR_MODULE = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .and()
            .areNotAnnotations()
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule PAGES_LIVE_BESIDE_THEIR_FEATURE = noClasses()
            .that()
            .areAnnotatedWith(PageController.class)
            .should()
            .resideInAnyPackage("org.shoreatlas", "org.shoreatlas.web", "org.shoreatlas.api", "org.shoreatlas.kernel");

    @ArchTest
    static final ArchRule EXCEPTIONS_ARE_CALLED_SO =
            classes().that().areAssignableTo(Throwable.class).should().haveSimpleNameEndingWith("Exception");

    @ArchTest
    static void noNameStandsForTwoFiles(JavaClasses classes) {
        Map<String, Long> files = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(one -> !one.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, counting()));
        assertThat(files)
                .hasSizeGreaterThan(300)
                .allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
    }

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto");
}
