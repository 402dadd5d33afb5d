package org.shoreatlas.database;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.Portal;
import org.shoreatlas.ShoreAtlas;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Another portal on the database of a test, which has read nothing of it before: what a restart or a second instance
 * shows. A JVM has one, and ends it.
 */
public final class SecondPortal {

    private static @Nullable ConfigurableApplicationContext portal;

    private SecondPortal() {}

    /** @return its address, with a slash at the end */
    public static synchronized URI on(TestDatabases databases) {
        if (portal == null) {
            portal = new SpringApplicationBuilder(ShoreAtlas.class)
                    .run(
                            "--server.port=0",
                            "--shore-atlas.base-url=" + Portal.BASE,
                            "--" + TestDatabases.DATABASE + "=" + databases.current());
        }
        portal.getBean(TestDatabases.class).follow(databases);
        return URI.create("http://localhost:"
                + ((ServletWebServerApplicationContext) portal).getWebServer().getPort() + "/");
    }
}
