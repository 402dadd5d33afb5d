package org.shoreatlas.web;

import java.util.List;
import org.shoreatlas.edition.Editions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Editions editions;

    WebConfiguration(Editions editions) {
        this.editions = editions;
    }

    /** An address that ends in a slash leads to the one without. */
    @Bean
    static UrlHandlerFilter withoutTrailingSlash() {
        return UrlHandlerFilter.trailingSlashHandler("/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build();
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer configurer) {
        configurer.addPathPrefix("/{lang:ar|fr|en}", HandlerTypePredicate.forAnnotation(PageController.class));
        configurer.addPathPrefix("/desk/{lang:ar|fr|en}", HandlerTypePredicate.forAnnotation(DeskController.class));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AsOfArgument(editions));
    }
}
