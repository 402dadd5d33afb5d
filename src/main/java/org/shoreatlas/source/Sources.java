package org.shoreatlas.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoreatlas.api.Column;
import org.shoreatlas.api.PublishedEntries;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Addresses;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/** The sources, as of any publication. */
@Service
public class Sources extends PublishedEntries<Source, SourceView> {

    static final List<String> FORMS =
            List.of("article", "communique", "decree", "dataset", "page", "held-document", "statement");
    static final List<String> LANGUAGES = List.of("ar", "fr", "en");

    private final EntryNames names;
    private final Evidences evidences;
    private final Addresses addresses;

    Sources(
            SourceRepository repository,
            Editions editions,
            EntryNames names,
            Evidences evidences,
            Addresses addresses) {
        super(Kind.SOURCE, repository, editions);
        this.names = names;
        this.evidences = evidences;
        this.addresses = addresses;
    }

    /**
     * The rows of any kind that rest on the query's {@code source}.
     *
     * @throws org.shoreatlas.api.BadParameterException if there is no such source
     */
    public <E> Specification<E> restingOn(Query query) {
        return query.entry("source", Kind.SOURCE, names)
                .map(Evidences::<E>restOn)
                .orElseGet(Specification::unrestricted);
    }

    /** All of them, by slug. */
    public List<SourceView> all(int publication) {
        return all(Specification.unrestricted(), publication);
    }

    /** How many there are: where something is not found, it is not found in these. */
    public long count(int publication) {
        return counted(publication);
    }

    /** Sources by their slug; one that is not public is left out. */
    public Map<String, SourceView> byId(Collection<String> slugs, int publication) {
        return slugs.isEmpty()
                ? Map.of()
                : all((row, query, is) -> row.get("slug").in(slugs), publication).stream()
                        .collect(Collectors.toMap(source -> source.head().id(), source -> source));
    }

    @Override
    public Set<String> filters() {
        return Set.of("form", "language");
    }

    @Override
    protected Specification<Source> restriction(Query query) {
        return PublishedEntries.<Source>coded(query, "form", FORMS).and(coded(query, "language", LANGUAGES));
    }

    @Override
    protected List<SourceView> views(List<Source> rows, int publication) {
        Map<Long, List<EvidenceView>> evidence =
                evidences.of(rows.stream().map(Source::editionId).toList(), publication);
        return rows.stream()
                .map(source -> source.view(EntrySummary.of(
                        source,
                        "source",
                        addresses.of(path(), source.slug()),
                        null,
                        evidence.getOrDefault(source.editionId(), List.of()))))
                .toList();
    }

    @Override
    public List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(EntrySummary.columns(SourceView::head));
        columns.add(new Column<>("form", SourceView::form));
        columns.add(new Column<>("title", SourceView::title));
        columns.add(new Column<>("publisher", SourceView::publisher));
        columns.add(new Column<>("language", SourceView::language));
        columns.add(new Column<SourceView>("dated", source -> source.dated().code()));
        columns.add(new Column<>("address", SourceView::address));
        columns.add(new Column<>("sha256", SourceView::sha256));
        columns.add(new Column<>("origin", SourceView::origin));
        return columns;
    }
}
