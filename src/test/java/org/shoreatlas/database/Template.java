package org.shoreatlas.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.shoreatlas.edition.Projection;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** What the databases of the tests are copied from; made once for a run. */
public enum Template {

    /** All tables, and nothing in them. */
    TABLES {
        @Override
        void fill(TestServer server, String database) {
            server.execute("create database \"" + database + "\" owner " + EmbeddedServer.OWNER);
            migrate(server, database);
        }
    },

    /** Everything that stands on the fact sheets. */
    SEEDED {
        @Override
        void fill(TestServer server, String database) {
            TABLES.prepare(server);
            server.execute("create database \"" + database + "\" owner " + EmbeddedServer.OWNER + " template \""
                    + TABLES + "\"");
            try (var seeds = new AnnotationConfigApplicationContext(Seeds.class)) {
                migrate(server, database, seeds.getBean(JavaMigration.class));
            }
        }
    };

    abstract void fill(TestServer server, String database);

    /** Makes it, unless this or another JVM of the run has. */
    synchronized void prepare(TestServer server) {
        try (FileChannel turn = TestServer.alone(TestServer.DIRECTORY, "template-" + this)) {
            if (!server.has(toString())) {
                fill(server, this + "_unfinished");
                server.execute("alter database \"" + this + "_unfinished\" rename to \"" + this + "\"");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "template_" + name().toLowerCase(Locale.ROOT);
    }

    private static void migrate(TestServer server, String database, JavaMigration... others) {
        FluentConfiguration flyway = Flyway.configure()
                .javaMigrations(others)
                .callbacks(new ArabicSearchCheck())
                .dataSource(server.url(database), EmbeddedServer.OWNER, server.password(EmbeddedServer.OWNER));
        flyway.load().migrate();
    }

    /** No component itself, which the portal would find. */
    @ComponentScan(
            basePackages = "org.shoreatlas",
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = {Projection.class, JavaMigration.class}))
    static class Seeds {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
