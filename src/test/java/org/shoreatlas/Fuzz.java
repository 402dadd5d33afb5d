package org.shoreatlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** What people, programs and pests send, made from a seed: the same seed makes the same requests. */
public final class Fuzz {

    /** Values that a parameter or a field may have. */
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "9999999999999999999999",
            "1e9",
            "NaN",
            "٢٠٢٤",
            "2024",
            "2024-13-45",
            "0000-00-00",
            "2026-11-24T10:00:00Z",
            "+999999999-12-31",
            "fes-meknes",
            "MA-03",
            "place:fes",
            "figure:fes-call-centres",
            "fes-call-centres",
            "x:y:z",
            "جهة فاس - مكناس",
            "\u202e\u200f\u0640",
            "\u0000",
            "a\u0000b",
            "\ud83d\ude00",
            "\uffff",
            "'; drop table figure; --",
            "<script>alert(1)</script>",
            "${7*7}",
            "#{7*7}",
            "__${T(java.lang.Runtime)}__::.x",
            "../../etc/passwd",
            "%",
            "%zz",
            "%00",
            "%c0%af",
            "\\",
            "a|b",
            "[x]",
            "{{campaign.name}}",
            "^`",
            "\"",
            "a,b,c,d,e,f,g,h",
            ",",
            "true",
            "null",
            "*",
            "26 M€",
            "1.234,56",
            "about 5",
            "~",
            "/",
            "2020/2024",
            "\r\nX: y",
            "\t",
            "x".repeat(300),
            "ض".repeat(3000));

    private static final List<String> NAMES = List.of(
            "asOf",
            "page",
            "size",
            "sort",
            "place",
            "source",
            "subject",
            "indicator",
            "nature",
            "from",
            "to",
            "readings",
            "form",
            "status",
            "organisation",
            "figure",
            "question",
            "theme",
            "measure",
            "level",
            "what",
            "q",
            "kind",
            "regions",
            "rows",
            "must",
            "w.population",
            "w",
            "url",
            "format",
            "maxwidth",
            "entry",
            "version",
            "style",
            "bom",
            "lang",
            "fbclid",
            "utm_source",
            "_x_tr_sl",
            "ref",
            "x",
            "",
            "a[b]",
            "a b",
            "\u0000");

    private final Random random;

    public Fuzz(long seed) {
        // neighbouring seeds make Random begin alike
        random = new Random(new SplittableRandom(seed).nextLong());
    }

    public boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    public String value() {
        return switch (random.nextInt(12)) {
            case 0 -> noise(random.nextInt(40));
            case 1 -> String.valueOf(random.nextLong());
            case 2 -> one(VALUES) + one(VALUES);
            default -> one(VALUES);
        };
    }

    public String parameter() {
        return one(NAMES);
    }

    public byte[] bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Bytes with some of them changed, left out or doubled. */
    public byte[] bent(byte[] bytes) {
        List<Byte> bent = new ArrayList<>();
        int wounds = 1 + random.nextInt(8);
        for (byte one : bytes) {
            if (random.nextInt(Math.max(bytes.length / wounds, 1)) != 0) {
                bent.add(one);
            } else if (random.nextBoolean()) {
                bent.add((byte) random.nextInt());
                bent.add(one);
            }
        }
        byte[] result = new byte[bent.size()];
        for (int at = 0; at < result.length; at++) {
            result[at] = bent.get(at);
        }
        return result;
    }

    /** A text with one thing done to it. */
    public String bent(String text) {
        List<UnaryOperator<String>> ways = List.of(
                it -> it
                        + one(List.of(
                                ".", ",", ")", "»", "،", "؟", "\u200f", "%20", "/", "//", ";x=1", "%00", "~", "%")),
                String::toUpperCase,
                it -> it.replace('-', '–'),
                it -> it.replaceFirst("/", "//"),
                it -> it.replaceFirst("/([a-z-]+)", "/$1;jsessionid=1"),
                it -> it + "/../" + one(List.of("x", "..", ".")),
                it -> it.replaceFirst("/(ar|fr|en)", "/" + one(List.of("AR", "de", "", "xx", "ar%20"))),
                it -> it + one(List.of(".xml", ".json", ".csv", ".txt", ".bib", ".svg", ".png", ".atom", ".php")),
                it -> it + "/v" + one(List.of("0", "1", "2", "999999", "1234567", "-1", "x")),
                it -> cut(it) + noise(3) + it.substring(cut(it).length()),
                it -> cut(it),
                it -> it.replaceFirst("[a-z]", "%" + Integer.toHexString(random.nextInt(256))));
        return one(ways).apply(text);
    }

    private String cut(String text) {
        return text.substring(0, text.length() / 2);
    }

    private String noise(int length) {
        StringBuilder noise = new StringBuilder();
        for (int at = 0; at < length; at++) {
            noise.append((char) (random.nextBoolean() ? 32 + random.nextInt(95) : 1 + random.nextInt(0x2fff)));
        }
        return noise.toString();
    }
}
