package org.shoreatlas.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.kernel.PortalProperties.Publisher;

@Tag("unit")
class PortalPropertiesTests {

    @Test
    void takeAnEmptyValueAsNoneAtAll() {
        assertThat(new Publisher("Sample", "", " ")).isEqualTo(new Publisher("Sample", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atlas", "https://example.org/contact", "a b@example.org", "a@b@c"})
    void refuseAContactThatIsNoMailAddress(String contact) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Publisher("Sample", contact, null))
                .withMessageContaining("shore-atlas.publisher.contact");
    }

    @Test
    void refuseAPublisherWithoutAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Publisher(" ", null, null))
                .withMessageContaining("shore-atlas.publisher.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atlas.example", "/atlas", "https://atlas.example/"})
    void refuseABaseThatIsNotAbsoluteOrEndsInASlash(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PortalProperties(URI.create(base), new Publisher("Sample", null, null)))
                .withMessageContaining("shore-atlas.base-url");
    }

    @Test
    void takeAnAbsoluteBase() {
        assertThat(new PortalProperties(URI.create("https://atlas.example"), new Publisher("S", " a@b ", " Rabat "))
                        .publisher())
                .isEqualTo(new Publisher("S", "a@b", "Rabat"));
    }
}
