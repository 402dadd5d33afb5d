package org.shoreatlas.desk.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.Form;
import org.shoreatlas.desk.form.FormReader;
import org.shoreatlas.desk.form.FormReader.Proposed;
import org.shoreatlas.desk.form.FormReader.Reading;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.desk.form.Mistake;
import org.shoreatlas.desk.submission.Decisions;
import org.shoreatlas.desk.submission.DryRun;
import org.shoreatlas.desk.submission.Submission;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.StaleProposalException;
import org.shoreatlas.kernel.Language;
import org.springframework.stereotype.Component;

/**
 * Sends a draft for review, or says what is in the way: fields that cannot be taken, or a newer version of its entry.
 */
@Component
class Sending {

    private final Decisions decisions;
    private final Forms forms;
    private final FormReader reader;
    private final DryRun rehearsal;
    private final Editions editions;

    Sending(Decisions decisions, Forms forms, FormReader reader, DryRun rehearsal, Editions editions) {
        this.decisions = decisions;
        this.forms = forms;
        this.reader = reader;
        this.rehearsal = rehearsal;
        this.editions = editions;
    }

    /**
     * Sends what was saved.
     *
     * @param before what is known to be wrong with it
     * @return what is in the way, by field; nothing once it is sent
     * @throws StaleProposalException if its entry has changed since the draft was begun
     * @throws Outdated if it was saved or sent meanwhile
     */
    Map<String, Mistake> send(Submission draft, Map<String, Mistake> before, Language language, Staff staff) {
        Map<String, Mistake> mistakes = new LinkedHashMap<>(before);
        Reading reading = reader.read(forms.of(draft.form()), draft.typed(), draft.entry(), draft.base(), language);
        reading.mistakes().forEach(mistakes::putIfAbsent);
        Optional<Edition> newest = newest(draft);
        if (newest.isPresent()) {
            StaleProposalException.refuse(
                    String.valueOf(draft.entry()), draft.base(), newest.get().id());
        }
        Set<Long> regions = draft.regions();
        if (mistakes.isEmpty() && reading.withdrawal() == null) {
            DryRun.Outcome outcome = rehearsal.check(draft, reading.proposed());
            if (outcome.mistake() != null) {
                mistakes.put(Objects.requireNonNull(outcome.path()), outcome.mistake());
            }
            regions = outcome.regions();
        }
        if (mistakes.isEmpty() && !draft.practice() && !staff.mayWriteIn(regions)) {
            mistakes.put(
                    reading.withdrawal() != null ? "reason" : last(reading).path() + placeField(draft.form()),
                    Mistake.of(regions.isEmpty() ? "desk.error.national" : "desk.error.other-region"));
        }
        if (mistakes.isEmpty()
                && isPublic(newest)
                && reading.withdrawal() == null
                && last(reading).content().equals(newest.orElseThrow().content())) {
            mistakes.put(Form.CHANGE + ".why", Mistake.of("desk.error.nothing-changed"));
        }
        if (mistakes.isEmpty() && isSmall(draft, reading.proposed(), newest)) {
            decisions.sendSmall(draft, reading.proposed(), staff);
        } else if (mistakes.isEmpty()) {
            decisions.send(draft, reading.proposed(), regions, staff);
        }
        return mistakes;
    }

    private static Proposed last(Reading reading) {
        return reading.proposed().get(reading.proposed().size() - 1);
    }

    private static boolean isPublic(Optional<Edition> newest) {
        return newest.isPresent() && !newest.get().isWithdrawn();
    }

    private static String placeField(String form) {
        return Set.of(Kind.FIGURE.code(), Kind.MILESTONE.code(), Forms.ARTICLE).contains(form) ? "subject" : "place";
    }

    private static boolean isSmall(Submission draft, List<Proposed> proposed, Optional<Edition> newest) {
        return !draft.practice()
                && isPublic(newest)
                && proposed.size() == 1
                && proposed.get(0).change().type() == Change.Type.WORDING
                && SmallChange.isAll(
                        newest.orElseThrow().content(), proposed.get(0).content());
    }

    private Optional<Edition> newest(Submission draft) {
        EntryRef entry = draft.entry();
        return entry == null
                ? Optional.empty()
                : editions.editions(entry.kind(), entry.slug(), editions.latest()).stream()
                        .findFirst();
    }
}
