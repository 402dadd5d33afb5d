package org.shoreatlas.edition;

import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** Typed rows of one kind. */
@NoRepositoryBean
public interface EntryRepository<E> extends Repository<E, Long>, JpaSpecificationExecutor<E> {

    /** What was public as of a publication: the same SQL for now and for then. */
    static <E> Specification<E> publicAt(int publication) {
        return (row, query, is) -> is.and(is.le(row.get("since"), publication), is.gt(row.get("until"), publication));
    }

    /** The rows whose attribute has this value. */
    static <E> Specification<E> where(String attribute, Object value) {
        return (row, query, is) -> is.equal(row.get(attribute), value);
    }
}
