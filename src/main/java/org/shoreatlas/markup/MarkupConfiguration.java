package org.shoreatlas.markup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.dialect.IPostProcessorDialect;

@Configuration(proxyBeanMethods = false)
class MarkupConfiguration {

    @Bean
    static IPostProcessorDialect isolatedNumbers() {
        return new PostProcessing("isolated numbers", IsolatedNumbers.class);
    }

    @Bean
    static IPostProcessorDialect indentation() {
        return new PostProcessing("indentation", Indentation.class);
    }
}
