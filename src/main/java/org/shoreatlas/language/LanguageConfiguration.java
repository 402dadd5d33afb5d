package org.shoreatlas.language;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

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

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new LanguageArgument());
    }
}
