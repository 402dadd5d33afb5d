package org.shoreatlas.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class CodingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none                            | IDENTITY
            ''                              | IDENTITY
            gzip                            | GZIP
            GZIP                            | GZIP
            x-gzip                          | GZIP
            gzip, deflate, br, zstd         | BROTLI
            gzip;q=1.0, br;q=0.5            | GZIP
            br;q=0, gzip                    | GZIP
            br;q=0, gzip;q=0                | IDENTITY
            identity;q=1, gzip;q=0.5        | IDENTITY
            identity;q=0, gzip;q=0.001      | GZIP
            identity;q=0                    | IDENTITY
            *                               | BROTLI
            *;q=0                           | IDENTITY
            gzip;q=0.5, *;q=0.1             | GZIP
            deflate                         | IDENTITY
            gzip;q=nonsense                 | GZIP
            ', ,;;q=,,'                     | IDENTITY
            gzip ; q=0                      | IDENTITY""")
    void areChosenByWeight(String accepted, Coding chosen) {
        assertThat(Coding.best(accepted, EnumSet.allOf(Coding.class))).isEqualTo(chosen);
    }

    @Test
    void areThoseThatThereAre() {
        assertThat(Coding.best("gzip, br", EnumSet.of(Coding.IDENTITY))).isEqualTo(Coding.IDENTITY);
        assertThat(Coding.best("gzip, br", EnumSet.of(Coding.IDENTITY, Coding.GZIP)))
                .isEqualTo(Coding.GZIP);
    }

    @Test
    void holdTheSameBytes() throws IOException {
        byte[] body = "نص طويل بما يكفي ليضغط. ".repeat(200).getBytes(StandardCharsets.UTF_8);
        Map<Coding, byte[]> all = Coding.all(body, true);
        assertThat(all.get(Coding.IDENTITY)).isEqualTo(body);
        byte[] gzip = all.get(Coding.GZIP);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes())
                .isEqualTo(body);
        byte[] brotli = all.get(Coding.BROTLI);
        assertThat(brotli).hasSizeLessThan(body.length / 10);
        assertThat(Decoder.decompress(brotli).getDecompressedData()).isEqualTo(body);
    }

    @Test
    void areNotMadeOfWhatIsSmallOrCompressedAlready() {
        assertThat(Coding.all(new byte[100], true)).containsOnlyKeys(Coding.IDENTITY);
        assertThat(Coding.all(new byte[10_000], false)).containsOnlyKeys(Coding.IDENTITY);
    }
}
