package org.shoreatlas.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.PortalTest;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Whoever types a name finds what is called so first. Where several entries have one name, as a city and its prefecture
 * do, they stand first together, in any order: before an entry there are only those that are called the same, in
 * whatever language and of whatever kind.
 */
@PortalTest
class NamesFoundTests {

    private static final List<Language> PAGES = List.of(Language.values());

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    /** @param called what two names have in common that are the same to search */
    record Named(String slug, Language language, String name, String called) {}

    /** Each name once, by turns on the pages of all three languages: those of its own and those of another. */
    @Test
    void findsFirstWhatIsCalledSo() {
        List<Named> names = names();
        List<String> later = IntStream.range(0, names.size())
                .boxed()
                .flatMap(at -> later(names.get(at), PAGES.get(at % PAGES.size()), names).stream())
                .toList();
        assertThat(names).hasSizeGreaterThan(700);
        assertThat(later).isEmpty();
    }

    @Test
    @Tag("thorough")
    void findsItFirstOnThePagesOfAllLanguages() {
        List<Named> names = names();
        assertThat(names.stream().flatMap(name -> PAGES.stream().flatMap(page -> later(name, page, names).stream())))
                .isEmpty();
    }

    /** Something that is not called so stands first: the park, which the word is only a part of, is found later. */
    @Test
    void wouldSeeANameThatIsNotFirst() {
        Named wrong = new Named("oujda-shore", Language.FR, "Oujda", "oujda");
        assertThat(later(wrong, Language.EN, names())).hasSize(1);
    }

    private List<Named> names() {
        return db.sql("""
                select distinct on (kind, slug, called(name)) slug, language, name, called(name) called
                from published_entry, lateral (values
                    ('AR', name_ar collate "C"), ('FR', name_fr collate "C"), ('EN', name_en collate "C"))
                    one (language, name)
                where until = 2147483647 and name is not null
                  and kind in ('place', 'park', 'organisation', 'indicator', 'programme')
                order by kind, slug, called(name), language""").query(Named.class).list();
    }

    /** What is wrong, with the hits that stand before it and should not; nothing where it is found first. */
    private List<String> later(Named named, Language page, List<Named> all) {
        Map<String, Set<String>> called =
                all.stream().collect(groupingBy(Named::slug, mapping(Named::called, toSet())));
        List<String> before = new ArrayList<>();
        for (String slug : slugs(page, named.name())) {
            if (slug.equals(named.slug())) {
                return before.isEmpty() ? List.of() : List.of(page + " " + named + " after " + before);
            }
            if (!called.getOrDefault(slug, Set.of()).contains(named.called())) {
                before.add(slug);
            }
        }
        return List.of(page + " " + named + " not found");
    }

    /** Of the hits in their order; a figure has none. */
    private List<String> slugs(Language page, String name) {
        return Jsoup.parse(new String(
                        mvc.get()
                                .uri("/" + page.code() + "/search?q={q}", name)
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .select("main section > ol > li, main section > ul > li")
                .stream()
                .map(hit -> hit.select("p.name a").attr("href"))
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .toList();
    }
}
