package org.shoreatlas.arrival;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.shoreatlas.api.BadParameterException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * No page, list or form is asked with a NUL in its address, which no database takes. What people typed into a form that
 * is sent is another matter: it is read without its control characters, so that nothing is lost.
 */
@Configuration(proxyBeanMethods = false)
class ArrivalConfiguration implements WebMvcConfigurer, HandlerInterceptor {

    /** A page is a page, whatever the ending of the address at which nothing was found. */
    @Autowired
    void label(ThymeleafViewResolver pages) {
        pages.setForceContentType(true);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            throw new BadParameterException(nameOf(query), "param.nul");
        }
        return true;
    }

    private static String nameOf(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.contains("%00"))
                .findFirst()
                .map(pair -> pair.split("=", 2)[0].replace("%00", ""))
                .orElse("");
    }
}
