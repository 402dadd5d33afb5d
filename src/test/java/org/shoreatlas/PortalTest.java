package org.shoreatlas;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.core.annotation.AliasFor;

/** A test of the portal without a browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("web")
@Portal
public @interface PortalTest {

    String BASE = Portal.BASE;

    @AliasFor(annotation = Portal.class)
    boolean writes() default false;
}
