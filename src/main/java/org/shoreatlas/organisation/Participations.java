package org.shoreatlas.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EditionRow;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.ReadMemo;
import org.shoreatlas.kernel.Slug;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who takes part in agreements, programmes and events.
 *
 * <p>A bad parameter does not spoil the transaction: the page that answers it reads on.
 */
@Service
@Transactional(readOnly = true, noRollbackFor = BadParameterException.class)
public class Participations {

    private final ReadMemo<Long, List<ParticipationView>> views = new ReadMemo<>();
    private final ParticipationRepository repository;
    private final EntryNames names;

    Participations(ParticipationRepository repository, EntryNames names) {
        this.repository = repository;
        this.names = names;
    }

    /** By the id of the edition, in order; two queries, however many. */
    public Map<Long, List<ParticipationView>> of(Collection<Long> editions, int publication) {
        return views.all(publication, editions, unknown -> lookUp(unknown, publication));
    }

    /** Announces whose participants will be asked for. */
    public void expect(Collection<Long> editions, int publication) {
        views.expect(publication, editions);
    }

    private Map<Long, List<ParticipationView>> lookUp(Collection<Long> editions, int publication) {
        List<Participation> all = repository.ofEditions(editions);
        Map<Long, EntryName> organisations = names.of(
                all.stream().<@Nullable Long>map(Participation::organisationId).toList(), publication);
        return all.stream()
                .collect(groupingBy(Participation::editionId, mapping(one -> one.view(organisations), toList())));
    }

    /** The rows of any kind in which the query's {@code organisation} takes part. */
    public <E> Specification<E> of(Query query) {
        return query.entry("organisation", Kind.ORGANISATION, names)
                .<Specification<E>>map(organisation -> (row, sql, is) -> {
                    var participation = sql.subquery(Integer.class);
                    var one = participation.from(Participation.class);
                    return is.exists(participation
                            .select(is.literal(1))
                            .where(
                                    is.equal(one.get("editionId"), row.get("editionId")),
                                    is.equal(one.get("organisationId"), organisation)));
                })
                .orElseGet(Specification::unrestricted);
    }

    /**
     * Writes the rows of an edition: the slugs under {@code organisations}, then the objects of another list, each with
     * {@code organisation}, {@code person} or both, and a {@code role}.
     */
    public static void project(EditionRow row, String list) {
        int ord = 0;
        for (String slug : row.content().texts("organisations")) {
            long organisation =
                    row.reference(row.content(), "organisations", new EntryRef(Kind.ORGANISATION, new Slug(slug)));
            insert(row, ++ord, organisation, null, null);
        }
        for (Content one : row.content().objects(list)) {
            Long organisation = row.referenceOrNull(Kind.ORGANISATION, one, "organisation");
            LocalText person = one.localText("person");
            if (organisation == null && person == null) {
                throw one.problem("organisation", "an organisation or a person is expected");
            }
            insert(row, ++ord, organisation, person, one.localText("role"));
        }
    }

    private static void insert(
            EditionRow row,
            int ord,
            @Nullable Long organisation,
            @Nullable LocalText person,
            @Nullable LocalText role) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("organisation_id", organisation);
        EditionRow.put(columns, "person", person);
        EditionRow.put(columns, "role", role);
        row.insert("participation", ord, columns);
    }
}
