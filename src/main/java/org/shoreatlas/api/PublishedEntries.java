package org.shoreatlas.api;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRepository;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.ReadMemo;
import org.shoreatlas.kernel.Slug;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the services of all kinds have in common: entries read as of a publication, one at a time, one edition, or a
 * page of a list.
 *
 * <p>A bad parameter does not spoil the transaction: the page that answers it reads on.
 *
 * @param <E> the entity over the typed rows
 * @param <V> the record that leaves the module
 */
@Transactional(readOnly = true, noRollbackFor = BadParameterException.class)
public abstract class PublishedEntries<E, V> implements Resource {

    private final Kind kind;
    private final EntryRepository<E> repository;
    private final Editions editions;
    private final ReadMemo<E, V> known = new ReadMemo<>();

    protected PublishedEntries(Kind kind, EntryRepository<E> repository, Editions editions) {
        this.kind = kind;
        this.repository = repository;
        this.editions = editions;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public String path() {
        return kind.path();
    }

    @Override
    public V get(Slug id, int publication) {
        return all(EntryRepository.where("slug", id.value()), publication).stream()
                .findFirst()
                .orElseThrow(() -> editions.absence(kind, id, publication));
    }

    /** An edition as it was published, with the names that other entries had then. */
    public V edition(Edition edition) {
        return repository
                .findOne(EntryRepository.where("editionId", edition.id()))
                .map(row -> known(List.of(row), edition.since()).get(0))
                .orElseThrow();
    }

    @Override
    public Found<V> list(Query query) {
        return list(query, Sort.unsorted());
    }

    /** A page of the list in an order of the reader's; what it leaves open is settled by the own order of the kind. */
    public Found<V> list(Query query, Sort sort) {
        return list(query, sort, restriction(query));
    }

    protected Found<V> list(Query query, Sort sort, Specification<E> restriction) {
        Page<E> page =
                repository.findAll(publicAt(query.publication()).and(restriction), query.pageable(sort.and(order())));
        return Found.of(page, known(page.getContent(), query.publication()));
    }

    /** All that is public as of a publication and meets the condition: for kinds and conditions that stay small. */
    protected List<V> all(Specification<E> condition, int publication) {
        return begun(condition, publication).get();
    }

    /** Likewise, put together when it is asked for, with all lists that were begun until then. */
    protected Supplier<List<V>> begun(Specification<E> condition, int publication) {
        List<E> rows = rows(condition, publication);
        expect(rows, publication);
        return () -> known(rows, publication);
    }

    protected List<E> rows(Specification<E> condition, int publication) {
        return repository.findAll(publicAt(publication).and(condition), order());
    }

    /** Announces rows that will be shown. A kind adds what they refer to, so that it is looked up once for the page. */
    protected void expect(List<E> rows, int publication) {
        known.expect(publication, rows);
    }

    /** The rows whose attribute has the code that the query gives under the same name. */
    protected static <E> Specification<E> coded(Query query, String name, Collection<String> codes) {
        return query.code(name, codes)
                .map(code -> EntryRepository.<E>where(name, code))
                .orElseGet(Specification::unrestricted);
    }

    /** The beginning of the whole list. */
    public List<V> first(int most, int publication) {
        return first(most, Specification.unrestricted(), publication);
    }

    /** The beginning of what meets the condition. */
    protected List<V> first(int most, Specification<E> condition, int publication) {
        return known(
                repository
                        .findAll(publicAt(publication).and(condition), PageRequest.of(0, most, order()))
                        .getContent(),
                publication);
    }

    /** How many are public. */
    protected final long counted(int publication) {
        return repository.count(publicAt(publication));
    }

    protected Specification<E> publicAt(int publication) {
        return EntryRepository.publicAt(publication);
    }

    /** A total order, so that pages neither repeat nor miss an item. */
    protected Sort order() {
        return Sort.by("slug");
    }

    /** What the query's filters ask for. */
    protected abstract Specification<E> restriction(Query query);

    /** Rows as records, in their order, with all that they refer to fetched in a fixed number of queries. */
    protected abstract List<V> views(List<E> rows, int publication);

    /** Likewise, but what several lists of a page show is put together once. */
    protected List<V> known(List<E> rows, int publication) {
        Map<E, V> all = known.all(publication, rows, unknown -> {
            List<E> together = List.copyOf(unknown);
            List<V> views = views(together, publication);
            return IntStream.range(0, together.size()).boxed().collect(toMap(together::get, views::get));
        });
        return rows.stream().map(all::get).toList();
    }
}
