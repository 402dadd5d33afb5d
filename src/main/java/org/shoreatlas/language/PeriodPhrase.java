package org.shoreatlas.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that names a period, read part by part: dates, words before a date, a word or dash between two. Each of the
 * two lends the other what it lacks: "19–20 avril 2019".
 */
final class PeriodPhrase {

    private enum Lead {
        FROM,
        BETWEEN,
        SINCE,
        UNTIL,
        BY
    }

    /** What may stand in a phrase, and what it says. */
    private record Part(Pattern form, BiConsumer<PeriodPhrase, MatchResult> meaning) {}

    private static final String OPEN = "..";
    private static final String MONTH = "(" + MonthNames.ANY + ")";
    private static final Pattern TWO_MONTHS = Pattern.compile(MONTH + " ?[/(] ?" + MONTH + "\\)?");
    private static final int LAST = 0;
    private static final Map<String, Integer> ORDINALS = numbered(
            "0 dernier last الاخير",
            "1 premier first الاول",
            "2 deuxieme second الثاني",
            "3 troisieme third الثالث",
            "4 quatrieme fourth الرابع");
    private static final Map<String, Integer> NUMERALS = numbered(
            "2 deux two",
            "3 trois three ثلاثه",
            "4 quatre four اربعه",
            "5 cinq five خمسه",
            "6 six سته",
            "7 sept seven سبعه",
            "8 huit eight ثمانيه",
            "9 neuf nine تسعه",
            "10 dix ten عشره",
            "11 onze eleven");
    private static final Set<String> PASSED_OVER = Stream.concat(
                    MonthNames.weekDays().stream(), Stream.of("""
        le la les the of de des du en in on an annee annees year years exercice mois month titre cours courant
        during pendant durant periode period season من في شهر سنه السنه بسنه لسنه سنتي عام العام
        لعام عامي الموسم يوم برسم خلال ب ل م""".split("\\s+")))
            .collect(Collectors.toSet());
    /** Tried in this order wherever the one before ended. */
    private static final List<Part> PARTS = parts();

    private final String text;
    private final PeriodEnd left = new PeriodEnd();
    private @Nullable PeriodEnd right;
    private @Nullable Lead lead;
    private boolean joinedByAnd;
    private boolean open;
    private boolean about;
    private boolean school;

    /** @param folded as {@link PlainText#folded} makes it */
    PeriodPhrase(String folded) {
        // «ديسمبر/كانون الأول» is one month
        text = TWO_MONTHS
                .matcher(folded)
                .replaceAll(found -> Matcher.quoteReplacement(
                        month(found, 1) == month(found, 2) ? found.group(1) + " " : found.group()));
    }

    /**
     * The code of the period; its days may still be none of the calendar.
     *
     * @throws IllegalArgumentException if the phrase names no period
     */
    String code() {
        for (int at = 0; at < text.length(); ) {
            at = text.charAt(at) == ' ' ? at + 1 : read(at);
        }
        if (right == null) {
            check(lead != Lead.FROM && lead != Lead.BETWEEN && (!school || left.isSchoolYear()));
            return lead == Lead.SINCE
                    ? marked(left.first()) + "/" + OPEN
                    : lead == Lead.UNTIL ? OPEN + "/" + marked(left.last()) : range(left, left);
        }
        check(lead != Lead.UNTIL && lead != Lead.BY);
        check(right.isEmpty() == open);
        if (open) {
            return marked(left.first()) + "/" + OPEN;
        }
        if (school) {
            PeriodEnd year = left.schoolYearTo(right);
            return range(year, year);
        }
        left.borrow(right);
        right.borrow(left);
        check(!joinedByAnd || lead == Lead.BETWEEN || right.follows(left));
        return range(left, right);
    }

    private int read(int at) {
        for (Part part : PARTS) {
            Matcher found = part.form
                    .matcher(text)
                    .region(at, text.length())
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            if (found.lookingAt()) {
                part.meaning.accept(this, found);
                return found.end();
            }
        }
        throw new IllegalArgumentException(text);
    }

    private String range(PeriodEnd from, PeriodEnd to) {
        String first = from.first();
        String last = to.last();
        return first.equals(last) ? marked(first) : marked(first) + "/" + marked(last);
    }

    private String marked(String date) {
        return about ? "~" + date : date;
    }

    private PeriodEnd here() {
        return right == null ? left : right;
    }

    private void lead(Lead word) {
        check(lead == null && right == null && left.isEmpty());
        lead = word;
    }

    private void to() {
        check(right == null && !left.isEmpty());
        right = new PeriodEnd();
    }

    private void and() {
        to();
        joinedByAnd = true;
    }

    /** French "à" stands also before a date that is not the second of two: "à fin 2024". */
    private void toUnlessFirst() {
        if (!here().isEmpty()) {
            to();
        }
    }

    private void untilOrTo() {
        if (left.isEmpty()) {
            lead(Lead.UNTIL);
        } else {
            to();
        }
    }

    private void now() {
        check(right != null && right.isEmpty());
        open = true;
    }

    /** «اليوم» stands also before a date. */
    private void todayOrDay() {
        open = right != null && right.isEmpty();
    }

    private void monthOrSchoolYear(MatchResult found) {
        int year = number(found, 1);
        int next = number(found, 3);
        if (found.group(3).length() == 2
                && next == (year + 1) % 100
                && (school || found.group(2).equals("/"))) {
            here().schoolYear(year);
        } else {
            here().year(year).month(next);
        }
    }

    private static List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(part(
                "(\\d{1,2}) ?([-./ ]) ?(\\d{1,2}) ?\\2 ?(\\d{4})(?!\\d)",
                (it, found) ->
                        it.here().day(number(found, 1)).month(number(found, 3)).year(number(found, 4))));
        parts.add(part(
                "(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d)",
                (it, found) ->
                        it.here().year(number(found, 1)).month(number(found, 3)).day(number(found, 4))));
        parts.add(part(
                "(\\d{1,2}) ?[-./] ?(\\d{4})(?!\\d)",
                (it, found) -> it.here().month(number(found, 1)).year(number(found, 2))));
        parts.add(part(
                "(\\d{4})([-./])(\\d{1,2})(?!\\d|[./]\\d| ?" + MonthNames.ANY + ")", PeriodPhrase::monthOrSchoolYear));
        parts.add(part(
                "(\\d{1,2})[-/.]" + MONTH + "[-/.](\\d{4})(?!\\d)",
                (it, found) ->
                        it.here().day(number(found, 1)).month(month(found, 2)).year(number(found, 3))));
        parts.add(part(
                MONTH + " ?[-/] ?(\\d{4})(?!\\d)",
                (it, found) -> it.here().month(month(found, 1)).year(number(found, 2))));
        parts.add(part(
                "(\\d{1,2})[/.](\\d{1,2})(?![\\d/.])",
                (it, found) -> it.here().day(number(found, 1)).month(number(found, 2))));

        String numeral = "(?:ال)?(\\d{1,2}|" + String.join("|", NUMERALS.keySet()) + ")";
        for (String form : List.of(
                numeral + " premiers mois",
                "first " + numeral + " months",
                "(?:ال)?اشهر " + numeral + " الاولي",
                numeral + " (?:ال)?اشهر الاولي",
                "(\\d{1,2}) ?m")) {
            parts.add(word(form, (it, found) -> it.here().firstMonths(number(found, NUMERALS))));
        }
        String ordinal = "([1-4]|" + String.join("|", ORDINALS.keySet()) + ")";
        String latin = ordinal + "(?: ?(?:er|ere|e|eme|st|nd|rd|th))? ";
        parts.add(word(
                latin + "(?:trimestre|quarter)|(?:ال)?(?:ربع|فصل) " + ordinal,
                (it, found) -> it.here().part(number(found, ORDINALS), 3)));
        parts.add(word(
                latin + "(?:semestre|half)|(?:ال)?(?:نصف|اسدس|سداسي) " + ordinal,
                (it, found) -> it.here().part(number(found, ORDINALS), 6)));
        // the dash joins in T1-2024 and 2024-T1, and stands between two in T1 2024-T3 2024
        parts.add(part(
                "[tq] ?([1-4])(?!\\d)(?:[-/](?=\\d{4}))?",
                (it, found) -> it.here().part(number(found, 1), 3)));
        parts.add(part(
                "[sh] ?([12])(?!\\d)(?:[-/](?=\\d{4}))?",
                (it, found) -> it.here().part(number(found, 1), 6)));
        parts.add(part(
                "(?<![tqsh][1-4] )(\\d{4})[-/](?=[tqsh][1-4])",
                (it, found) -> it.here().year(number(found, 1))));

        parts.add(part(MONTH, (it, found) -> it.here().month(month(found, 1))));
        parts.add(part("(\\d{4})(?!\\d)", (it, found) -> it.here().year(number(found, 1))));
        parts.add(part(
                "(\\d{1,2})(?!\\d)(?: ?(?:er|e|eme|st|nd|rd|th)(?!\\p{L}))?",
                (it, found) -> it.here().day(number(found, 1))));

        parts.add(word(
                "depuis|a (?:partir|compter) d[eu]|since|starting(?: in| from)?|منذ|(?:ابتداء|انطلاقا|اعتبارا) من",
                it -> it.lead(Lead.SINCE)));
        parts.add(word("jusqu'(?:en|aux?|a)|until|till|up to|الي غايه|لغايه|حتي", PeriodPhrase::untilOrTo));
        parts.add(word("d'ici(?: a)?|(?:a )?(?:l')?horizon|by|(?:في )?افق|بحلول", it -> it.lead(Lead.BY)));
        parts.add(word("(?:fin|end)-?|(?:عند |ب)?(?:متم|نهايه)", it -> it.here().lastDay()));
        parts.add(word("vers|environ|circa|around|about|approximately|حوالي|نحو|تقريبا", it -> it.about = true));
        parts.add(part("[~≈]", (it, found) -> it.about = true));
        parts.add(word(
                "scolaire|universitaire|academique|school|academic|(?:ال)?(?:دراسي|جامعي)ه?", it -> it.school = true));
        parts.add(word("entre|between|(?:ما )?بين", it -> it.lead(Lead.BETWEEN)));
        parts.add(part("^(?:d[eu]|from|من)(?!\\p{L})", (it, found) -> it.lead(Lead.FROM)));
        parts.add(word("ce jour|present|aujourd'hui|today|now|(?:حد )?الان", PeriodPhrase::now));
        parts.add(word("date|اليوم", PeriodPhrase::todayOrDay));
        parts.add(word("aux?|a", PeriodPhrase::toUnlessFirst));
        parts.add(word("to|through|الي", PeriodPhrase::to));
        parts.add(part("[-/]", (it, found) -> it.to()));
        parts.add(word("et|and|و", PeriodPhrase::and));
        parts.add(part("و(?=" + MONTH + ")|&", (it, found) -> it.and()));
        parts.add(word(String.join("|", PASSED_OVER), it -> {}));
        parts.add(part("[dl]'|[.,()]", (it, found) -> {}));
        return parts;
    }

    private static Part part(String form, BiConsumer<PeriodPhrase, MatchResult> meaning) {
        return new Part(Pattern.compile(form), meaning);
    }

    private static Part word(String form, BiConsumer<PeriodPhrase, MatchResult> meaning) {
        return part("(?:" + form + ")(?!\\p{L})", meaning);
    }

    private static Part word(String form, Consumer<PeriodPhrase> meaning) {
        return word(form, (it, found) -> meaning.accept(it));
    }

    private static int month(MatchResult found, int group) {
        return MonthNames.month(found.group(group));
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** Of the first group that there is. */
    private static int number(MatchResult found, Map<String, Integer> words) {
        int group = 1;
        while (found.group(group) == null) {
            group++;
        }
        String word = found.group(group);
        return words.containsKey(word) ? words.get(word) : Integer.parseInt(word);
    }

    private static Map<String, Integer> numbered(String... lines) {
        return Stream.of(lines)
                .map(line -> line.split(" "))
                .flatMap(words -> Stream.of(words).skip(1).map(word -> Map.entry(word, Integer.valueOf(words[0]))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void check(boolean isUnderstood) {
        if (!isUnderstood) {
            throw new IllegalArgumentException();
        }
    }
}
