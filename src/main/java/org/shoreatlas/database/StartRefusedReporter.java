package org.shoreatlas.database;

import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.shoreatlas.kernel.StartRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Prints one line where the database or a fact sheet is the reason why the portal does not start. A failure analyzer
 * would frame it in ten lines, and Spring's stack trace hides it in two hundred.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefusedReporter implements SpringBootExceptionReporter {

    /**
     * The SQLSTATE with which migrations refuse a database; no class of the SQL standard or of PostgreSQL begins so.
     */
    static final String REFUSED_BY_MIGRATION = "SA001";

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final Logger log = LoggerFactory.getLogger(StartRefusedReporter.class);

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = line(failure);
        line.ifPresent(text -> log.error("Shore Atlas does not start: {}", text));
        return line.isPresent();
    }

    static Optional<String> line(Throwable failure) {
        boolean migrating = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusedException) {
                return Optional.of(oneLine(cause.getMessage()));
            }
            migrating |= cause instanceof FlywayException;
            if (cause instanceof SQLException e && e.getSQLState() != null) {
                return line(e, e.getSQLState(), migrating);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> line(SQLException failure, String state, boolean migrating) {
        if (state.equals(REFUSED_BY_MIGRATION)) {
            return Optional.of(serverMessage(failure));
        }
        if (state.equals(INSUFFICIENT_PRIVILEGE) && migrating) {
            return Optional.of(serverMessage(failure) + " (the login that migrates, SPRING_FLYWAY_USER or else "
                    + "SPRING_DATASOURCE_USERNAME, must own the database)");
        }
        if (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D")) {
            return Optional.of("no connection to the database: " + serverMessage(failure)
                    + " (check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD)");
        }
        return Optional.empty();
    }

    private static String serverMessage(SQLException failure) {
        ServerErrorMessage server = failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
        String message = server != null ? server.getMessage() : null;
        return oneLine(message != null ? message : failure.getMessage());
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "no reason given" : text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
