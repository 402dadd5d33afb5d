package org.shoreatlas.api;

import java.util.List;
import org.springframework.data.domain.Page;

/** A page of a list. Beyond the end it is empty. */
public record Found<T>(List<T> items, PageInfo page) {

    public static <T> Found<T> of(Page<?> page, List<T> items) {
        return new Found<>(
                items, new PageInfo(page.getNumber(), page.getSize(), page.getTotalElements(), page.getTotalPages()));
    }

    /** @param number counted from 0 */
    public record PageInfo(int number, int size, long totalItems, int totalPages) {}
}
