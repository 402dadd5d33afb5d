package org.shoreatlas.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.FormReader.Proposed;
import org.shoreatlas.desk.form.FormReader.Reading;
import org.shoreatlas.desk.submission.DeskWords;
import org.shoreatlas.desk.submission.DryRun;
import org.shoreatlas.desk.submission.Submission;
import org.shoreatlas.desk.submission.Submissions;
import org.shoreatlas.edition.ContentException;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.StaleProposalException;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.web.DeskController;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What a paper will make public, as readers will see it. */
@DeskController
class PreviewPages {

    /** A preview publishes all of a paper for the moment of a page. */
    private static final int MOST_PREVIEWED = 500;

    private final Submissions submissions;
    private final SubmissionContents contents;
    private final DryRun dryRun;
    private final DeskWords words;

    PreviewPages(Submissions submissions, SubmissionContents contents, DryRun dryRun, DeskWords words) {
        this.submissions = submissions;
        this.contents = contents;
        this.dryRun = dryRun;
        this.words = words;
    }

    /** The public page as it will be, in the language of the desk: published for a moment, shown, and taken back. */
    @GetMapping({"/drafts/{id}/preview", "/drafts/{id}/preview/{at}"})
    @Nullable
    String preview(
            @PathVariable long id,
            @PathVariable(required = false) @Nullable Integer at,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Submission paper = submissions.get(id, staff);
        Reading reading = paper.isTable() ? contents.sent(paper, 0, MOST_PREVIEWED) : contents.of(paper, language);
        if (!reading.mistakes().isEmpty()
                || paper.isTable() && reading.proposed().size() == MOST_PREVIEWED) {
            return notYet(paper, language, model, response);
        }
        List<EntryRef> entries = reading.withdrawal() != null && paper.entry() != null
                ? List.of(paper.entry())
                : reading.proposed().stream().map(Proposed::entry).toList();
        int shown = at == null ? entries.size() - 1 : at;
        if (shown < 0 || shown >= entries.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            dryRun.show(paper, reading.proposed(), reading.withdrawal(), () -> {
                request.setAttribute(
                        "preview",
                        "/desk/" + language.code() + (paper.mayWrite(staff) ? "/drafts/" : "/reviews/") + id);
                forward("/" + language.code() + words.path(entries.get(shown)), request, response);
            });
            return null;
        } catch (ContentException | StaleProposalException | DataIntegrityViolationException e) {
            return notYet(paper, language, model, response);
        }
    }

    private String notYet(Submission paper, Language language, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("paper", paper).addAttribute("heading", words.title(paper, language));
        return "desk/no-preview";
    }

    private static void forward(String path, HttpServletRequest request, HttpServletResponse response) {
        RequestDispatcher page = Objects.requireNonNull(request.getRequestDispatcher(path));
        try {
            page.forward(request, response);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
