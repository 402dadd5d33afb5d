package org.shoreatlas.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.kernel.StartRefusedException;

@Tag("unit")
class StartRefusedReporterTests {

    @Test
    void findsTheReasonUnderWhateverWrapsIt() {
        Exception failure =
                new IllegalStateException("two hundred lines", new StartRefusedException("the disk\n  is full"));
        assertThat(StartRefusedReporter.line(failure)).contains("the disk is full");
    }

    @Test
    void namesTheSettingsWhereTheDatabaseIsOutOfReach() {
        assertThat(StartRefusedReporter.line(new RuntimeException(new SQLException("refused", "08001"))))
                .hasValueSatisfying(line -> assertThat(line).contains("refused", "SPRING_DATASOURCE_URL"));
    }

    @Test
    void asksForTheOwnerWhereAMigrationMayNotDoItsWork() {
        Exception denied = new SQLException("permission denied for schema public", "42501");
        assertThat(StartRefusedReporter.line(new FlywayException("migration failed", denied)))
                .hasValueSatisfying(line -> assertThat(line).contains("permission denied", "SPRING_FLYWAY_USER"));
        assertThat(StartRefusedReporter.line(new RuntimeException(denied))).isEmpty();
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(StartRefusedReporter.line(new IllegalStateException("a bean is missing")))
                .isEmpty();
    }
}
