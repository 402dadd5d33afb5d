package org.shoreatlas.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.shoreatlas.Portal;
import org.springframework.core.annotation.AliasFor;

/** A test of the portal as its readers reach it, over HTTP and mostly in a browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@Portal
@interface SiteTest {

    @AliasFor(annotation = Portal.class)
    boolean writes() default false;
}
