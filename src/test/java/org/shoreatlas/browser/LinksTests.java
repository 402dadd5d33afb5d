package org.shoreatlas.browser;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shoreatlas.browser.Site.Answer;
import org.springframework.beans.factory.annotation.Autowired;

@SiteTest
class LinksTests {

    @Autowired
    Site site;

    @Test
    void leadNowhereInVain() {
        Map<String, Answer> answers = site.answers().stream().collect(toMap(Answer::address, answer -> answer));
        Findings dead = new Findings();
        site.answers().forEach(answer -> Site.links(answer).forEach((link, anchors) -> {
            Answer target = answers.get(link);
            if (target.status() != 200 && target.location() == null) {
                dead.add(target.status() + " " + link, answer.address());
            }
            if (target.isPage()) {
                Set<String> ids = anchors.equals(Set.of("")) ? Set.of() : Set.copyOf(target.html().select("[id]").eachAttr("id"));
                anchors.stream().filter(anchor -> !anchor.isEmpty() && !ids.contains(anchor))
                    .forEach(anchor -> dead.add("no #" + anchor + " at " + link, answer.address()));
            }
        }));
        assertThat(dead.lines()).isEmpty();
    }

    @Test
    void leadToEveryKindOfPageInEveryLanguage() {
        for (String language : Site.LANGUAGES) {
            assertThat(site.answers().stream().filter(answer -> answer.language().equals(language)).map(Answer::kind).collect(toSet()))
                .as(language).containsAll(site.kinds());
        }
    }
}
