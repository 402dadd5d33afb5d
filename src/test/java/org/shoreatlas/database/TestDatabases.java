package org.shoreatlas.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.RunLog;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.PropertySource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings the contexts of tests to databases of {@link TestServer}. A context begins on one that all classes of its JVM
 * share, and is led to another for a class that writes: so one context serves them all.
 */
public final class TestDatabases
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, BeanPostProcessor, PriorityOrdered {

    /** Name of a database that there is already, for a second portal beside that of the tests. */
    public static final String DATABASE = "test.database";
    /** What the shared database is copied from. */
    public static final String TEMPLATE = "test.template";
    /** The value of {@link #DATABASE} with which a portal starts as if there were no tests. */
    public static final String NONE = "none";

    private static final Map<Template, String> SHARED = new TreeMap<>();

    private @Nullable Switched pool;
    private String database = "";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        RunLog.add("context", RunLog.testClass());
        if (!NONE.equals(context.getEnvironment().getProperty(DATABASE))) {
            context.getEnvironment().getPropertySources().addLast(new Login(context));
            TestDatabases ofThisContext = new TestDatabases();
            context.getBeanFactory().registerSingleton("testDatabases", ofThisContext);
        }
    }

    /** Before others wrap the pool. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource start) {
            pool = new Switched(start);
            return pool;
        }
        return bean;
    }

    /** The database in which the portal of the tests reads and writes now. */
    public String current() {
        return database;
    }

    /** The login that owns the tables of {@link #current()}. */
    public DriverManagerDataSource owner() {
        TestServer server = TestServer.running();
        return new DriverManagerDataSource(
                server.url(database), EmbeddedServer.OWNER, server.password(EmbeddedServer.OWNER));
    }

    /** Gives a class of tests a database of its own, or that of all, in which nothing that is written stays. */
    void lead(Class<?> tests, Template template, boolean writes) {
        if (writes) {
            database = tests.getSimpleName().toLowerCase(Locale.ROOT) + "_"
                    + ProcessHandle.current().pid();
            TestServer.running().create(database, template);
            pool.lead(database, "");
        } else {
            database = shared(template);
            // what stands on the tables alone is rolled back after each test
            pool.lead(database, template == Template.SEEDED ? "; set default_transaction_read_only = on" : "");
        }
    }

    /** Reads and writes where another portal does, until that is led elsewhere. */
    void follow(TestDatabases other) {
        leave(false);
        database = other.database;
        pool.lead(database, "");
    }

    /** Takes away what {@link #lead} gave. */
    void leave(boolean writes) {
        pool.close();
        if (writes) {
            TestServer.running().drop(database);
        }
    }

    private static synchronized String shared(Template template) {
        return SHARED.computeIfAbsent(template, one -> {
            String name = "shared_" + one + "_" + ProcessHandle.current().pid();
            TestServer.running().create(name, one);
            return name;
        });
    }

    /** What the start of a context asks for: only one that has a database at all asks. */
    private static final class Login extends PropertySource<ConfigurableApplicationContext> {

        Login(ConfigurableApplicationContext context) {
            super("database of the tests", context);
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return switch (name) {
                case "spring.datasource.url" -> TestServer.running().url(database());
                case "spring.datasource.username" -> EmbeddedServer.APPLICATION;
                case "spring.datasource.password" -> TestServer.running().password(EmbeddedServer.APPLICATION);
                case "spring.flyway.user" -> EmbeddedServer.OWNER;
                case "spring.flyway.password" -> TestServer.running().password(EmbeddedServer.OWNER);
                default -> null;
            };
        }

        private String database() {
            String given = source.getEnvironment().getProperty(DATABASE);
            return given != null
                    ? given
                    : shared(source.getEnvironment().getProperty(TEMPLATE, Template.class, Template.SEEDED));
        }
    }

    private static final class Switched extends DelegatingDataSource {

        private final HikariDataSource start;

        Switched(HikariDataSource start) {
            super(start);
            this.start = start;
        }

        void lead(String database, String also) {
            HikariConfig config = new HikariConfig();
            start.copyStateTo(config);
            config.setJdbcUrl(TestServer.running().url(database));
            config.setConnectionInitSql(start.getConnectionInitSql() + also);
            config.setPoolName(database);
            setTargetDataSource(new HikariDataSource(config));
        }

        void close() {
            HikariDataSource used = (HikariDataSource) getTargetDataSource();
            if (used != start) {
                setTargetDataSource(start);
                used.close();
            }
        }
    }
}
