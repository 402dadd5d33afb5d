package org.shoreatlas.desk.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.Form;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.FormView;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.desk.submission.DeskWords;
import org.shoreatlas.desk.submission.OutdatedException;
import org.shoreatlas.desk.submission.Submission;
import org.shoreatlas.desk.submission.Submissions;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.kernel.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Shows that somebody else was quicker, with base, theirs and mine, and puts together what is chosen of them. */
@Component
public class Conflicts {

    private final Submissions submissions;
    private final Forms forms;
    private final FormView.Views views;
    private final Editions editions;
    private final DeskWords words;

    Conflicts(Submissions submissions, Forms forms, FormView.Views views, Editions editions, DeskWords words) {
        this.submissions = submissions;
        this.forms = forms;
        this.views = views;
        this.editions = editions;
        this.words = words;
    }

    /** Another window of the same draft. */
    String ofWindows(
            OutdatedException outdated,
            int version,
            FormInput mine,
            Language language,
            Staff staff,
            Model model,
            HttpServletResponse response) {
        Submission current = outdated.current();
        return show(
                current,
                submissions.saved(current.id(), version),
                current.typed(),
                mine,
                null,
                language,
                staff,
                model,
                response);
    }

    /** A newer version of the entry that a draft changes. */
    String ofVersions(Submission draft, Language language, Staff staff, Model model, HttpServletResponse response) {
        List<Edition> versions = versions(draft);
        return show(
                draft,
                base(draft, versions),
                theirs(draft, versions.get(0), draft.typed()),
                draft.typed(),
                versions.get(0),
                language,
                staff,
                model,
                response);
    }

    /** What differs between a paper and the newest version of its entry. */
    public List<Conflict.Line> linesOf(Submission paper) {
        List<Edition> versions = versions(paper);
        return Conflict.of(base(paper, versions), theirs(paper, versions.get(0), paper.typed()), paper.typed())
                .lines();
    }

    /** Mine, with theirs where they were chosen: of the other window, or of a version of the entry. */
    FormInput merged(
            Submission draft, @Nullable Long newest, FormInput base, FormInput mine, Map<String, String> choices) {
        FormInput theirs = newest == null
                ? draft.typed()
                : theirs(
                        draft,
                        versions(draft).stream()
                                .filter(one -> one.id() == newest)
                                .findFirst()
                                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)),
                        mine);
        return Conflict.of(base, theirs, mine).resolved(choices);
    }

    private List<Edition> versions(Submission paper) {
        EntryRef entry = Objects.requireNonNull(paper.entry());
        return editions.editions(entry.kind(), entry.slug(), editions.latest());
    }

    private FormInput base(Submission paper, List<Edition> versions) {
        return versions.stream()
                .filter(one -> Objects.equals(one.id(), paper.base()))
                .findFirst()
                .map(one -> theirs(paper, one, paper.typed()))
                .orElse(FormInput.NOTHING);
    }

    /** A version as this form has it; what only mine can have, such as why it changes, is taken from mine. */
    private FormInput theirs(Submission paper, Edition version, FormInput mine) {
        Form form = forms.of(paper.form());
        return paper.form().equals(Forms.WITHDRAWAL)
                ? mine
                : FormInput.of(version.content()).within(form).with(mine.of(form.beside()));
    }

    String show(
            Submission current,
            FormInput base,
            FormInput theirs,
            FormInput mine,
            @Nullable Edition newest,
            Language language,
            Staff staff,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        Form form = forms.of(current.form());
        Conflict conflict = Conflict.of(base, theirs, mine);
        Map<String, String> labels = new LinkedHashMap<>();
        conflict.lines().forEach(line -> labels.put(line.path(), views.label(form, line.path(), language)));
        model.addAttribute("draft", current)
                .addAttribute("conflict", conflict)
                .addAttribute("labels", labels)
                .addAttribute("newest", newest)
                .addAttribute("mayWrite", current.mayWrite(staff))
                .addAttribute("heading", words.title(current, language));
        return "desk/conflict";
    }
}
