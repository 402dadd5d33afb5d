package org.shoreatlas.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

@Tag("unit")
class IndentationTests {

    @Test
    void isLeftOutBetweenTags() {
        assertThat(processed("<ul>\n    <li>a</li>\n\n    <li th:if=\"${false}\">b</li>\n  <li>c  d\n e</li>\n</ul>"))
                .isEqualTo("<ul>\n<li>a</li>\n<li>c  d\n e</li>\n</ul>");
    }

    @Test
    void aSpaceWithoutABreakStaysForItIsSeen() {
        assertThat(processed("<b>a</b> <i>b</i>\n<i>c</i>")).isEqualTo("<b>a</b> <i>b</i>\n<i>c</i>");
    }

    @Test
    void whatIsWrittenAsItIsStays() {
        assertThat(processed("<pre>\n  <b>a</b>\n  </pre><textarea>\n \n</textarea>"))
                .isEqualTo("<pre>\n  <b>a</b>\n  </pre><textarea>\n \n</textarea>");
    }

    private static String processed(String template) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.setAdditionalDialects(Set.of(new PostProcessing("indentation", Indentation.class)));
        return engine.process(template, new Context());
    }
}
