package org.shoreatlas;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The whole portal over the seeded database, by {@code MockMvc} and over HTTP. All tests of it share one context, so
 * that one class more costs a moment and not ten seconds; every {@link Fixture} is a bean of it. They read a database
 * in which nobody may write, unless the class {@link #writes()}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "shore-atlas.base-url=" + Portal.BASE)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(Portal.Fixtures.class)
public @interface Portal {

    /** Unlike any Host header, so that an address that was made from one is found. */
    String BASE = "https://atlas.example";

    /** Whether the class publishes, signs in or sends: it has a seeded database of its own then. */
    boolean writes() default false;

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "org.shoreatlas",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.ANNOTATION, classes = Fixture.class))
    class Fixtures {}
}
