package org.shoreatlas.account.signin;

import java.util.stream.Stream;
import org.shoreatlas.account.Accounts;
import org.shoreatlas.account.Role;
import org.shoreatlas.kernel.PortalProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Who may do what below {@code /desk}. Its headers are those of every page, and are set there. */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {

    static final String DESK = "/desk/**";

    /**
     * Open to who is not signed in. Forms there must come from our own pages and need no token, so that a guest has no
     * session, and no form can be too old to sign in by.
     */
    private static final RequestMatcher OPEN = new OrRequestMatcher(Stream.of(
                    "/desk",
                    "/desk/{lang}/sign-in",
                    "/desk/{lang}/sign-out",
                    "/desk/{lang}/set-up/{token}",
                    "/desk/{lang}/welcome/{token}",
                    "/desk/{lang}/reset",
                    "/desk/{lang}/reset/{token}")
            .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
            .toList());

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain desk(HttpSecurity http, Accounts accounts, DeskEntryPoint entryPoint, OwnPages ownPages)
            throws Exception {
        return http.securityMatcher(DESK)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterAfter(new SignedIn(accounts), SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(request -> !DeskEntryPoint.isReading(request)
                        && SignedIn.staff(request) != null
                        && !OPEN.matches(request)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(entryPoint).accessDeniedHandler(entryPoint))
                .authorizeHttpRequests(rules -> rules.requestMatchers(OPEN)
                        .access((who, at) -> new AuthorizationDecision(
                                DeskEntryPoint.isReading(at.getRequest()) || ownPages.sent(at.getRequest())))
                        .requestMatchers("/desk/{lang}/people/**")
                        .hasAuthority(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Lax: with Strict, who follows a link from a mail or another site would seem not to be signed in. */
    @Bean
    CookieSerializer sessionCookie(PortalProperties portal) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("desk");
        cookie.setCookiePath("/desk");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie("https".equals(portal.baseUrl().getScheme()));
        return cookie;
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesThatTwoRequestsWriteAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
