package org.shoreatlas.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.shoreatlas.kernel.StartRefusedException;

/**
 * Refuses a database in which search loses every Arabic letter without a word, as it does where the cluster was made
 * under the locale C. Asked at every start before anything is migrated, for a dump may have been restored anywhere; in
 * an empty database, where pg_trgm is not yet installed, the first migration asks.
 */
class ArabicSearchCheck implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            check(context.getConnection());
        } catch (SQLException e) {
            throw new StartRefusedException(
                    "the database cannot be asked whether it finds Arabic words: " + e.getMessage(), e);
        }
    }

    @Override
    public String getCallbackName() {
        return "arabic search";
    }

    static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (is(statement, "select exists (select from pg_extension where extname = 'pg_trgm')")
                    && is(statement, "select cardinality(show_trgm('فاس')) = 0")) {
                throw new StartRefusedException(
                        "this database loses Arabic letters in search (its LC_CTYPE is C or POSIX); "
                                + "create it with the locale C.UTF-8, or with an ICU locale and LC_CTYPE C.UTF-8, "
                                + "and load the data there");
            }
        }
    }

    private static boolean is(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
