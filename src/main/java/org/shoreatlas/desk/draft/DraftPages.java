package org.shoreatlas.desk.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.Form;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.FormReader;
import org.shoreatlas.desk.form.FormView;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.desk.form.Mistake;
import org.shoreatlas.desk.submission.Attachments;
import org.shoreatlas.desk.submission.DeskWords;
import org.shoreatlas.desk.submission.OutdatedException;
import org.shoreatlas.desk.submission.Submission;
import org.shoreatlas.desk.submission.Submissions;
import org.shoreatlas.edition.StaleProposalException;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.web.DeskController;
import org.shoreatlas.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A paper while it is written: shown, saved, sent, put away, taken up again. */
@DeskController
@RequestMapping("/drafts")
class DraftPages {

    private final Submissions submissions;
    private final Forms forms;
    private final FormReader reader;
    private final FormView.Views views;
    private final TypedFields fields;
    private final Sending sending;
    private final Conflicts conflicts;
    private final Attachments attachments;
    private final DeskWords words;

    DraftPages(
            Submissions submissions,
            Forms forms,
            FormReader reader,
            FormView.Views views,
            TypedFields fields,
            Sending sending,
            Conflicts conflicts,
            Attachments attachments,
            DeskWords words) {
        this.submissions = submissions;
        this.forms = forms;
        this.reader = reader;
        this.views = views;
        this.fields = fields;
        this.sending = sending;
        this.conflicts = conflicts;
        this.attachments = attachments;
        this.words = words;
    }

    /** Its own address, and that of its refusal, which somebody may load again. */
    @GetMapping({"/{id}", "/{id}/send"})
    @Transactional(readOnly = true)
    String edit(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String add,
            Language language,
            Staff staff,
            Model model) {
        Submission draft = submissions.get(id, staff);
        if (!draft.mayWrite(staff) || draft.isTable()) {
            return "redirect:/desk/" + language.code() + (draft.mayWrite(staff) ? "/tables/" : "/reviews/") + id;
        }
        return form(draft, draft.typed(), Map.of(), add, language, model);
    }

    /**
     * Keeps what was typed.
     *
     * @param add path of a list that gets another item
     * @param pasted rows of a spreadsheet, which become figures where {@code paste} is set
     * @param preview whether to show what it will be
     */
    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(defaultValue = "false") boolean paste,
            @RequestParam(defaultValue = "false") boolean preview,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Submission draft = form(id, staff);
        Form form = forms.of(draft.form());
        TypedFields.Sent sent = fields.of(draft, request, staff);
        FormInput typed =
                paste ? PastedRows.into(sent.typed(), pasted, views, language).within(form) : sent.typed();
        try {
            submissions.save(id, version, typed, staff);
        } catch (OutdatedException outdated) {
            return conflicts.ofWindows(outdated, version, typed, language, staff, model, response);
        }
        if (!sent.mistakes().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(submissions.get(id, staff), typed, sent.mistakes(), add, language, model);
        }
        return SeeOther.atDesk(
                "/drafts/" + id
                        + (preview
                                ? "/preview"
                                : form.hasList(add)
                                        ? "?add=" + encoded(add) + "#" + Form.idOf(add) + "-list"
                                        : "?saved"),
                language,
                request);
    }

    private static String encoded(String path) {
        return path.replace("[", "%5B").replace("]", "%5D");
    }

    /** One that has fields. */
    private Submission form(long id, Staff staff) {
        Submission draft = submissions.get(id, staff);
        if (draft.isTable()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return draft;
    }

    /** A script saves while somebody types. Answers with the version that it is now, or 409. */
    @PostMapping(path = "/{id}", headers = "Desk-Autosave")
    ResponseEntity<Void> autosave(
            @PathVariable long id, @RequestParam int version, Staff staff, HttpServletRequest request) {
        try {
            int saved = submissions.save(
                    id, version, fields.of(form(id, staff), request, staff).typed(), staff);
            return ResponseEntity.noContent()
                    .header("Desk-Version", String.valueOf(saved))
                    .build();
        } catch (OutdatedException outdated) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
    }

    @PostMapping("/{id}/send")
    String send(
            @PathVariable long id,
            @RequestParam int version,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        TypedFields.Sent sent = fields.of(form(id, staff), request, staff);
        try {
            submissions.save(id, version, sent.typed(), staff);
            Map<String, Mistake> mistakes = sending.send(submissions.get(id, staff), sent.mistakes(), language, staff);
            if (!mistakes.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return form(submissions.get(id, staff), sent.typed(), mistakes, "", language, model);
            }
        } catch (OutdatedException outdated) {
            return conflicts.ofWindows(outdated, version, sent.typed(), language, staff, model, response);
        } catch (StaleProposalException stale) {
            return conflicts.ofVersions(submissions.get(id, staff), language, staff, model, response);
        }
        return SeeOther.atDesk("/reviews/" + id + "?sent", language, request);
    }

    /**
     * Goes on with what was chosen, field by field. What is mine comes with the form, so that nothing depends on what
     * was kept.
     *
     * @param version of the draft that was shown as theirs, or is mine
     * @param newest edition of the entry that was shown as theirs; null where the other window of the same draft was
     */
    @PostMapping("/{id}/resolve")
    String resolve(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Long newest,
            @RequestParam Map<String, String> parameters,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Submission draft = form(id, staff);
        Form form = forms.of(draft.form());
        FormInput base = prefixed("base.", parameters).within(form);
        FormInput mine = prefixed("mine.", parameters).within(form);
        if (!draft.mayWrite(staff)) {
            return conflicts.show(draft, base, draft.typed(), mine, null, language, staff, model, response);
        }
        FormInput merged = conflicts.merged(
                draft, newest, base, mine, prefixed("choice.", parameters).values());
        try {
            submissions.rebase(id, version, newest == null ? draft.base() : newest, merged, staff);
        } catch (OutdatedException outdated) {
            return conflicts.ofWindows(outdated, version, merged, language, staff, model, response);
        }
        return SeeOther.atDesk("/drafts/" + id + "?saved", language, request);
    }

    /** The parameters that begin so, without that. */
    static FormInput prefixed(String prefix, Map<String, String> parameters) {
        Map<String, String> values = new TreeMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                values.put(name.substring(prefix.length()), value);
            }
        });
        return new FormInput(values);
    }

    /** Puts a draft away with what is typed, or takes back what waits. */
    @PostMapping("/{id}/discard")
    String discard(
            @PathVariable long id,
            @RequestParam int version,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Submission draft = submissions.get(id, staff);
        FormInput typed = draft.mayWrite(staff) && !draft.isTable()
                ? fields.of(draft, request, staff).typed()
                : draft.typed();
        try {
            submissions.discard(
                    id, draft.mayWrite(staff) ? submissions.save(id, version, typed, staff) : version, staff);
        } catch (OutdatedException outdated) {
            if (draft.isTable()) {
                return SeeOther.atDesk("/tables/" + id, language, request);
            }
            return conflicts.ofWindows(outdated, version, typed, language, staff, model, response);
        }
        return SeeOther.atDesk("/reviews/" + id, language, request);
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable long id, Language language, Staff staff, HttpServletRequest request) {
        return SeeOther.atDesk("/drafts/" + submissions.resume(submissions.get(id, staff), staff), language, request);
    }

    private String form(
            Submission draft,
            FormInput typed,
            Map<String, Mistake> mistakes,
            String add,
            Language language,
            Model model) {
        Form form = forms.of(draft.form());
        Map<String, String> understood = typed.values().isEmpty()
                ? Map.of()
                : reader.read(form, typed, draft.entry(), draft.base(), language)
                        .understood();
        model.addAttribute("draft", draft)
                .addAttribute("form", views.of(form, typed, mistakes, understood, draft.base() != null, add, language))
                .addAttribute("heading", words.title(draft, language))
                .addAttribute("attachments", attachments.of(draft.id()))
                .addAttribute("remarks", draft.follows() == null ? null : words.remarks(draft.follows()))
                .addAttribute("anotherWaits", submissions.isAnotherWaiting(draft))
                .addAttribute("entryPath", draft.entry() == null ? null : words.path(draft.entry()));
        return "desk/draft";
    }
}
