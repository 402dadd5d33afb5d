package org.shoreatlas.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.web.PageController;
import org.shoreatlas.web.SeeOther;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A reader says what is wrong on a page, and gets a receipt. Without account, cookie, script or third party. */
@PageController
class ReportPage {

    /** In the order of the form. */
    private static final List<String> FIELDS = List.of("message", "mail", "website", "number");

    private final Reports reports;
    private final ReportDesk desk;

    ReportPage(Reports reports, ReportDesk desk) {
        this.reports = reports;
        this.desk = desk;
    }

    @GetMapping("/report")
    String show(
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String page,
            Model model,
            HttpServletResponse response) {
        return form(ReportForm.blank(), reports.about(entry, page), Map.of(), model, response);
    }

    /** Has no transaction, so that nobody who waits to report holds a connection beside the one that reports. */
    @PostMapping("/report")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    String send(
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String page,
            @Valid @ModelAttribute("report") ReportForm form,
            BindingResult checked,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "") String from,
            Language language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (from.equals("cross-site")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        About about = reports.about(entry, page);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form.again(), about, mistakes(checked), model, response);
        }
        try {
            Receipt receipt = reports.take(form, about, language, request.getRemoteAddr());
            return SeeOther.at("/" + language.code() + "/report/" + receipt, request);
        } catch (FormUsedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form.anew(), about, Map.of("number", "report.error.used"), model, response);
        } catch (TooManyReportsException e) {
            Duration wait = e.toWait();
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusSeconds(1).toSeconds()));
            model.addAttribute("wait", wait.plusMinutes(1).toMinutes());
            return form(form.again(), about, Map.of(), model, response);
        }
    }

    @GetMapping("/report/{receipt}")
    String arrived(@PathVariable String receipt, Model model) {
        Receipt read = Receipt.read(receipt);
        Reports.Arrival arrival =
                reports.arrival(read).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("receipt", read)
                .addAttribute("day", MoroccanTime.dayOf(arrival.at()))
                .addAttribute("page", arrival.page())
                .addAttribute("answer", desk.answer(read).orElse(null))
                .addAttribute("noindex", true);
        return "receipt";
    }

    private static String form(
            ReportForm form, About about, Map<String, String> mistakes, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache"); // the number of the form is one reader's
        model.addAttribute("report", form)
                .addAttribute("about", about)
                .addAttribute("mistakes", mistakes)
                .addAttribute("shortest", ReportForm.SHORTEST)
                .addAttribute("longest", ReportForm.LONGEST)
                .addAttribute("noindex", true);
        return "report";
    }

    /** Keys of messages by field. */
    private static Map<String, String> mistakes(BindingResult checked) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        FIELDS.forEach(field -> {
            FieldError error = checked.getFieldError(field);
            if (error != null) {
                mistakes.put(field, Objects.requireNonNull(error.getDefaultMessage()));
            }
        });
        return mistakes;
    }
}
