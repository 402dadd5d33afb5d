package org.shoreatlas.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.shoreatlas.Portal;

/** A test of the desk as its staff reach it, in a browser, which publishes and withdraws in a database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@Portal(writes = true)
@interface DeskTest {}
