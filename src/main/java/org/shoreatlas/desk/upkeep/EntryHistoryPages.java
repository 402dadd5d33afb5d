package org.shoreatlas.desk.upkeep;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.Choices;
import org.shoreatlas.desk.form.ContentComparison;
import org.shoreatlas.desk.submission.Centres;
import org.shoreatlas.desk.submission.DeskWords;
import org.shoreatlas.desk.submission.NotYoursException;
import org.shoreatlas.edition.ChangedMeanwhileException;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Slug;
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

/** An entry at the desk: its versions, what changed between any two of them, and what can be done with it. */
@DeskController
@RequestMapping("/entries/{kind}/{slug}")
class EntryHistoryPages {

    private final Editions editions;
    private final Choices choices;
    private final ContentComparison.Comparisons comparisons;
    private final DeskWords words;
    private final Publishing publishing;
    private final Centres centres;
    private final VerificationForm grounds;

    EntryHistoryPages(
            Editions editions,
            Choices choices,
            ContentComparison.Comparisons comparisons,
            DeskWords words,
            Publishing publishing,
            Centres centres,
            VerificationForm grounds) {
        this.grounds = grounds;
        this.publishing = publishing;
        this.centres = centres;
        this.editions = editions;
        this.choices = choices;
        this.comparisons = comparisons;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String kind, @PathVariable Slug slug, Language language, Staff staff, Model model) {
        EntryRef entry = entry(kind, slug);
        List<Edition> versions = versions(entry);
        Set<Long> regions = choices.regionsOf(List.of(entry));
        model.addAttribute("entry", entry)
                .addAttribute("versions", versions)
                .addAttribute("heading", words.name(entry, language))
                .addAttribute("path", words.path(entry))
                .addAttribute("mayWrite", staff.mayWriteIn(regions))
                .addAttribute("regions", words.regions(regions, language));
        if (!model.containsAttribute("ground")) {
            model.addAttribute("ground", grounds.empty(language));
        }
        return "desk/entry";
    }

    @GetMapping("/difference")
    String difference(
            @PathVariable String kind,
            @PathVariable Slug slug,
            @RequestParam int from,
            @RequestParam int to,
            Language language,
            Staff staff,
            Model model) {
        EntryRef entry = entry(kind, slug);
        Edition before = editions.edition(entry.kind(), slug, from);
        Edition after = editions.edition(entry.kind(), slug, to);
        model.addAttribute("entry", entry)
                .addAttribute("versions", versions(entry))
                .addAttribute("heading", words.name(entry, language))
                .addAttribute("before", before)
                .addAttribute("after", after)
                .addAttribute(
                        "comparison", comparisons.between(entry.kind(), before.content(), after.content(), language));
        return "desk/difference";
    }

    /**
     * It still holds: public at once, without a second reader, since no word changes.
     *
     * @param edition that was looked at
     * @param parameters say on what ground
     */
    @PostMapping("/still-true")
    String stillTrue(
            @PathVariable String kind,
            @PathVariable Slug slug,
            @RequestParam long edition,
            @RequestParam Map<String, String> parameters,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        EntryRef entry = entry(kind, slug);
        Set<Long> regions = choices.regionsOf(List.of(entry));
        if (!staff.mayWriteIn(regions)) {
            throw new NotYoursException();
        }
        VerificationForm.Asked asked = grounds.read(parameters, language);
        Edition newest = versions(entry).get(0);
        if (newest.id() != edition || newest.isWithdrawn()) {
            return changed(entry, asked, language, staff, model, response);
        }
        if (asked.ground() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(entry, asked, language, staff, model);
        }
        try {
            publishing.verify(List.of(edition), asked.ground(), centres.of(regions, staff));
        } catch (ChangedMeanwhileException changed) {
            return changed(entry, asked, language, staff, model, response);
        }
        return SeeOther.atDesk("/entries/" + kind + "/" + slug, language, request);
    }

    private String changed(
            EntryRef entry,
            VerificationForm.Asked asked,
            Language language,
            Staff staff,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("changed", true);
        return again(entry, asked, language, staff, model);
    }

    private String again(EntryRef entry, VerificationForm.Asked asked, Language language, Staff staff, Model model) {
        model.addAttribute("ground", grounds.view(asked.typed(), asked.mistakes(), language))
                .addAttribute("asking", true);
        return show(entry.kind().code(), entry.slug(), language, staff, model);
    }

    private List<Edition> versions(EntryRef entry) {
        List<Edition> versions = editions.editions(entry.kind(), entry.slug(), editions.latest());
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return versions;
    }

    private static EntryRef entry(String kind, Slug slug) {
        return new EntryRef(
                Kind.ofCode(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), slug);
    }
}
