package org.shoreatlas.markup;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;

@Configuration(proxyBeanMethods = false)
class MarkupConfiguration {

    private static final int EXPRESSIONS = 10_000;

    /** All that the templates say: with the 500 that are kept otherwise, a long page forgets its first when it ends. */
    @Autowired
    void keepExpressions(SpringTemplateEngine engine) {
        StandardCacheManager caches = new StandardCacheManager();
        caches.setExpressionCacheMaxSize(EXPRESSIONS);
        engine.setCacheManager(caches);
    }

    @Bean
    static IPostProcessorDialect isolatedNumbers() {
        return new PostProcessing("isolated numbers", IsolatedNumbers.class);
    }

    @Bean
    static IPostProcessorDialect indentation() {
        return new PostProcessing("indentation", Indentation.class);
    }
}
