package org.shoreatlas.language;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Being a WebMvcConfigurer it is part of every slice test of a page, and so are its beans. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    // static: the container asks for its message source before any other bean is made
    @Bean(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
    static IcuMessageSource messageSource() {
        return new IcuMessageSource();
    }

    @Bean
    static Formats formats(IcuMessageSource messages) {
        return new Formats(messages);
    }

    @Bean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
    static LanguageResolver localeResolver() {
        return new LanguageResolver();
    }

    @Bean
    static IPostProcessorDialect isolates() {
        IPostProcessor pages = new PostProcessor(TemplateMode.HTML, Isolates.InPages.class, 1000);
        return new IPostProcessorDialect() {
            @Override
            public String getName() {
                return "isolates";
            }

            @Override
            public int getDialectPostProcessorPrecedence() {
                return pages.getPrecedence();
            }

            @Override
            public Set<IPostProcessor> getPostProcessors() {
                return Set.of(pages);
            }
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new LanguageArgument());
    }
}
