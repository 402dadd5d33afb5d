package org.shoreatlas.search;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * How long a page of results takes, from the request to the last byte of HTML, on the real data and with 25,000
 * entries: {@code mvn test -Dtest=SearchBench}. Not part of the tests, whose machine may be busy.
 */
@PortalTest(writes = true)
class SearchBench {

    private static final List<String> QUERIES = List.of(
            "oujda",
            "وجدة شور",
            "casablnaca",
            "130000",
            "148 ألفا و500",
            "26,22 MMDH",
            "call centres Fez",
            "offshoring jobs Morocco target 2030",
            "التعهيد",
            "concentrx",
            "parcs Fès-Meknès",
            "مكناص",
            "taux de chômage Casa",
            "عدد مناصب الشغل بالمغرب",
            "offshoring",
            "fes",
            "région",
            "formation",
            "مراكز النداء",
            "xyzzy");
    private static final int ENTRIES = 25_000;
    private static final int ROUNDS = 15;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Publishing publishing;

    @Autowired
    JdbcClient db;

    @Test
    void measure() {
        report("real data");
        List<String[]> words = db.sql("""
                select name_ar, name_fr, name_en from published_entry
                where kind in ('organisation', 'park', 'place') and until = 2147483647""")
                .query((row, n) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .list();
        List<String> places = db.sql("select slug from published_entry where kind = 'place' and until = 2147483647")
                .query(String.class)
                .list();
        Random random = new Random(1);
        List<Long> batch = new ArrayList<>();
        int missing = ENTRIES
                - db.sql("select count(*) from entry where kind <> 'figure'")
                        .query(Integer.class)
                        .single();
        for (int i = 0; i < missing; i++) {
            String[] one = words.get(random.nextInt(words.size()));
            String[] other = words.get(random.nextInt(words.size()));
            String syllables = syllables(random);
            batch.add(publishing.propose(new Proposal(
                    EntryRef.parse("organisation:bench-" + i),
                    Content.of(Map.of(
                            "name",
                            Map.of(
                                    "ar",
                                    one[0] + " " + other[0] + " " + i,
                                    "fr",
                                    syllables + " " + one[1] + " " + other[1],
                                    "en",
                                    syllables + " " + one[2] + " " + other[2]),
                            "form",
                            "company",
                            "place",
                            places.get(random.nextInt(places.size())),
                            "evidence",
                            List.of(Map.of("source", "decree-2-15-40", "language", "ar", "howRead", "copy")))),
                    Change.NEW,
                    null,
                    "bench")));
            if (batch.size() == 1000 || i == missing - 1) {
                publishing.publish(Publication.Act.IMPORT, batch, "bench");
                batch.clear();
            }
        }
        db.sql("analyze").update();
        report(ENTRIES + " entries");
    }

    private void report(String what) {
        List<long[]> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS + 3; round++) {
            for (int at = 0; at < QUERIES.size(); at++) {
                URI address = URI.create("/fr/search?q=" + URLEncoder.encode(QUERIES.get(at), StandardCharsets.UTF_8));
                long start = System.nanoTime();
                if (mvc.get().uri(address).exchange().getResponse().getStatus() != 200) {
                    throw new IllegalStateException(QUERIES.get(at));
                }
                if (round > 2) {
                    times.add(new long[] {System.nanoTime() - start, at});
                }
            }
        }
        long[] sorted = times.stream().mapToLong(time -> time[0]).sorted().toArray();
        System.out.printf(
                "%s: %d searches, median %.1f ms, p95 %.1f ms, slowest %.1f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6);
        for (int at = 0; at < QUERIES.size(); at++) {
            int query = at;
            long[] own = times.stream()
                    .filter(time -> time[1] == query)
                    .mapToLong(time -> time[0])
                    .sorted()
                    .toArray();
            System.out.printf("  %5.1f ms  %s%n", own[own.length / 2] / 1e6, QUERIES.get(at));
        }
    }

    private static String syllables(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bcdfglmnprstv".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
