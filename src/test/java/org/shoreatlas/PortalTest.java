package org.shoreatlas;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.PropertyMapping;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole portal over the seeded database, by {@code MockMvc}. All of them share one context, so that one
 * class more costs a second and not ten. One that publishes or withdraws names a {@link #database()} of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(properties = "shore-atlas.base-url=" + PortalTest.BASE)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({CountedStatements.class, Failing.class})
public @interface PortalTest {

    /** Unlike any Host header, so that an address that was made from one is found. */
    String BASE = "https://atlas.example";

    @PropertyMapping("shore-atlas.database.name")
    String database() default "shore_atlas";
}
