package org.shoreatlas;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A database that is a function of the test: it answers each statement with rows, and runs none. */
public final class AnsweredSql {

    private AnsweredSql() {}

    /**
     * @param answers rows of a statement with its named parameters: the value itself where one column is asked for,
     *     else a map of columns in their order
     */
    public static JdbcClient by(BiFunction<String, Map<String, Object>, List<?>> answers) {
        JdbcClient db = mock(JdbcClient.class);
        when(db.sql(anyString())).thenAnswer(call -> statement(call.getArgument(0), answers));
        return db;
    }

    private static StatementSpec statement(String sql, BiFunction<String, Map<String, Object>, List<?>> answers) {
        Map<String, Object> parameters = new HashMap<>();
        return mock(StatementSpec.class, call -> switch (call.getMethod().getName()) {
            case "param" -> {
                parameters.put(call.getArgument(0), call.getArgument(1));
                yield call.getMock();
            }
            case "query" -> queried(answers.apply(sql, parameters), call.getArgument(0));
            default -> throw new UnsupportedOperationException(call.toString());
        });
    }

    private static Object queried(List<?> rows, Object how) throws SQLException {
        if (how instanceof RowCallbackHandler each) {
            for (Object row : rows) {
                each.processRow(result((Map<?, ?>) row));
            }
            return null;
        }
        if (how instanceof RowMapper<?> mapper) {
            List<Object> mapped = new ArrayList<>();
            for (Object row : rows) {
                mapped.add(mapper.mapRow(result((Map<?, ?>) row), mapped.size()));
            }
            return new Mapped<>(mapped);
        }
        return new Mapped<>(rows);
    }

    private static ResultSet result(Map<?, ?> row) {
        List<?> inOrder = new ArrayList<>(row.values());
        return mock(ResultSet.class, call -> {
            Object column = call.getArgument(0);
            Object value = column instanceof Integer at ? inOrder.get(at - 1) : row.get(column);
            return call.getMethod().getReturnType() == Array.class
                    ? mock(Array.class, inside -> ((List<?>) value).toArray(String[]::new))
                    : value;
        });
    }

    private record Mapped<T>(List<T> list) implements MappedQuerySpec<T> {

        @Override
        public Stream<T> stream() {
            return list.stream();
        }
    }
}
