package org.shoreatlas.account;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * In whose name a thread works. The database is told at the beginning of every transaction that may write, so that its
 * audit knows who did what. A request works in the name of whoever is signed in; work that goes on elsewhere says so
 * itself. Who is not signed in is nobody, and so is the portal.
 */
@Component
public class CurrentActor implements TransactionExecutionListener {

    private static final ThreadLocal<@Nullable Long> ACCOUNT = new ThreadLocal<>();

    private final ObjectProvider<JdbcClient> db;

    /** @param db asked for at the first transaction: what it is made of wants the listeners first */
    CurrentActor(ObjectProvider<JdbcClient> db) {
        this.db = db;
    }

    /** Until it is closed, this thread works in the name of an account. */
    public static Scope as(long account) {
        Long before = ACCOUNT.get();
        ACCOUNT.set(account);
        return () -> ACCOUNT.set(before);
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        Long account = ACCOUNT.get();
        if (account != null && failure == null && !transaction.isReadOnly()) {
            db.getObject()
                    .sql("select set_config('shore_atlas.account', :account, true)")
                    .param("account", account.toString())
                    .query(row -> {});
        }
    }

    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
