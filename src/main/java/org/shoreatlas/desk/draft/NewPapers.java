package org.shoreatlas.desk.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.Choices;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.desk.submission.NotYoursException;
import org.shoreatlas.desk.submission.Submissions;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.report.ReportDesk;
import org.shoreatlas.web.DeskController;
import org.shoreatlas.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Begins papers: something new, a change or the withdrawal of an entry, a newer figure of the same, an old version
 * again.
 */
@DeskController
@RequestMapping("/drafts")
class NewPapers {

    private final Submissions submissions;
    private final Forms forms;
    private final Choices choices;
    private final Editions editions;
    private final EntryNames names;
    private final ReportDesk reports;

    NewPapers(
            Submissions submissions,
            Forms forms,
            Choices choices,
            Editions editions,
            EntryNames names,
            ReportDesk reports) {
        this.submissions = submissions;
        this.forms = forms;
        this.choices = choices;
        this.editions = editions;
        this.names = names;
        this.reports = reports;
    }

    /**
     * Begins a paper.
     *
     * @param form of something new, or {@code withdrawal}; empty for a change of the entry
     * @param entry that is changed or withdrawn, as {@code kind:slug}; empty for something new
     * @param version of the entry that is to be restored; empty for the newest
     * @param copy figure that is the model of a new one
     * @param report of a reader, to which it answers
     * @param parameters with what begins with {@code typed.}, of something new, it is filled in
     */
    @PostMapping
    String begin(
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String copy,
            @RequestParam(defaultValue = "false") boolean practice,
            @RequestParam(required = false) @Nullable Long report,
            @RequestParam Map<String, String> parameters,
            Language language,
            Staff staff,
            HttpServletRequest request) {
        if (report != null
                && reports.find(report).filter(one -> one.maySee(staff)).isEmpty()) {
            throw new NotYoursException();
        }
        long id;
        if (entry.isEmpty()) {
            String code = copy.isEmpty() ? form : Kind.FIGURE.code();
            if (!forms.has(code) || code.equals(Forms.WITHDRAWAL)) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            id = submissions.begin(
                    code,
                    null,
                    null,
                    copy.isEmpty()
                            ? DraftPages.prefixed("typed.", parameters).within(forms.of(code))
                            : model(known(copy)),
                    practice,
                    null,
                    report,
                    Set.of(),
                    staff);
        } else {
            EntryRef ref = known(entry);
            Set<Long> regions = choices.regionsOf(List.of(ref));
            if (!practice && !staff.mayWriteIn(regions)) {
                throw new NotYoursException();
            }
            List<Edition> all = editions.editions(ref.kind(), ref.slug(), editions.latest());
            Edition shown = all.stream()
                    .filter(one -> version.isEmpty() || version.equals(String.valueOf(one.number())))
                    .findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            boolean withdraws = form.equals(Forms.WITHDRAWAL);
            if (withdraws && all.get(0).isWithdrawn()) {
                throw new ResponseStatusException(HttpStatus.CONFLICT);
            }
            id = submissions.begin(
                    withdraws ? form : ref.kind().code(),
                    ref,
                    all.get(0).id(),
                    withdraws
                            ? FormInput.NOTHING
                            : FormInput.of(shown.content())
                                    .within(forms.of(ref.kind().code())),
                    practice,
                    null,
                    report,
                    regions,
                    staff);
        }
        return SeeOther.atDesk("/drafts/" + id, language, request);
    }

    private EntryRef known(String text) {
        return EntryRef.find(text)
                .filter(ref -> names.everPublic(ref, editions.latest()).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A figure of a later period is begun with all but the number and the period of the earlier one. */
    private FormInput model(EntryRef figure) {
        Edition newest = editions.editions(figure.kind(), figure.slug(), editions.latest())
                .get(0);
        Map<String, String> values =
                new TreeMap<>(FormInput.of(newest.content()).values());
        values.keySet().removeIf(path -> path.matches("(value|low|high|period|note|statement|flags|evidence).*"));
        return new FormInput(values).within(forms.of(Kind.FIGURE.code()));
    }
}
