package org.shoreatlas.source;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.criteria.Predicate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.kernel.ReadMemo;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What statements rest on. */
@Service
@Transactional(readOnly = true)
public class Evidences {

    private final ReadMemo<Long, List<EvidenceView>> views = new ReadMemo<>();
    private final EvidenceRepository repository;
    private final EntryNames names;
    private final KnownPersons persons;

    Evidences(EvidenceRepository repository, EntryNames names, KnownPersons persons) {
        this.repository = repository;
        this.names = names;
        this.persons = persons;
    }

    /** The evidence of editions by their id, in order; three queries at most, however many. */
    public Map<Long, List<EvidenceView>> of(Collection<Long> editions, int publication) {
        return views.all(publication, editions, unknown -> lookUp(unknown, publication));
    }

    /** Announces whose evidence will be asked for. */
    public void expect(Collection<Long> editions, int publication) {
        views.expect(publication, editions);
    }

    private Map<Long, List<EvidenceView>> lookUp(Collection<Long> editions, int publication) {
        List<Evidence> evidence = repository.ofEditions(editions);
        Map<Long, EntryName> sources =
                names.of(evidence.stream().map(Evidence::sourceId).toList(), publication);
        Map<String, KnownPersons.Person> speakers = persons.of(
                evidence.stream()
                        .map(Evidence::speakerPerson)
                        .filter(Objects::nonNull)
                        .toList(),
                publication);
        return evidence.stream()
                .collect(groupingBy(
                        Evidence::editionId,
                        mapping(
                                one -> one.view(
                                        Objects.requireNonNull(sources.get(one.sourceId())),
                                        one.speakerPerson() == null ? null : speakers.get(one.speakerPerson())),
                                toList())));
    }

    /**
     * The rows of any kind that a person, a role or an organisation is said to have stated, called as printed: accents,
     * marks and capital letters make no difference.
     */
    public static <E> Specification<E> saidBy(String speaker) {
        return (row, query, is) -> {
            var evidence = query.subquery(Integer.class);
            var one = evidence.from(Evidence.class);
            var called = is.function("fold", String.class, is.literal(speaker));
            return is.exists(evidence.select(is.literal(1))
                    .where(
                            is.equal(one.get("editionId"), row.get("editionId")),
                            is.or(Stream.of("speakerPerson", "speakerRole", "speakerOrganisation")
                                    .map(name -> is.equal(is.function("fold", String.class, one.get(name)), called))
                                    .toArray(Predicate[]::new))));
        };
    }

    /** The rows of any kind that rest on a source, given by the id of its entry. */
    public static <E> Specification<E> restOn(long source) {
        return (row, query, is) -> {
            var evidence = query.subquery(Integer.class);
            var one = evidence.from(Evidence.class);
            return is.exists(evidence.select(is.literal(1))
                    .where(
                            is.equal(one.get("editionId"), row.get("editionId")),
                            is.equal(one.get("sourceId"), source)));
        };
    }
}
