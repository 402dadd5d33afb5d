package org.shoreatlas.desk;

import java.util.List;
import java.util.Map;
import org.shoreatlas.desk.form.FormReader;
import org.shoreatlas.desk.form.FormReader.Proposed;
import org.shoreatlas.desk.form.FormReader.Reading;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.desk.submission.Submission;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.kernel.Language;
import org.springframework.stereotype.Component;

/** What papers say: of a draft what is typed, of what was sent what will be published. */
@Component
class SubmissionContents {

    private final Editions editions;
    private final Forms forms;
    private final FormReader reader;

    SubmissionContents(Editions editions, Forms forms, FormReader reader) {
        this.editions = editions;
        this.forms = forms;
        this.reader = reader;
    }

    /** @param paper no table */
    Reading of(Submission paper, Language language) {
        List<Proposal> sent = editions.sent(paper.id());
        return sent.isEmpty()
                ? reader.read(forms.of(paper.form()), paper.typed(), paper.entry(), paper.base(), language)
                : reading(sent);
    }

    /** Some of what was sent: after so many, so many at most. */
    Reading sent(Submission paper, int after, int most) {
        return reading(editions.sent(paper.id(), after, most));
    }

    private static Reading reading(List<Proposal> sent) {
        return new Reading(
                sent.stream()
                        .map(one -> new Proposed(one.entry(), one.content(), one.change(), one.base(), ""))
                        .toList(),
                null,
                Map.of(),
                Map.of());
    }
}
