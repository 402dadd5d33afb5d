package org.shoreatlas.figure;

import java.util.Optional;
import org.shoreatlas.edition.EntryRepository;
import org.springframework.data.jpa.repository.Query;

interface FigureRepository extends EntryRepository<Figure> {

    @Query("select f.slug from Figure f where f.number = :number and f.version = 1")
    Optional<String> slugOf(int number);
}
