package org.shoreatlas.desk.submission;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoreatlas.kernel.Language;

/** A paper in a list. */
public record SubmissionLine(Submission submission, String title, String author, String regions) {

    public static List<SubmissionLine> of(List<Submission> papers, DeskWords words, Language language) {
        Set<Long> ids = new HashSet<>();
        papers.forEach(one -> ids.add(one.author()));
        Map<Long, String> people = words.people(ids);
        return papers.stream()
                .map(one -> new SubmissionLine(
                        one,
                        words.title(one, language),
                        people.getOrDefault(one.author(), ""),
                        words.regions(one.regions(), language)))
                .toList();
    }
}
