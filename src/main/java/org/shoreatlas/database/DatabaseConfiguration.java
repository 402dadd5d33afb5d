package org.shoreatlas.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Two ways to a database. Flyway always connects on its own: the pool sets the role of the application on every
 * connection, and that role neither exists before the first migration nor may create tables after it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseProperties.class, FlywayProperties.class})
class DatabaseConfiguration {

    @Bean
    ArabicSearchCheck arabicSearchCheck() {
        return new ArabicSearchCheck();
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseConfigured.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedServer embeddedServer(DatabaseProperties properties) {
            EmbeddedServer server = EmbeddedServer.open(properties.path());
            try {
                server.provide(properties.name());
            } catch (RuntimeException e) {
                server.close();
                throw e;
            }
            return server;
        }

        @Bean
        JdbcConnectionDetails applicationLogin(EmbeddedServer server, DatabaseProperties properties) {
            return new JdbcConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return server.url(properties.name());
                }

                @Override
                public String getUsername() {
                    return EmbeddedServer.APPLICATION;
                }

                @Override
                public String getPassword() {
                    return server.password(EmbeddedServer.APPLICATION);
                }
            };
        }

        @Bean
        FlywayConnectionDetails ownerLogin(EmbeddedServer server, DatabaseProperties properties) {
            return new FlywayConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return server.url(properties.name());
                }

                @Override
                public String getUsername() {
                    return EmbeddedServer.OWNER;
                }

                @Override
                public String getPassword() {
                    return server.password(EmbeddedServer.OWNER);
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(DatabaseConfigured.class)
    static class Configured {

        @Bean
        FlywayConnectionDetails ownerLogin(JdbcConnectionDetails application, FlywayProperties flyway) {
            return new FlywayConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return flyway.getUrl() != null ? flyway.getUrl() : application.getJdbcUrl();
                }

                @Override
                public @Nullable String getUsername() {
                    return flyway.getUser() != null ? flyway.getUser() : application.getUsername();
                }

                @Override
                public @Nullable String getPassword() {
                    return flyway.getUser() != null ? flyway.getPassword() : application.getPassword();
                }
            };
        }
    }

    static class DatabaseConfigured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }

    static class NoDatabaseConfigured extends DatabaseConfigured {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
