package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.StringTemplateResolver;

@Tag("web")
@SpringJUnitWebConfig(LanguageConfiguration.class)
class LanguageConfigurationTests {

    @Autowired
    ApplicationContext application;

    @Test
    void bringsMessagesAndTheLanguageOfARequest() {
        assertThat(application.getMessage("nav.home", null, Locale.FRENCH)).isEqualTo("Accueil");
        assertThat(application.getBean("localeResolver", LocaleResolver.class)).isInstanceOf(LanguageResolver.class);
    }

    @Test
    void speaksInTemplates() {
        assertThat(rendered("<p th:text=\"#{action.as-of(${day})}\"></p>"))
                .isEqualTo("<p>كما كان في 19 نونبر 2024</p>");
        assertThat(rendered("<p th:text=\"#{count.figures(${items})}\"></p>")).isEqualTo("<p>18 رقما</p>");
        assertThat(rendered("<p th:text=\"${@formats.number(items, lang)}\"></p>"))
                .isEqualTo("<p>18</p>");
        assertThat(rendered("<p th:text=\"${@formats.plain(value)}\"></p>")).isEqualTo("<p>148500</p>");
        assertThat(rendered("<p th:with=\"q=${@formats.hedged('about', value, null, null, 'persons', 'jobs', lang)}\">"
                        + "[[${q.before}]]<a>[[${q.number}]]</a>[[${q.after}]]</p>"))
                .isEqualTo("<p>حوالي <a>148.500</a> منصب شغل</p>");
    }

    private String rendered(String template) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.setTemplateEngineMessageSource(application);
        Context context = new Context(
                Language.AR.locale(),
                Map.of(
                        "lang",
                        Language.AR,
                        "items",
                        18,
                        "day",
                        LocalDate.of(2024, 11, 19),
                        "value",
                        new BigDecimal("148500")));
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(application, null));
        return engine.process(template, context);
    }
}
