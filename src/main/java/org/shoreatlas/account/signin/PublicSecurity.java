package org.shoreatlas.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What is not the desk stays as if there were no accounts: no session, no cookie, no filter. Being a WebMvcConfigurer
 * it is part of every slice test of a page.
 */
@Configuration(proxyBeanMethods = false)
class PublicSecurity implements WebMvcConfigurer {

    private static final RequestMatcher DESK = PathPatternRequestMatcher.pathPattern(DeskSecurity.DESK);

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    static SecurityFilterChain everythingElse() {
        return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE);
    }

    /** Addresses that are unusual, but not the desk's, are answered by the pages themselves. */
    @Bean
    static HttpFirewall firewall() {
        HttpFirewall strict = new StrictHttpFirewall();
        return new HttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                return DESK.matches(request)
                        ? strict.getFirewalledRequest(request)
                        : new FirewalledRequest(request) {
                            @Override
                            public void reset() {
                                // nothing was changed
                            }
                        };
            }

            @Override
            public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
                return strict.getFirewalledResponse(response);
            }
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new StaffArgument());
    }
}
