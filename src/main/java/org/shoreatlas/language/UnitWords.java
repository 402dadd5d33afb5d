package org.shoreatlas.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shoreatlas.kernel.Language;

/**
 * The words that people write beside a number, and the units that each of them allows for: those with which the portal
 * itself writes, and others in use. A word that can stand with any unit allows for all.
 */
final class UnitWords {

    /** Stands for hectares and square kilometres. */
    static final String AREA = "ha";

    static final String DIRHAMS = "dh";
    /** Millions of money or people; of land as likely metres. */
    static final String METRES_OR_MILLIONS = "m";

    private static final Set<String> PERSONS =
            Set.of("jobs", "employees", "students", "persons", "inhabitants", "trainees");
    private static final Set<String> PERSONS_OR_OTHERS =
            Set.of("participants", "places", "exhibitors", "operators", "exhibitors-and-partners");
    /** Money alone, and money for something. */
    private static final String MONEY = "MAD|MAD-per-m2|MAD-per-person";

    private static final String COUNTED = "persons|count";
    /** Who is counted, and who is paid for. */
    private static final String EACH = "persons|MAD-per-person";

    private static final String YEARLY = "MAD|EUR|USD|MAD-per-m2|MAD-per-person|persons|count|MW|m2";
    private static final Pattern BY_YEAR =
            Pattern.compile("(?:(?:^| )(?:par|per|a|في) |/ ?)(?:an|annee|year|السنه|سنه)(?!\\p{L})");
    private static final Pattern BY_MONTH =
            Pattern.compile("(?:(?:^| )(?:par|per|a|في) |/ ?)(?:mois|month|الشهر|شهر)(?!\\p{L})");
    private static final String EACH_YEAR = "سنويا";
    private static final String EACH_MONTH = "شهريا";

    private static final Set<String> WITH_ANY = Set.copyOf(
            words("de d du des par per le la les the a et and en في ou or او").toList());
    private static final Map<String, Set<String>> UNITS = units();

    private UnitWords() {}

    /** The words of a text that stands behind a number; of "par an" one. */
    static List<String> in(String text) {
        String plain = each(BY_MONTH, each(BY_YEAR, text, EACH_YEAR), EACH_MONTH);
        return words(plain).filter(word -> !WITH_ANY.contains(word)).toList();
    }

    private static String each(Pattern form, String text, String word) {
        return form.matcher(text).replaceAll(Matcher.quoteReplacement(" " + word + " "));
    }

    static boolean isKnown(String word) {
        return UNITS.containsKey(word);
    }

    static boolean fit(Collection<String> words, String unit) {
        return words.stream()
                        .allMatch(word -> UNITS.getOrDefault(word, Set.of()).contains(unit))
                && (words.isEmpty()
                        || !unit.startsWith("MAD-per")
                        || words.stream()
                                .anyMatch(word ->
                                        UNITS.getOrDefault(word, Set.of()).contains("MAD") && !word.equals(EACH_YEAR)));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("[\\s'.,()/]+")).filter(word -> !word.isEmpty());
    }

    private static Map<String, Set<String>> units() {
        Map<String, Set<String>> units = new HashMap<>();
        IcuMessageSource messages = new IcuMessageSource();
        for (Language language : Language.values()) {
            for (String key : messages.keys(language)) {
                String code = key.substring(key.indexOf('.') + 1);
                if (key.startsWith("unit.") || key.startsWith("counted.")) {
                    String allowed = key.startsWith("unit.") ? ofUnit(code) : ofNoun(code);
                    List.of(0, 1, 2, 3, 11, 100)
                            .forEach(count -> allow(units, messages.say(language, key, count), allowed));
                }
            }
        }
        allow(units, "DH DHs MAD dirham dirhams marocain marocains moroccan مغربي مغربيه", MONEY);
        allow(units, "EUR € euro euros يورو", "EUR");
        allow(units, "USD US$ $ dollar dollars", "USD");
        allow(units, "m2 metre metres carre carres meter meters square sq sqm م2", "m2|MAD-per-m2");
        allow(units, "ha", "m2");
        allow(units, "% pour cent percent pct points point بالمائه بالمئه المئه المائه", "percent");
        allow(units, "agents agent collaborateurs effectifs personnes staff people workers", EACH);
        allow(units, "tete head capita", "MAD-per-person");
        allow(units, """
            postes poste travail jobs positions seats direct directs directe directes indirect indirects permanents
            stables nouveaux nouvelles new offres فرصه فرص عمل شغل وظيفه وظائف مباشر مباشره جديد جديده قار قاره
            """, COUNTED + "|MAD-per-person");
        allow(units, "ans an year years", "years");
        allow(units, "mois month months", "months");
        allow(units, "jour jours ouvrables", "days");
        allow(units, "er e eme st nd rd th place", "rank");
        allow(units, METRES_OR_MILLIONS, "MAD|EUR|USD|MAD-per-person|persons|count");
        allow(units, EACH_YEAR, YEARLY);
        allow(units, "mensuels " + EACH_MONTH, "MAD-per-m2");
        return Map.copyOf(units);
    }

    private static String ofUnit(String code) {
        return switch (code) {
            case "jobs" -> "persons";
            case "pct" -> "percent";
            case "bn-mad" -> "MAD";
            case "count" -> COUNTED;
            default -> code;
        };
    }

    private static String ofNoun(String code) {
        return PERSONS.contains(code) ? EACH : PERSONS_OR_OTHERS.contains(code) ? COUNTED : "count";
    }

    private static void allow(Map<String, Set<String>> units, String words, String allowed) {
        List<String> all = new ArrayList<>(words(PlainText.folded(words)).toList());
        all.removeIf(word -> !word.equals(METRES_OR_MILLIONS) && Pattern.matches(WrittenNumbers.SCALE, word));
        all.forEach(word -> units.computeIfAbsent(word, key -> new HashSet<>()).addAll(List.of(allowed.split("\\|"))));
    }
}
