package org.shoreatlas.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shoreatlas.api.Resource;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.PortalProperties;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the layout needs on every page. */
@ControllerAdvice(annotations = PageController.class)
class PageModel {

    /**
     * What decides beside the filters of lists what a page shows; any other is noise that a canonical address leaves
     * out.
     */
    private static final Set<String> OF_PAGES = Set.of(
            "from",
            "to",
            "regions",
            "rows",
            "must",
            "q",
            "kind",
            "region",
            "change",
            "indicator",
            "figure",
            "entry",
            "sort",
            "asOf",
            "page",
            "size");

    private final Addresses addresses;
    private final PortalProperties portal;
    private final Set<String> meaningful = new HashSet<>(OF_PAGES);

    PageModel(Addresses addresses, PortalProperties portal, List<Resource> lists) {
        this.addresses = addresses;
        this.portal = portal;
        lists.forEach(list -> meaningful.addAll(list.filters()));
    }

    @ModelAttribute("lang")
    Language lang(Language language) {
        return language;
    }

    @ModelAttribute("languages")
    Language[] languages() {
        return Language.values();
    }

    @ModelAttribute("publisher")
    PortalProperties.Publisher publisher() {
        return portal.publisher();
    }

    @ModelAttribute("address")
    PageAddress address(HttpServletRequest request) {
        String query = request.getQueryString();
        return new PageAddress(
                addresses,
                request.getRequestURI(),
                query == null ? "" : "?" + query,
                query(request, name -> meaningful.contains(name) || name.startsWith("w.") || name.startsWith("less.")),
                query(request, "asOf"::equals));
    }

    private static String query(HttpServletRequest request, Predicate<String> names) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        request.getParameterMap().forEach((name, values) -> {
            if (names.test(name)) {
                Stream.of(values)
                        .filter(value -> !value.isBlank())
                        .forEach(value -> query.queryParam(
                                UriUtils.encode(name, StandardCharsets.UTF_8),
                                UriUtils.encode(value.strip(), StandardCharsets.UTF_8)
                                        .replace("%2C", ",")
                                        .replace("%3A", ":")
                                        .replace("%2F", "/")));
            }
        });
        return query.build(true).toUriString();
    }
}
