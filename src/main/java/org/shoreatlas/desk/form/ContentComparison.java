package org.shoreatlas.desk.form;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.Difference;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.WordDifference;
import org.springframework.stereotype.Component;

/** Two contents of an entry, field by field, with the words marked that changed. */
public record ContentComparison(List<Line> lines) {

    /**
     * @param label of the field
     * @param words of both, in their order
     */
    record Line(
            String label,
            List<WordDifference.Marked> words,
            @Nullable Language language) {}

    /** Compares. */
    @Component
    public static class Comparisons {

        private final Forms forms;
        private final FormView.Views views;

        Comparisons(Forms forms, FormView.Views views) {
            this.forms = forms;
            this.views = views;
        }

        /** @param before null for something new */
        public ContentComparison between(Kind kind, @Nullable Content before, Content after, Language language) {
            Form form = forms.of(kind.code());
            return new ContentComparison(differences(before, after).stream()
                    .sorted(Comparator.comparingInt((Difference one) -> views.order(form, one.field())))
                    .map(one -> new Line(
                            views.label(form, one.field(), language),
                            WordDifference.difference(
                                    said(form, one.field(), one.before(), language),
                                    said(form, one.field(), one.after(), language)),
                            Language.of(one.field().replaceAll(".*[.]", "")).orElse(null)))
                    .toList());
        }

        /** The entries that {@link #between} will name. */
        public Stream<EntryRef> named(Kind kind, @Nullable Content before, Content after) {
            Form form = forms.of(kind.code());
            return differences(before, after).stream()
                    .flatMap(one -> Stream.of(one.before(), one.after())
                            .filter(Objects::nonNull)
                            .flatMap(value -> views.named(form, one.field(), value)));
        }

        private static List<Difference> differences(@Nullable Content before, Content after) {
            return Difference.between(before == null ? Content.of(Map.of()) : before, after);
        }

        private String said(Form form, String path, @Nullable String value, Language language) {
            return value == null ? "" : views.word(form, path, value, language);
        }
    }
}
