package org.shoreatlas.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoreatlas.api.Column;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRepository;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.place.EntrySummaries;
import org.shoreatlas.place.LocatedEntries;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EntrySummary;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/** The organisations, as of any publication. */
@Service
public class Organisations extends LocatedEntries<Organisation, OrganisationView> {

    public static final List<String> FORMS = List.of(
            "cri",
            "ministry",
            "region-council",
            "wilaya",
            "agency",
            "federation",
            "company",
            "school",
            "university",
            "commission",
            "group",
            "foundation",
            "other");

    private final OrganisationRepository repository;

    Organisations(OrganisationRepository repository, Editions editions, Places places) {
        super(Kind.ORGANISATION, repository, editions, places);
        this.repository = repository;
    }

    /** In which of these regions, given by their ids, there is an organisation of this form. */
    public Set<Long> regionsWith(String form, Collection<Long> regions, int publication) {
        return repository.regionsWith(form, regions, publication);
    }

    /** Which of these, given by slug, are companies. */
    public Map<String, OrganisationView> companies(Collection<String> slugs, int publication) {
        return slugs.isEmpty()
                ? Map.of()
                : all(
                                EntryRepository.<Organisation>where("form", "company")
                                        .and((row, query, is) -> row.get("slug").in(slugs)),
                                publication)
                        .stream()
                        .collect(Collectors.toMap(one -> one.head().id(), one -> one));
    }

    @Override
    protected Set<String> ownFilters() {
        return Set.of("form");
    }

    @Override
    protected Specification<Organisation> ownRestriction(Query query) {
        return coded(query, "form", FORMS);
    }

    @Override
    protected List<OrganisationView> views(List<Organisation> rows, int publication) {
        EntrySummaries heads = places.heads(Kind.ORGANISATION, rows, publication);
        return rows.stream().map(organisation -> organisation.view(heads)).toList();
    }

    @Override
    public List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(EntrySummary.columns(OrganisationView::head));
        columns.add(new Column<>("form", OrganisationView::form));
        columns.add(new Column<>("acronym", OrganisationView::acronym));
        columns.add(new Column<>("website", OrganisationView::website));
        return columns;
    }
}
