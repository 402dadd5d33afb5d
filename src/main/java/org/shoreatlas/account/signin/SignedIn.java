package org.shoreatlas.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Accounts;
import org.shoreatlas.account.CurrentActor;
import org.shoreatlas.account.Staff;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who is signed in, as they are now: a session keeps the id alone, so that a change of role and a closed account take
 * effect at the next request.
 */
final class SignedIn extends OncePerRequestFilter {

    private static final String STAFF = Staff.class.getName();

    private final Accounts accounts;

    SignedIn(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Null if nobody is signed in. */
    static @Nullable Staff staff(HttpServletRequest request) {
        return (Staff) request.getAttribute(STAFF);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication kept = SecurityContextHolder.getContext().getAuthentication();
        if (kept != null) {
            Optional<Staff> staff = accounts.staff(Long.parseLong(kept.getName()));
            SecurityContextHolder.setContext(new SecurityContextImpl());
            if (staff.isPresent()) {
                request.setAttribute(STAFF, staff.get());
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                kept.getName(),
                                null,
                                List.of(new SimpleGrantedAuthority(
                                        staff.get().role().name()))));
                try (CurrentActor.Scope theirs = CurrentActor.as(staff.get().id())) {
                    chain.doFilter(request, response);
                }
                return;
            }
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
