package org.shoreatlas.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.submission.Centres;
import org.shoreatlas.desk.submission.DeskWords;
import org.shoreatlas.desk.submission.NotYoursException;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.TypedText;
import org.shoreatlas.report.ReportDesk;
import org.shoreatlas.report.ReportDesk.Received;
import org.shoreatlas.web.DeskController;
import org.shoreatlas.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What readers reported, and what the centre answers. */
@DeskController
@RequestMapping("/reports")
class ReportPages {

    private static final int LONGEST = 4000;

    private final ReportDesk reports;
    private final Centres centres;
    private final DeskWords words;
    private final DeskMail mail;

    ReportPages(ReportDesk reports, Centres centres, DeskWords words, DeskMail mail) {
        this.reports = reports;
        this.centres = centres;
        this.words = words;
        this.mail = mail;
    }

    @GetMapping
    String list(Staff staff, Model model) {
        model.addAttribute("open", reports.open(staff)).addAttribute("answered", reports.answered(staff));
        return "desk/reports";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Language language, Staff staff, Model model) {
        return show(received(id, staff), "", "", Map.of(), language, model);
    }

    private String show(
            Received received,
            String outcome,
            String answer,
            Map<String, String> mistakes,
            Language language,
            Model model) {
        model.addAttribute("report", received)
                .addAttribute("outcomes", ReportDesk.OUTCOMES)
                .addAttribute("outcome", outcome)
                .addAttribute("answer", answer)
                .addAttribute("mistakes", mistakes)
                .addAttribute("name", received.entry() == null ? null : words.name(received.entry(), language))
                .addAttribute("path", received.entry() == null ? null : words.path(received.entry()));
        return "desk/report";
    }

    private Received received(long id, Staff staff) {
        Received received = reports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!received.maySee(staff)) {
            throw new NotYoursException();
        }
        return received;
    }

    @PostMapping("/{id}")
    String answer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String answer,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Received received = received(id, staff);
        String text = TypedText.lines(answer);
        Map<String, String> mistakes = new LinkedHashMap<>();
        if (!ReportDesk.OUTCOMES.contains(outcome)) {
            mistakes.put("outcome", "desk.error.outcome");
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            mistakes.put("answer", "desk.error.answer");
        }
        if (!mistakes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(received, outcome, answer, mistakes, language, model);
        }
        String by = centres.of(received.region() == null ? List.of() : Set.of(received.region()), staff);
        if (!reports.answer(id, outcome, text, language, by, staff)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(
                    received(id, staff), outcome, answer, Map.of("answered", "desk.error.answered"), language, model);
        }
        reports.mail(id).ifPresent(address -> mail.answer(address, received.receipt(), text, received.language()));
        return SeeOther.atDesk("/reports/" + id, language, request);
    }
}
