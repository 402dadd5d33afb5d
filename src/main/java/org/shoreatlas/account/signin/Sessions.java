package org.shoreatlas.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where people are signed in. A session knows the id of an account, and what browser opened it. */
@Component
public class Sessions {

    private static final String BROWSER = "browser";

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** Begins a new session, under an id that nobody could know before. */
    public void open(long account, HttpServletRequest request, HttpServletResponse response) {
        close(request);
        request.getSession().setAttribute(BROWSER, Browser.of(request.getHeader(HttpHeaders.USER_AGENT)));
        new HttpSessionSecurityContextRepository()
                .saveContext(
                        new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                String.valueOf(account), null, List.of())),
                        request,
                        response);
    }

    public void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Those of an account, the one used last first. */
    public List<SessionView> of(long account, HttpServletRequest request) {
        return all(account).stream()
                .filter(session -> !session.isExpired())
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .map(session -> new SessionView(
                        key(session),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getAttributeOrDefault(BROWSER, ""),
                        isThis(session, request)))
                .toList();
    }

    public void endAll(long account) {
        end(account, session -> true);
    }

    public void endOthers(long account, HttpServletRequest request) {
        end(account, session -> !isThis(session, request));
    }

    /** @param key of one of the account's own */
    public void end(long account, String key) {
        end(account, session -> key(session).equals(key));
    }

    private void end(long account, Predicate<Session> which) {
        all(account).stream().filter(which).forEach(session -> repository.deleteById(session.getId()));
    }

    private Collection<? extends Session> all(long account) {
        return repository.findByPrincipalName(String.valueOf(account)).values();
    }

    private static boolean isThis(Session session, HttpServletRequest request) {
        HttpSession current = request.getSession(false);
        return current != null && current.getId().equals(session.getId());
    }

    /** What a page may know a session by: its id would open it. */
    private static String key(Session session) {
        return UUID.nameUUIDFromBytes(session.getId().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** @param browser empty if not known */
    record SessionView(String key, Instant since, Instant lastSeen, String browser, boolean current) {}
}
