package org.shoreatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shoreatlas.kernel.PortalProperties;
import org.shoreatlas.kernel.PortalProperties.Publisher;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Tag("unit")
@ExtendWith(OutputCaptureExtension.class)
class ReadyLineTests {

    @Test
    void saysWhereToClick(CapturedOutput console) {
        new ReadyLine(new PortalProperties(
                        URI.create("https://atlas.example.org"), new Publisher("Sample", null, null)))
                .say();
        assertThat(console.toString().strip()).endsWith("Shore Atlas is ready: https://atlas.example.org/ar");
    }
}
