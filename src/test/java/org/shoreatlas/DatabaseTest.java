package org.shoreatlas;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.shoreatlas.edition.Desk;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * A test of entities, repositories and SQL on the real engine with the real tables, which are empty: a
 * {@link DataJpaTest}, so every test method is a transaction that is rolled back, {@code JdbcClient},
 * {@code TestEntityManager}, the repositories and the services can be injected. All of them share one context. One that
 * commits (its methods marked {@code @Transactional(propagation = NOT_SUPPORTED)}, or several threads)
 * {@link #writes()}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("database")
@DataJpaTest(
        showSql = false,
        properties = "test.template=tables",
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.shoreatlas\\.database\\..*"))
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import(Desk.Beans.class)
public @interface DatabaseTest {

    /** Whether the class commits: it has a database of its own then. */
    boolean writes() default false;
}
