package org.shoreatlas;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.PropertyMapping;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * A test of entities, repositories and SQL on the real engine with the real migrations in SQL: a {@link DataJpaTest},
 * so every test method is a transaction that is rolled back, {@code JdbcClient}, {@code TestEntityManager} and the
 * repositories can be injected, and doors or other components are named with {@code @Import}. Migrations written in
 * Java are components too, hence not part of it: the tables are empty.
 *
 * <p>All tests of a JVM, {@code @SpringBootTest} included, share one server in {@code target/test-database}, which
 * is made anew for every run. Within it each {@link #database()} is a database of its own: a test that commits (its
 * methods marked {@code @Transactional(propagation = NOT_SUPPORTED)}, or several threads) names one that no other
 * test uses, and thereby disturbs none. It is created on first use. A {@code @SpringBootTest} does the same with
 * {@code properties = "shore-atlas.database.name=…"}; without, it uses {@code shore_atlas} with everything seeded.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@DataJpaTest(showSql = false, includeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.shoreatlas\\.database\\..*"))
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
public @interface DatabaseTest {

    /** Name of the database; lower-case letters, digits and underscores. Not {@code shore_atlas}, which is seeded. */
    @PropertyMapping("shore-atlas.database.name")
    String database() default "tables";
}
