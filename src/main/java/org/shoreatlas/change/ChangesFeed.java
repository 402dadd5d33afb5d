package org.shoreatlas.change;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.Found;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.figure.Sentences;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.PortalProperties;
import org.shoreatlas.web.PageAddress;
import org.shoreatlas.web.PageController;
import org.shoreatlas.web.Pager;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/**
 * The changes as a feed to be followed (Atom, RFC 4287; pages of it by RFC 5005): of everything, or of one region,
 * indicator or figure. An entry's id is the permanent address of the edition that it tells of, in the feed's language.
 */
@PageController
class ChangesFeed {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final String LICENCE = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/";

    private final Changes changes;
    private final Editions editions;
    private final Sentences sentences;
    private final MessageSource messages;
    private final Addresses addresses;
    private final PortalProperties portal;

    ChangesFeed(
            Changes changes,
            Editions editions,
            Sentences sentences,
            MessageSource messages,
            Addresses addresses,
            PortalProperties portal) {
        this.changes = changes;
        this.editions = editions;
        this.sentences = sentences;
        this.messages = messages;
        this.addresses = addresses;
        this.portal = portal;
    }

    @GetMapping("/changes.atom")
    ResponseEntity<String> changes(
            @RequestParam MultiValueMap<String, String> parameters, Language language, Model model, WebRequest request)
            throws FeedException {
        return feed("changes", Changes.FILTERS, changes::list, parameters, language, model, request);
    }

    @GetMapping("/corrections.atom")
    ResponseEntity<String> corrections(
            @RequestParam MultiValueMap<String, String> parameters, Language language, Model model, WebRequest request)
            throws FeedException {
        return feed(
                "corrections", Changes.CORRECTION_FILTERS, changes::corrections, parameters, language, model, request);
    }

    private ResponseEntity<String> feed(
            String section,
            Set<String> known,
            Function<Query, Found<PublicationView>> list,
            MultiValueMap<String, String> parameters,
            Language language,
            Model model,
            WebRequest request)
            throws FeedException {
        Query query = Query.of(parameters, known, editions);
        Publication latest = editions.publication(query.publication()).orElse(null);
        if (request.checkNotModified("\"" + query.publication() + "\"")) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        Found<PublicationView> found = list.apply(query);
        PageAddress address = (PageAddress) Objects.requireNonNull(model.getAttribute("address"));
        String self = address.canonical(language);
        String about = changes.subject(query)
                .map(name -> say(language, section + ".of", title(name, found, language)))
                .orElseGet(() -> say(language, "nav." + section));
        Feed feed = new Feed("atom_1.0");
        feed.setId(self.replaceAll("([?&])page=[0-9]*&?", "$1").replaceAll("[?&]$", ""));
        feed.setTitleEx(text(say(language, "site.short") + " · " + about));
        feed.setSubtitle(text(say(language, section + ".lead")));
        feed.setRights(LICENCE);
        feed.setAuthors(List.of(author()));
        feed.setUpdated(Date.from(found.items().stream()
                .findFirst()
                .map(PublicationView::at)
                .orElseGet(() -> latest == null ? Instant.EPOCH : latest.at())));
        feed.setAlternateLinks(List.of(
                link("alternate", MediaType.TEXT_HTML_VALUE, self.replace("/" + section + ".atom", "/" + section))));
        Pager pager = Pager.of(found.page());
        feed.setOtherLinks(Stream.of(
                        Optional.of(link("self", "application/atom+xml", self)),
                        paged("previous", pager.previous()),
                        paged("next", pager.next()))
                .flatMap(Optional::stream)
                .toList());
        List<Entry> entries = new ArrayList<>();
        found.items()
                .forEach(publication -> publication
                        .changes()
                        .forEach(change -> entries.add(entry(change, publication.at(), language))));
        feed.setEntries(entries);
        Document document = new WireFeedOutput().outputJDom(feed);
        document.getRootElement().setAttribute("lang", language.code(), Namespace.XML_NAMESPACE);
        return ResponseEntity.ok().contentType(ATOM).body(new XMLOutputter().outputString(document));
    }

    /** A figure is called by its newest change; it has no name of its own. */
    private String title(EntryName subject, Found<PublicationView> found, Language language) {
        LocalText name = subject.name();
        return name != null
                ? name.within(language)
                : found.items().stream()
                        .flatMap(publication -> publication.changes().stream())
                        .flatMap(change -> Stream.ofNullable(change.figure()))
                        .findFirst()
                        .map(figure -> sentences.title(figure, language))
                        .orElse(subject.id());
    }

    private Entry entry(ChangeView change, Instant at, Language language) {
        String path = "/" + language.code() + change.path();
        String edition = addresses.of(path + "/v" + change.version());
        boolean withdrawn = change.what().equals("withdrawn");
        Entry entry = new Entry();
        entry.setId(withdrawn ? edition + "#withdrawn" : edition);
        LocalText name = change.entry().name();
        entry.setTitleEx(text(say(
                language,
                "feed.title",
                say(language, "changes.what." + change.what()),
                change.figure() != null
                        ? sentences.title(change.figure(), language)
                        : name == null ? change.entry().id() : name.within(language))));
        entry.setPublished(Date.from(at));
        entry.setUpdated(Date.from(at));
        entry.setAlternateLinks(List.of(link("alternate", MediaType.TEXT_HTML_VALUE, edition)));
        if (change.version() > 1 && !withdrawn) {
            entry.setOtherLinks(List.of(
                    link("related", MediaType.TEXT_HTML_VALUE, addresses.of(path + "/v" + (change.version() - 1)))));
        }
        entry.setCategories(
                List.of(category(change.what()), category(change.entry().kind().code())));
        entry.setSummary(text(String.join("\n", summary(change, language))));
        return entry;
    }

    private List<String> summary(ChangeView change, Language language) {
        List<String> lines = new ArrayList<>();
        if (change.figure() != null && change.before() != null) {
            lines.add(say(language, "changes.before") + " " + sentences.text(change.before(), language));
            lines.add(say(language, "changes.after") + " " + sentences.text(change.figure(), language));
        }
        if (change.reason() != null && !change.reason().equals(change.cause())) {
            lines.add(change.reason().in(language));
        }
        if (change.cause() != null && change.effect() != null) {
            lines.add(say(language, "feed.cause", change.cause().in(language)));
            lines.add(say(language, "feed.effect", change.effect().in(language)));
        }
        if (lines.isEmpty()) {
            lines.add(say(language, "changes.kind." + change.entry().kind().code()) + " · "
                    + say(language, "state.version", change.version()));
        }
        return lines;
    }

    private Person author() {
        Person author = new Person();
        author.setName(portal.publisher().name());
        author.setUri(addresses.of(""));
        return author;
    }

    private Optional<Link> paged(String relation, @Nullable String address) {
        return Optional.ofNullable(address).map(path -> link(relation, "application/atom+xml", addresses.of(path)));
    }

    private static Link link(String relation, String type, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }

    private static Category category(String term) {
        Category category = new Category();
        category.setTerm(term);
        return category;
    }

    /** Without the characters that XML 1.0 has no place for. */
    private static Content text(String value) {
        Content content = new Content();
        content.setType(Content.TEXT);
        content.setValue(
                value.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", ""));
        return content;
    }

    private String say(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
