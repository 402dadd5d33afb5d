package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.kernel.Language;

/** In Arabic dates, codes, ranges and the like are seen as they are written. */
@Tag("unit")
class ReorderedTests {

    private static final int MOST_ARGUMENTS = 9;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "يوم، مثل 2026-11-23.",
                "بين 10-12 منصبا",
                "سنوات 2019–2024",
                "أو “18 décembre 2020”",
                "الهاتف 05 35 65 20 57",
                "الهاتف +212535652057",
                "نسبة 12%",
                "القرار 2-15-40 الصادر",
                "حوالي 40 milliards de dirhams",
                "نزل -5 درجات"
            })
    void findsWhatComesApart(String line) {
        assertThat(Reordered.in(line)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "يوم، مثل \u20682026-11-23\u2069.",
                "بتاريخ 31/12/2024 في 10:30",
                "أُحدث 4.500 منصب و26,17 مليار",
                "الرمز MA-03 والترميز UTF-8",
                "النسخة 0.2.0 من Fès Shore",
                "(P2I) وشبكة 5G",
                "المرتبة 1 4.500 نسمة",
                "2025 – 31 دجنبر 2030",
                "2026-11-23",
                "بصمة SHA-256 للملف"
            })
    void leavesAloneWhatHoldsTogether(String line) {
        assertThat(Reordered.in(line)).isEmpty();
    }

    @Test
    void noMessageIsReordered() {
        IcuMessageSource messages = new IcuMessageSource();
        List<String> wrong = new ArrayList<>();
        for (String key : messages.keys(Language.AR)) {
            for (int count : List.of(0, 1, 2, 3, 11, 100)) {
                Object[] arguments =
                        IntStream.range(0, MOST_ARGUMENTS).mapToObj(at -> count).toArray();
                Reordered.in(messages.say(Language.AR, key, arguments)).forEach(run -> wrong.add(key + ": " + run));
            }
        }
        assertThat(wrong.stream().distinct()).isEmpty();
    }
}
