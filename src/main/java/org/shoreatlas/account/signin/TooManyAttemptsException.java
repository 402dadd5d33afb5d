package org.shoreatlas.account.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** As many attempts were made from one network as are taken. */
public class TooManyAttemptsException extends RuntimeException {

    private final Duration toWait;

    /** @param toWait after which the next is taken */
    TooManyAttemptsException(Duration toWait) {
        this.toWait = toWait;
    }

    /** Says how long to wait, to machines and in the model, by {@code wait}, to people. */
    public void answer(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(toWait.plusSeconds(1).toSeconds()));
        model.addAttribute("wait", toWait.plusMinutes(1).toMinutes());
    }
}
