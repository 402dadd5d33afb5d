package org.shoreatlas;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** A table of addresses and of what each costs, and whether all that is mapped for reading is in it. */
public final class StatementTable {

    private static final Path FOLDER = Path.of("src/test/resources/statements");

    private StatementTable() {}

    /** The cells of each row below the headings; lines that begin with {@code #} are comments. */
    public static List<List<String>> rows(String file) {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(file))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> Stream.of((line + " ").split("[|]"))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The patterns that answer at none of these addresses.
     *
     * @param addresses with or without a query
     * @param which tells those patterns that are to be in the table
     * @throws AssertionError if no such pattern answers at one of the addresses
     */
    public static Set<String> missing(
            Collection<String> addresses, Predicate<String> which, List<RequestMappingInfoHandlerMapping> mappings) {
        Set<PathPattern> mapped = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(one -> !one.getValue().getBeanType().getName().startsWith(Failing.class.getName()))
                .filter(one -> one.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(one -> Objects.requireNonNull(one.getKey().getPathPatternsCondition()).getPatterns().stream())
                .filter(pattern -> which.test(pattern.getPatternString()))
                .collect(toCollection(TreeSet::new));
        Set<PathPattern> missing = new TreeSet<>(mapped);
        addresses.forEach(address -> missing.remove(answering(address, mapped)));
        return missing.stream().map(PathPattern::getPatternString).collect(toCollection(TreeSet::new));
    }

    private static PathPattern answering(String address, Set<PathPattern> mapped) {
        PathContainer path = PathContainer.parsePath(address.replaceAll("[?].*", ""));
        return mapped.stream()
                .filter(pattern -> pattern.matches(path))
                .min(naturalOrder())
                .orElseThrow(() -> new AssertionError("Nothing is mapped at " + address));
    }
}
