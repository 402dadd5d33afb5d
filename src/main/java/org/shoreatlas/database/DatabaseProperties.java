package org.shoreatlas.database;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The embedded database; of no effect where {@code spring.datasource.url} is set.
 *
 * @param directory where everything is kept: program, data, passwords; created if missing. A text, because Spring would
 *     look a relative {@link Path} up among the resources
 * @param name of the database in it; created if missing
 */
@Validated
@ConfigurationProperties("shore-atlas.database")
record DatabaseProperties(
        @DefaultValue("./data") @NotBlank String directory,

        @DefaultValue("shore_atlas") @Pattern(regexp = "[a-z][a-z0-9_]{0,62}")
        String name) {

    Path path() {
        return Path.of(directory);
    }
}
