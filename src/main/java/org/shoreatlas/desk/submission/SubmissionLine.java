package org.shoreatlas.desk.submission;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import org.shoreatlas.kernel.Language;

/** A paper in a list. */
public record SubmissionLine(Submission submission, String title, String author, String regions) {

    public static List<SubmissionLine> of(List<Submission> papers, DeskWords words, Language language) {
        words.expect(papers);
        Map<Long, String> people =
                words.people(papers.stream().map(Submission::author).collect(toSet()));
        return papers.stream()
                .map(one -> new SubmissionLine(
                        one,
                        words.title(one, language),
                        people.getOrDefault(one.author(), ""),
                        words.regions(one.regions(), language)))
                .toList();
    }
}
