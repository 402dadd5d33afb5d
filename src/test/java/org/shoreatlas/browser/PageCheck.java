package org.shoreatlas.browser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.shoreatlas.Portal;
import org.shoreatlas.browser.Site.Answer;
import org.shoreatlas.language.Reordered;
import tools.jackson.databind.json.JsonMapper;

/** What every page must be, whatever it shows. Each check knows a fault that it must find. */
enum PageCheck {
    SAYS_ITS_LANGUAGE_AND_DIRECTION(
            page -> page.selectFirst("html").attr("lang", "en").attr("dir", "ltr")) {
        @Override
        void look(Answer answer, Document page, Set<String> named, Consumer<String> finding) {
            Element html = page.selectFirst("html");
            expect(html.attr("lang").equals(answer.language()), "is in " + html.attr("lang"), finding);
            expect(
                    html.attr("dir").equals(answer.language().equals("ar") ? "rtl" : "ltr"),
                    "runs " + html.attr("dir"),
                    finding);
            expect(!page.title().isBlank() && !page.title().startsWith(" ·"), "has no title", finding);
        }
    },

    NAMES_ITSELF_AND_ITS_SIBLINGS_BY_THE_CONFIGURED_ADDRESS(
            page -> page.head().select("[hreflang=fr]").remove()) {
        @Override
        void look(Answer answer, Document page, Set<String> named, Consumer<String> finding) {
            String own = answer.address();
            List<String> canonical = page.select("link[rel=canonical]").eachAttr("href");
            expect(canonical.equals(List.of(Portal.BASE + own)), "calls itself " + canonical, finding);
            Map<String, String> alternates = new LinkedHashMap<>();
            page.select("link[rel=alternate][hreflang]")
                    .forEach(link -> alternates.put(link.attr("hreflang"), link.attr("href")));
            expect(
                    alternates.equals(Map.of(
                            "ar",
                            Portal.BASE + in("ar", own),
                            "fr",
                            Portal.BASE + in("fr", own),
                            "en",
                            Portal.BASE + in("en", own),
                            "x-default",
                            Portal.BASE + in("ar", own))),
                    "has the siblings " + alternates,
                    finding);
            expect(!page.outerHtml().contains(Site.FORGED), "repeats the host of the request", finding);
        }
    },

    KEEPS_PATH_AND_QUERY_WHEN_THE_LANGUAGE_CHANGES(
            page -> page.select(".languages a[hreflang=ar]").attr("href", "/ar")) {
        @Override
        void look(Answer answer, Document page, Set<String> named, Consumer<String> finding) {
            for (String language : Site.LANGUAGES) {
                Element link = page.selectFirst(".languages a[hreflang=" + language + "]");
                expect(
                        link != null
                                && link.attr("href").equals(in(language, answer.address()))
                                && link.attr("lang").equals(language)
                                && link.hasAttr("aria-current")
                                        == answer.language().equals(language),
                        "does not lead to " + language,
                        finding);
            }
        }
    },

    LEAVES_NO_PLACEHOLDER_AND_NO_KEY(page -> page.selectFirst("h1").appendText(" ??nature.nothing??")) {
        private final Pattern unresolved = Pattern.compile("\\?\\?|\\{\\d|\\bnull\\b|\\$\\{|#\\{|\\bNaN\\b");

        @Override
        void look(Answer answer, Document page, Set<String> named, Consumer<String> finding) {
            List<String> texts = new ArrayList<>(List.of(page.text()));
            page.getAllElements().forEach(element -> element.attributes().forEach(one -> texts.add(one.getValue())));
            texts.forEach(text -> {
                Matcher found = unresolved.matcher(text);
                if (found.find()) {
                    finding.accept(
                            "says " + text.substring(found.start(), Math.min(text.length(), found.start() + 40)));
                }
            });
            page.select("main :matchesOwn(^(error|nature|flag|kind|filter|param|counted|unit)\\.)")
                    .forEach(key -> finding.accept("says " + key.ownText()));
        }
    },

    CARRIES_NO_CODE_AND_NO_STYLE(page -> page.selectFirst("h1").attr("style", "color: red")) {
        @Override
        void look(Answer answer, Document page, Set<String> named, Consumer<String> finding) {
            page.select("style, [style], script:not([src]):not([type=application/ld+json]), "
                            + "iframe, [href^=javascript:]")
                    .forEach(code -> finding.accept("carries " + code.tagName()));
            // data, which no browser runs, and nothing but data
            page.select("script[type=application/ld+json]")
                    .forEach(data -> expect(
                            JSON.readTree(data.data())
                                    .path("@context")
                                    .asString("")
                                    .equals("https://schema.org"),
                            "carries data of no kind",
                            finding));
            page.getAllElements().stream()
                    .flatMap(element -> element.attributes().asList().stream())
                    .filter(attribute -> attribute.getKey().startsWith("on")
                            || attribute.getKey().startsWith("th:"))
                    .forEach(attribute -> finding.accept("carries " + attribute.getKey()));
        }
    },

    LEADS_NOWHERE_BUT_TO_WHAT_ENTRIES_NAME(
            page -> page.body().appendElement("img").attr("src", "https://elsewhere.example/a.png")) {
        private static final List<String> ATTRIBUTES = List.of("href", "src", "action", "srcset", "poster", "data");

        @Override
        void look(Answer answer, Document page, Set<String> named, Consumer<String> finding) {
            page.select("[href], [src], [action], [srcset], [poster], [data]")
                    .forEach(element -> ATTRIBUTES.forEach(attribute -> {
                        String address = element.attr(attribute);
                        boolean ours = address.isEmpty()
                                || address.startsWith("#")
                                || address.matches("/([^/].*)?")
                                || element.nameIs("link") && address.startsWith(Portal.BASE + "/");
                        boolean known = element.nameIs("a")
                                && element.hasAttr("href")
                                && (address.equals(LICENCE)
                                        || address.equals(MAP_LICENCE)
                                        || named.contains(address.replaceAll("#?:~:text=.*", "")));
                        expect(ours || known, "leads to " + address, finding);
                    }));
        }
    },

    WRITES_NUMBERS_AS_ITS_READERS_DO_AND_GIVES_THEIR_PLAIN_DIGITS(page -> page.selectFirst("h1")
            .append("<span class='number'><span aria-hidden='true'>4,5.00</span>"
                    + "<span class='visually-hidden'>4500</span></span>")) {
        private final Pattern plain = Pattern.compile("-?[0-9]+(\\.[0-9]+)?( \\p{L}+ [0-9]+(\\.[0-9]+)?)?");
        private final Pattern digits = Pattern.compile("[0-9][0-9.,]*[0-9]|[0-9]");

        @Override
        void look(Answer answer, Document page, Set<String> named, Consumer<String> finding) {
            page.select("a.number, span.number").forEach(number -> {
                boolean whole = number.childrenSize() == 2
                        && number.child(0).attr("aria-hidden").equals("true")
                        && number.child(1).hasClass("visually-hidden");
                expect(
                        whole && plain.matcher(number.child(1).text()).matches(),
                        "has no plain digits: " + number.text(),
                        finding);
                if (whole) {
                    List<String> seen = numbers(number.child(0).text()).stream()
                            .map(one -> plain(one, answer.language()))
                            .toList();
                    expect(
                            seen.equals(numbers(number.child(1).text()))
                                    && !number.text().matches(".*[٠-٩].*"),
                            "writes " + number.child(0).text() + " for "
                                    + number.child(1).text(),
                            finding);
                }
            });
        }

        private List<String> numbers(String text) {
            return digits.matcher(text).results().map(MatchResult::group).toList();
        }

        private String plain(String seen, String language) {
            return language.equals("en")
                    ? seen.replace(",", "")
                    : seen.replace(".", "").replace(',', '.');
        }
    },

    BEGINS_WITH_ONE_HEADING_AND_SKIPS_NO_LEVEL(page -> page.selectFirst("main").append("<h6>Far below</h6>")) {
        @Override
        void look(Answer answer, Document page, Set<String> named, Consumer<String> finding) {
            expect(
                    page.select("h1").size() == 1 && page.select("main").size() == 1,
                    "has more or less than one beginning",
                    finding);
            int level = 0;
            for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
                int next = heading.tagName().charAt(1) - '0';
                expect(next <= level + 1 && !heading.text().isBlank(), "skips a level at " + heading.text(), finding);
                level = next;
            }
            Set<String> ids = new HashSet<>();
            page.select("[id]").eachAttr("id").forEach(id -> expect(ids.add(id), "has two of #" + id, finding));
        }
    },

    MARKS_TEXT_IN_ANOTHER_LANGUAGE(
            page -> page.body().appendElement("p").attr("lang", "fr").text("ترحيل الخدمات")) {
        private final Pattern arabic = Pattern.compile("\\p{IsArabic}");
        /** More than a name, which an Arabic text may well print in Latin letters. */
        private final Pattern foreignPhrase =
                Pattern.compile("^[^\\p{IsArabic}]*\\b\\p{Ll}+ \\p{Ll}+\\b[^\\p{IsArabic}]*$");

        @Override
        void look(Answer answer, Document page, Set<String> named, Consumer<String> finding) {
            page.body().getAllElements().stream()
                    .filter(element -> arabic.matcher(element.ownText()).find())
                    // what is copied as it stands holds a foreign title together by isolates
                    .filter(element -> !element.ownText().startsWith("http") && element.closest(COPIED) == null)
                    .forEach(element -> expect(
                            language(element).equals("ar"),
                            "has Arabic in " + language(element) + ": " + element.ownText(),
                            finding));
            page.select("blockquote, .published-title").stream()
                    .filter(element -> foreignPhrase.matcher(element.text()).find())
                    .forEach(element -> expect(
                            List.of("fr", "en", "es").contains(element.attr("lang")),
                            "quotes without a language: " + element.text(),
                            finding));
            page.select("blockquote")
                    .forEach(quote -> expect(
                            quote.attr("dir").equals(quote.attr("lang").equals("ar") ? "rtl" : "ltr"),
                            "quotes in the wrong direction: " + quote.text(),
                            finding));
        }

        private static String language(Element element) {
            Element marked = element.closest(LANGUAGE);
            return marked == null ? "" : marked.attr("lang");
        }
    },

    SHOWS_IN_ARABIC_WHAT_RUNS_FROM_LEFT_TO_RIGHT_AS_IT_IS_WRITTEN(
            page -> page.selectFirst("main p").appendText(" منذ 2024-12-31")) {
        @Override
        void look(Answer answer, Document page, Set<String> named, Consumer<String> finding) {
            if (answer.language().equals("ar")) {
                ArabicLines.of(page)
                        .forEach(line -> Reordered.in(line)
                                .forEach(run -> finding.accept("takes apart " + run + " in " + line.strip())));
            }
        }
    };

    private static final Evaluator COPIED = Selector.evaluatorOf("[data-copy], #sentence");
    private static final Evaluator LANGUAGE = Selector.evaluatorOf("[lang]");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MAP_LICENCE = "https://www.openstreetmap.org/copyright";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final Consumer<Document> fault;

    PageCheck(Consumer<Document> fault) {
        this.fault = fault;
    }

    /**
     * Says what is wrong with a page.
     *
     * @param named addresses elsewhere that entries name
     */
    abstract void look(Answer answer, Document page, Set<String> named, Consumer<String> finding);

    /** Makes a page wrong in a way that this check must find. */
    void spoil(Document page) {
        fault.accept(page);
    }

    private static void expect(boolean right, String otherwise, Consumer<String> finding) {
        if (!right) {
            finding.accept(otherwise);
        }
    }

    private static String in(String language, String address) {
        return "/" + language + address.substring(3);
    }
}
