package org.shoreatlas.seed;

import java.time.Clock;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Projection;
import org.shoreatlas.edition.Publishing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * A repeatable migration that loads the fact sheets whenever one of them has changed, in Flyway's transaction. It takes
 * the projections and not the {@link Publishing} bean, whose connection is there only after migration.
 */
@Component
class SeedMigration implements JavaMigration {

    private final Sheets sheets;
    private final List<Projection> projections;
    private final Clock clock;

    SeedMigration(
            @Value("${shore-atlas.seeds:classpath:/seeds/}") String location,
            List<Projection> projections,
            Clock clock) {
        this.sheets = Sheets.in(location);
        this.projections = projections;
        this.clock = clock;
    }

    @Override
    public void migrate(Context context) {
        var jdbc = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        new Seeding(JdbcClient.create(jdbc), new Publishing(jdbc, projections, clock), clock).run(sheets.facts());
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "fact sheets";
    }

    @Override
    public Integer getChecksum() {
        return sheets.checksum();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
