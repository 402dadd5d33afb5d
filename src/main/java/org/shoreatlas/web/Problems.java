package org.shoreatlas.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.NotYetPublicException;
import org.shoreatlas.edition.UnknownEditionException;
import org.shoreatlas.edition.UnknownEntryException;
import org.shoreatlas.edition.WithdrawnEntryException;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.PortalProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every failure as a calm page in the reader's language, or for machines ({@code /api}, {@code /oembed}) as problem
 * details (RFC 9457). What nobody foresaw gets a reference number, under which the log has its stack trace.
 */
@ControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final URI NO_TYPE_OF_ITS_OWN = URI.create("about:blank");

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final Addresses addresses;
    private final EntryNames names;
    private final Editions editions;
    private final PortalProperties portal;

    Problems(
            MessageSource messages,
            LocaleResolver locales,
            Addresses addresses,
            EntryNames names,
            Editions editions,
            PortalProperties portal) {
        this.messages = messages;
        this.locales = locales;
        this.addresses = addresses;
        this.names = names;
        this.editions = editions;
        this.portal = portal;
    }

    @ExceptionHandler
    Object handle(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        Language language = Language.of(locales.resolveLocale(request));
        Problem problem = problem(failure, language);
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        if (!isIn(language, request.getRequestURI())) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        }
        if (problem.status() == HttpStatus.GONE) {
            // browsers keep this answer for ever otherwise, and what was withdrawn may come back
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        Object answer = answer(problem, request.getRequestURI(), language);
        if (answer instanceof ModelAndView page) {
            page.addObject("understood", request.getAttribute(PageAddress.UNDERSTOOD));
        }
        return answer;
    }

    /** A reader who has left: there is nobody to answer, and nothing that failed. */
    @ExceptionHandler
    void left(AsyncRequestNotUsableException gone) {
        LOG.debug("A reader left before the answer was written", gone);
    }

    Object answer(Problem problem, String path, Language language) {
        return path.startsWith("/api/") || path.equals("/oembed")
                ? details(problem, path, language)
                : path.endsWith(".atom") ? plain(problem, language) : page(problem, path, language);
    }

    /** For readers of feeds, which show no page. */
    private ResponseEntity<String> plain(Problem problem, Language language) {
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(title(problem, language) + "\n" + detail(problem, language) + "\n");
    }

    private String title(Problem problem, Language language) {
        return messages.getMessage("error." + problem.page() + ".title", null, language.locale());
    }

    private String detail(Problem problem, Language language) {
        return problem.detail() != null
                ? problem.detail()
                : messages.getMessage("error." + problem.page() + ".text", null, language.locale());
    }

    private Problem problem(Exception failure, Language language) {
        if (failure instanceof BadParameterException bad) {
            return new Problem(
                    HttpStatus.BAD_REQUEST,
                    text(bad, bad.parameter(), language),
                    bad.parameter(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null);
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            String value = String.valueOf(mismatch.getValue());
            BadParameterException bad = new BadParameterException(mismatch.getName(), "param.slug", value);
            return new Problem(
                    HttpStatus.BAD_REQUEST,
                    text(bad, bad.parameter(), language),
                    mismatch.getName(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null);
        }
        if (failure instanceof InvalidParameterException || failure instanceof RequestRejectedException) {
            return Problem.of(HttpStatus.BAD_REQUEST);
        }
        if (failure instanceof UnknownEntryException unknown) {
            return new Problem(
                    HttpStatus.NOT_FOUND,
                    null,
                    null,
                    null,
                    List.of(),
                    names.nearest(new EntryRef(unknown.kind(), unknown.slug()), editions.latest()),
                    List.of(),
                    null);
        }
        if (failure instanceof WithdrawnEntryException gone) {
            return new Problem(HttpStatus.GONE, null, null, gone.last(), gone.editions(), List.of(), List.of(), null);
        }
        if (failure instanceof UnknownEditionException unknown) {
            Edition first = unknown.editions().get(unknown.editions().size() - 1);
            String detail = unknown instanceof NotYetPublicException
                    ? messages.getMessage("version.not-yet", new Object[] {first.publishedAt()}, language.locale())
                    : messages.getMessage("version.unknown", null, language.locale());
            return new Problem(
                    HttpStatus.NOT_FOUND, detail, null, null, unknown.editions(), List.of(), List.of(), null);
        }
        if (failure instanceof NotOfferedException not) {
            return new Problem(
                    HttpStatus.NOT_FOUND,
                    messages.getMessage(not.message(), null, language.locale()),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    not.offered(),
                    null);
        }
        if (failure instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return Problem.of(
                    Optional.ofNullable(HttpStatus.resolve(known.getStatusCode().value()))
                            .orElse(HttpStatus.BAD_REQUEST));
        }
        if (isDatabaseAway(failure)) {
            LOG.warn("The database does not answer: {}", failure.getMessage());
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return unexpected(failure);
    }

    /**
     * Whether no connection was to be had, or the one in use broke: SQLSTATE class 08, a server that shuts down, or a
     * connection that the pool has closed since (which has no state).
     */
    static boolean isDatabaseAway(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql
                            && (sql.getSQLState() == null
                                    ? "Connection is closed".equals(sql.getMessage())
                                    : sql.getSQLState().matches("08.*|57P0[123]"))) {
                return true;
            }
        }
        return false;
    }

    static Problem unexpected(@Nullable Throwable failure) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Reference {}", reference, failure);
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR, null, null, null, List.of(), List.of(), List.of(), reference);
    }

    /** What is wrong with a parameter, for the form that it came from: a field goes by the name that readers see. */
    public String inForm(BadParameterException bad, Language language) {
        String label = bad.message().equals("param.unknown")
                ? null
                : messages.getMessage(
                        "filter." + bad.parameter().replace("asOf", "as-of"), null, null, language.locale());
        return text(bad, label == null ? bad.parameter() : label, language);
    }

    private String text(BadParameterException bad, String name, Language language) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(name);
        arguments.addAll(bad.arguments());
        return messages.getMessage(bad.message(), arguments.toArray(), language.locale());
    }

    private ModelAndView page(Problem problem, String path, Language language) {
        ModelAndView page = new ModelAndView("error");
        page.setStatus(problem.status());
        page.addObject("problem", problem);
        page.addObject("lang", language);
        page.addObject("languages", Language.values());
        page.addObject("publisher", portal.publisher());
        page.addObject("desk", path.startsWith("/desk/") ? "/desk/" + language.code() : null);
        page.addObject(
                "address", new PageAddress(addresses, isIn(language, path) ? path : "/" + language.code(), "", "", ""));
        return page;
    }

    private static boolean isIn(Language language, String path) {
        return path.equals("/" + language.code()) || path.startsWith("/" + language.code() + "/");
    }

    private ResponseEntity<ProblemDetail> details(Problem problem, String path, Language language) {
        ProblemDetail details = ProblemDetail.forStatus(problem.status());
        details.setType(NO_TYPE_OF_ITS_OWN);
        details.setInstance(URI.create(path));
        details.setTitle(title(problem, language));
        details.setDetail(detail(problem, language));
        if (problem.parameter() != null) {
            details.setProperty("parameter", problem.parameter());
        }
        if (problem.reference() != null) {
            details.setProperty("reference", problem.reference());
        }
        if (!problem.versions().isEmpty()) {
            details.setProperty(
                    "versions",
                    problem.versions().stream()
                            .map(edition -> addresses.of(problem.addressOf(edition)))
                            .toList());
        }
        if (problem.withdrawn() != null) {
            LocalText reason = problem.withdrawn().publicReason();
            if (reason != null) {
                details.setDetail(reason.in(language));
            }
            details.setProperty("reason", reason);
            details.setProperty("withdrawnAt", problem.withdrawn().endedAt());
        }
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(details);
    }
}
