package org.shoreatlas.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of the desk as its staff reach it, over HTTP, which publishes and withdraws in a database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"shore-atlas.base-url=http://localhost", "shore-atlas.database.name=" + DeskTest.DATABASE})
@Import(DeskFixture.class)
@interface DeskTest {

    String DATABASE = "desk_walks";
}
