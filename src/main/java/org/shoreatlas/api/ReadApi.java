package org.shoreatlas.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.kernel.Slug;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code GET /api/v1/…}: every list as JSON and CSV, every item as JSON. */
@RestController
@RequestMapping("/api/v1")
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class ReadApi {

    private final Map<String, Resource> resources = new TreeMap<>();
    private final Editions editions;

    ReadApi(List<Resource> resources, Editions editions) {
        resources.forEach(resource -> this.resources.put(resource.path(), resource));
        this.editions = editions;
    }

    @GetMapping
    Map<String, Set<String>> index() {
        Map<String, Set<String>> index = new LinkedHashMap<>();
        resources.forEach((path, resource) -> index.put(path, resource.filters()));
        return index;
    }

    @GetMapping(path = "/{resource:[a-z]+}", produces = MediaType.APPLICATION_JSON_VALUE)
    Found<?> list(@PathVariable String resource, @RequestParam MultiValueMap<String, String> parameters) {
        return find(resource, parameters);
    }

    @GetMapping("/{resource:[a-z]+}.csv")
    ResponseEntity<String> csv(@PathVariable String resource, @RequestParam MultiValueMap<String, String> parameters) {
        boolean forSpreadsheets = Csv.forSpreadsheets(parameters, false);
        MultiValueMap<String, String> ofList = new LinkedMultiValueMap<>(parameters);
        ofList.remove(Csv.MARK);
        return Csv.file(
                "shore-atlas-" + resource,
                find(resource, ofList).items(),
                resource(resource).columns(),
                forSpreadsheets);
    }

    @GetMapping(path = "/{resource:[a-z]+}/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Object item(
            @PathVariable String resource,
            @PathVariable Slug id,
            @RequestParam MultiValueMap<String, String> parameters) {
        parameters.keySet().stream()
                .filter(name -> !name.equals("asOf"))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadParameterException(name, "param.unknown", "asOf");
                });
        return resource(resource)
                .get(id, Query.of(parameters, Set.of(), editions).publication());
    }

    private Found<?> find(String path, MultiValueMap<String, String> parameters) {
        Resource resource = resource(path);
        return resource.list(Query.of(parameters, resource.filters(), editions));
    }

    private Resource resource(String path) {
        return Optional.ofNullable(resources.get(path))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
