package org.shoreatlas.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.kernel.PortalProperties.Publisher;

@Tag("unit")
class AddressesTests {

    private final Addresses addresses = new Addresses(
            new PortalProperties(URI.create("https://atlas.example:8443/shore"), new Publisher("Sample", null, null)));

    @Test
    void beginWithTheConfiguredBase() {
        assertThat(addresses.of("parks", "fes-shore")).isEqualTo("https://atlas.example:8443/shore/parks/fes-shore");
        assertThat(addresses.of("/fr/changes")).isEqualTo("https://atlas.example:8443/shore/fr/changes");
    }

    @ParameterizedTest
    @CsvSource({"https://atlas.example:8443/shore/fr/parks, /fr/parks", "http://atlas.example:8443/shore/, /"})
    void areReadBackByEitherProtocol(String address, String path) {
        assertThat(addresses.path(address)).contains(path);
    }

    @ParameterizedTest
    @CsvSource({
        "https://atlas.example:8443/shore",
        "https://atlas.example:8443/shorelines/x",
        "https://other.example/shore/x",
        "ftp://atlas.example:8443/shore/x"
    })
    void areNotThoseOfOthers(String address) {
        assertThat(addresses.path(address)).isEmpty();
    }
}
