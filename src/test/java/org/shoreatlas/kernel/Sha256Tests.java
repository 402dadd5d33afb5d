package org.shoreatlas.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** By the example of FIPS 180-4 and one beyond ASCII. */
@Tag("unit")
class Sha256Tests {

    @Test
    void digestsBytesAndText() {
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of("فاس")).hasSize(32).isEqualTo(Sha256.of("فاس".getBytes(StandardCharsets.UTF_8)));
    }
}
