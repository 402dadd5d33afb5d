package org.shoreatlas.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.api.Found;
import org.shoreatlas.api.PublishedEntries;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Aftermath;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Verification;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Slug;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of one kind: its list with filters and order, the profile of an entry, and each of its editions. A list is
 * narrowed by the filters of the read API; where one is not understood, the form stays as it was filled in and the list
 * is narrowed by the others.
 *
 * <p>A subclass is a {@link PageController}, of which the methods here inherit the address but not the transaction.
 *
 * @param <V> the record that shows an entry
 */
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public abstract class EntryPages<V> {

    private static final String SORT = "sort";
    private static final String AS_OF = "asOf";

    private final PublishedEntries<?, V> entries;
    private final Editions editions;
    private final EntryNames names;
    private final Panels panels;
    private final List<HeadContributor> heads;

    protected EntryPages(PublishedEntries<?, V> entries, Parts parts) {
        this.entries = entries;
        this.editions = parts.editions();
        this.names = parts.names();
        this.panels = parts.panels();
        this.heads = parts.heads();
    }

    @GetMapping
    protected String list(
            @RequestParam MultiValueMap<String, String> parameters,
            Language language,
            Model model,
            HttpServletResponse response) {
        List<Order> orders = orders(language);
        List<String> codes = orders.stream().map(Order::code).toList();
        int publication = editions.latest();
        Set<String> known = new TreeSet<>(entries.filters());
        known.add(SORT);
        MultiValueMap<String, String> right = new LinkedMultiValueMap<>(parameters);
        boolean isRead = false;
        while (!isRead) {
            try {
                Query query = Query.of(right, known, editions);
                publication = query.publication();
                Order order =
                        orders.get(query.code(SORT, codes).map(codes::indexOf).orElse(0));
                Found<V> found = find(query, order.sort());
                model.addAttribute("found", found)
                        .addAttribute("pager", Pager.of(found.page()))
                        .addAttribute("order", order.code());
                boolean nothingYet = publication == 0;
                query.moment()
                        .ifPresent(moment -> model.addAttribute("asOf", moment).addAttribute("nothingYet", nothingYet));
                illustrate(found, publication, language, model);
                isRead = true;
            } catch (BadParameterException e) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                if (!model.containsAttribute("bad")) {
                    model.addAttribute("bad", e);
                }
                // without the moment that was meant, the list would be one of another moment
                isRead = e.parameter().equals(AS_OF) || right.remove(e.parameter()) == null;
            }
        }
        Map<String, String> typed = parameters.toSingleValueMap();
        List<Filter> filters = new ArrayList<>(filters(typed, publication));
        filters.addAll(conditions(typed, filters, publication));
        filters.add(Filter.ofCodes(SORT, typed.get(SORT), SORT, codes).required());
        model.addAttribute("section", section())
                .addAttribute("kind", entries.kind().code())
                .addAttribute("typed", typed)
                .addAttribute("filters", filters);
        return listTemplate();
    }

    @GetMapping("/{slug}")
    protected String show(@PathVariable Slug slug, AsOf asOf, Language language, Model model) {
        List<Edition> versions = editions.editions(entries.kind(), slug, asOf.publication());
        return profile(entry(slug, asOf.publication()), slug, versions, asOf.publication(), language, model);
    }

    @GetMapping("/{slug}/v{number:[1-9][0-9]{0,5}}")
    protected String version(@PathVariable Slug slug, @PathVariable int number, Language language, Model model) {
        Edition edition = editions.edition(entries.kind(), slug, number);
        List<Edition> versions = editions.editions(entries.kind(), slug, editions.latest());
        model.addAttribute("edition", edition)
                .addAttribute("newest", versions.get(0))
                .addAttribute("since", since(edition, versions));
        return profile(entry(edition), slug, versions, edition.since(), language, model);
    }

    private String profile(
            V entry, Slug slug, List<Edition> versions, int publication, Language language, Model model) {
        model.addAttribute("entry", entry)
                .addAttribute("section", section())
                .addAttribute("kind", entries.kind().code())
                .addAttribute("feed", feed(slug))
                .addAttribute("panels", panels.of(entries.kind(), slug.value(), publication, ownKinds()));
        model.addAttribute("versions", versions).addAttribute("centres", centres(versions, publication));
        Verification verified = versions.get(0).verified();
        if (verified != null && verified.ground() != null && verified.ground().source() != null) {
            names.lastName(verified.ground().source(), publication)
                    .ifPresent(source -> model.addAttribute("checkedIn", source));
        }
        complete(entry, publication, language, model);
        HeadContributor.Page page = new HeadContributor.Page(
                section(),
                entry,
                publication,
                (Edition) model.getAttribute("edition"),
                (Temporal) model.getAttribute(AS_OF),
                language);
        model.addAttribute("head", heads.stream().map(head -> head.of(page)).toList());
        return template();
    }

    /** The centres that published versions, by the words in which the record names them. */
    private Map<String, EntryName> centres(List<Edition> versions, int publication) {
        Map<String, EntryName> centres = new HashMap<>();
        versions.stream()
                .map(Edition::by)
                .distinct()
                .forEach(by -> EntryRef.find(by)
                        .flatMap(centre -> names.lastName(centre, publication))
                        .ifPresent(name -> centres.put(by, name)));
        return centres;
    }

    /** The filter of the feed that follows this entry; null for a kind that has none of its own. */
    private @Nullable String feed(Slug slug) {
        return entries.kind() == Kind.FIGURE || entries.kind() == Kind.INDICATOR
                ? entries.kind().code() + "=" + slug
                : section().equals("regions") ? "region=" + slug : null;
    }

    /** The first part of the address below the language. */
    protected String section() {
        return entries.path();
    }

    protected String listTemplate() {
        return "list";
    }

    protected String template() {
        return entries.kind().code();
    }

    protected Found<V> find(Query query, Sort sort) {
        return entries.list(query, sort);
    }

    protected V entry(Slug slug, int publication) {
        return entries.get(slug, publication);
    }

    protected V entry(Edition edition) {
        return entries.edition(edition);
    }

    /** The fields of the form above the list. */
    protected abstract List<Filter> filters(Map<String, String> typed, int publication);

    /** How the list can be put in order; the first is its own. */
    protected abstract List<Order> orders(Language language);

    /** Adds to the model what a list of this kind alone shows. */
    protected void illustrate(Found<V> found, int publication, Language language, Model model) {}

    /** The kinds that a profile shows in its own way, and not as panels. */
    protected Set<Kind> ownKinds() {
        return Set.of();
    }

    /** Adds to the model what a profile of this kind alone shows. */
    protected void complete(V entry, int publication, Language language, Model model) {}

    /**
     * What has happened since an edition, the earliest first; {@code versions} are all of its entry, the newest first.
     */
    protected List<Aftermath> since(Edition edition, List<Edition> versions) {
        return Aftermath.of(edition, versions, "/" + section() + "/" + edition.slug());
    }

    /** A field for every condition that came by a link and that the form does not offer by itself. */
    private List<Filter> conditions(Map<String, String> typed, List<Filter> offered, int publication) {
        return Stream.concat(entries.filters().stream(), Stream.of(AS_OF))
                .filter(name -> !typed.getOrDefault(name, "").isBlank()
                        && offered.stream().noneMatch(one -> one.name().equals(name)))
                .map(name -> condition(name, typed.getOrDefault(name, "").strip(), publication))
                .toList();
    }

    private Filter condition(String name, String value, int publication) {
        return name.equals(AS_OF)
                ? Filter.ofDay(name, value)
                : Filter.of(name, value, choice(name, value, publication));
    }

    private List<Filter.Choice> choice(String name, String value, int publication) {
        return EntryRef.find(name.equals("subject") ? value : name + ":" + value)
                .flatMap(entry -> names.name(entry, publication))
                .map(entry -> new Filter.Choice(value, entry.name(), null))
                .stream()
                .toList();
    }

    /** What the pages of every kind read from. */
    @Component
    public record Parts(Editions editions, EntryNames names, Panels panels, List<HeadContributor> heads) {}
}
