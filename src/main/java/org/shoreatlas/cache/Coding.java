package org.shoreatlas.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Content codings (RFC 9110, 8.4.1), the smallest first. */
enum Coding {
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("identity");

    private static final int SMALL = 1024;
    /** Above it a page takes ten times as long to gain a twentieth. */
    private static final int BROTLI_QUALITY = 6;

    private final String token;

    Coding(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    /** What tells its entity tag from that of the same body in another coding. */
    String suffix() {
        return this == IDENTITY ? "" : "-" + token;
    }

    /** A body in all codings that make it smaller; Brotli where its library runs on this machine. */
    static Map<Coding, byte[]> all(byte[] body, boolean isText) {
        Map<Coding, byte[]> bodies = new EnumMap<>(Coding.class);
        bodies.put(IDENTITY, body);
        if (isText && body.length >= SMALL) {
            try {
                bodies.put(GZIP, gzip(body));
                if (Brotli4jLoader.isAvailable()) {
                    bodies.put(BROTLI, Encoder.compress(body, new Encoder.Parameters().setQuality(BROTLI_QUALITY)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bodies;
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        }
        return compressed.toByteArray();
    }

    /**
     * The one of those offered that a reader likes best, by the weights of {@code Accept-Encoding}; of several the
     * smallest. Whoever accepts none of them gets the plain body, which the standard allows.
     */
    static Coding best(@Nullable String accepted, Set<Coding> offered) {
        if (accepted == null || offered.size() == 1) {
            return IDENTITY;
        }
        Map<String, Double> weights = weights(accepted);
        Coding best = IDENTITY;
        double most = 0;
        for (Coding coding : values()) {
            double weight = offered.contains(coding) ? coding.weight(weights) : 0;
            if (weight > most) {
                best = coding;
                most = weight;
            }
        }
        return best;
    }

    /** Plain is accepted unless it is refused, but preferred only where it is named. */
    private double weight(Map<String, Double> weights) {
        Double named = weights.get(token);
        Double others = weights.get("*");
        return named != null ? named : others != null ? others : this == IDENTITY ? Double.MIN_VALUE : 0;
    }

    private static Map<String, Double> weights(String accepted) {
        Map<String, Double> weights = new HashMap<>();
        for (String one : accepted.split(",")) {
            int end = one.indexOf(';');
            String token = (end < 0 ? one : one.substring(0, end)).strip().toLowerCase(Locale.ROOT);
            weights.put(token.equals("x-gzip") ? GZIP.token : token, end < 0 ? 1 : weight(one.substring(end + 1)));
        }
        return weights;
    }

    /** Of a weight that is none, nothing is known: it counts as none given. */
    private static double weight(String parameter) {
        String weight = parameter.strip().toLowerCase(Locale.ROOT);
        return weight.matches("q=(0([.][0-9]{0,3})?|1([.]0{0,3})?)") ? Double.parseDouble(weight.substring(2)) : 1;
    }
}
