package org.shoreatlas.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.shoreatlas.kernel.Encoded;
import org.shoreatlas.kernel.Language;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Failures that never reached a controller, or happened while a page was being rendered. */
@Controller
class ContainerErrors implements ErrorController {

    private final Problems problems;

    ContainerErrors(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Language language) {
        HttpStatus status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(HttpStatus::resolve)
                .orElse(HttpStatus.NOT_FOUND);
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Problem problem = !status.is5xxServerError()
                ? Problem.of(status)
                : Problems.isDatabaseAway(failure)
                        ? Problem.of(HttpStatus.SERVICE_UNAVAILABLE)
                        : Problems.unexpected(failure);
        return problems.answer(problem, path instanceof String text ? Encoded.of(text) : "/", language);
    }
}
