package org.shoreatlas;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes every statement that a thread prepares, by Hibernate, by {@code JdbcClient} or for its session. What the portal
 * does by itself at the same moment, such as deleting ended sessions at every full hour, is another thread's.
 */
@Fixture
public class CountedStatements implements BeanPostProcessor {

    private final ThreadLocal<@Nullable List<String>> prepared = new ThreadLocal<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    /** The SQL that this thread prepared while the work ran. */
    public List<String> during(Runnable work) {
        List<String> noted = new ArrayList<>();
        prepared.set(noted);
        try {
            work.run();
        } finally {
            prepared.remove();
        }
        return List.copyOf(noted);
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        List<String> noted = prepared.get();
                        if (noted != null && method.getName().equals("prepareStatement")) {
                            noted.add((String) arguments[0]);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
