package org.shoreatlas.web;

import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.Found.PageInfo;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The way through the pages of a list, keeping its filters.
 *
 * @param number counted from 1, as readers count
 * @param previous address of the page before, null on the first
 * @param next address of the page after, null on the last
 */
public record Pager(
        int number,
        int total,
        @Nullable String previous,
        @Nullable String next) {

    public static Pager of(PageInfo page) {
        return new Pager(
                page.number() + 1,
                page.totalPages(),
                page.number() > 0 && page.totalPages() > 0
                        ? address(Math.min(page.number(), page.totalPages()) - 1)
                        : null,
                page.number() + 1 < page.totalPages() ? address(page.number() + 1) : null);
    }

    private static String address(int page) {
        var current = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", page)
                .build();
        return current.getPath() + "?" + current.getQuery();
    }
}
