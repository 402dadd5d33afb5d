package org.shoreatlas.desk.submission;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Accounts;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.ReadMemo;
import org.shoreatlas.language.Formats;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What papers and the entries they are about are called at the desk. */
@Component
@Transactional(readOnly = true)
public class DeskWords {

    /** Forms that say by themselves what they are for. */
    private static final Set<String> OF_THEIR_OWN = Set.of(Forms.ARTICLE, Forms.WITHDRAWAL, Forms.TABLE);

    private final ReadMemo<Long, List<Long>> figureParts = new ReadMemo<>();

    private final MessageSource messages;
    private final EntryNames names;
    private final Editions editions;
    private final Accounts accounts;
    private final Centres centres;
    private final Formats formats;
    private final JdbcClient db;

    DeskWords(
            MessageSource messages,
            EntryNames names,
            Editions editions,
            Accounts accounts,
            Centres centres,
            Formats formats,
            JdbcClient db) {
        this.messages = messages;
        this.names = names;
        this.editions = editions;
        this.accounts = accounts;
        this.centres = centres;
        this.formats = formats;
        this.db = db;
    }

    /** Announces papers that will be listed: what is said of them is looked up once for all lists of a page. */
    public void expect(Collection<Submission> papers) {
        expect(
                papers.stream().map(Submission::author).toList(),
                papers.stream().map(Submission::entry).filter(Objects::nonNull).toList(),
                papers.stream().flatMap(one -> one.regions().stream()).toList());
    }

    /** Announces colleagues, entries and regions that will be named. */
    public void expect(Collection<Long> people, Collection<EntryRef> entries, Collection<Long> regions) {
        int publication = editions.latest();
        accounts.expectNames(people);
        names.expect(regions, publication);
        Collection<Long> ids = names.idsEverPublic(entries, publication).values();
        names.expect(ids, publication);
        figureParts(ids, publication).values().forEach(parts -> names.expect(parts, publication));
    }

    /** The indicator and the subject of each figure among entries. */
    private Map<Long, List<Long>> figureParts(Collection<Long> entryIds, int publication) {
        return figureParts.all(publication, entryIds, unknown -> {
            Map<Long, List<Long>> found = new HashMap<>();
            db.sql("""
                    select distinct on (entry_id) entry_id, indicator_id, subject_id
                    from figure where entry_id in (:ids)
                    order by entry_id, since desc""").param("ids", unknown).query(row -> {
                found.put(row.getLong(1), List.of(row.getLong(2), row.getLong(3)));
            });
            return found;
        });
    }

    /** What a paper is: the form, and what it is about as far as that is known. */
    public String title(Submission paper, Language language) {
        String form = OF_THEIR_OWN.contains(paper.form())
                ? say("desk.paper." + paper.form(), language)
                : say(
                        "desk.paper." + (paper.entry() == null ? "new" : "change"),
                        language,
                        say("desk.kind." + paper.form(), language));
        String about = paper.entry() != null ? name(paper.entry(), language) : typedName(paper.typed(), language);
        return about.isEmpty() ? form : form + " · " + about;
    }

    private static String typedName(FormInput typed, Language language) {
        return Stream.of(
                        "name." + language.code(),
                        "name.fr",
                        "name.ar",
                        "name.en",
                        "newSource.name." + language.code(),
                        "newSource.title",
                        "subject",
                        "source",
                        Submission.FILE_NAME)
                .map(typed::get)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The name of an entry, or of a figure its indicator and subject. */
    public String name(EntryRef entry, Language language) {
        return names.everPublic(entry, editions.latest())
                .map(id -> names(Set.of(id), language).get(id))
                .orElse(entry.slug().value());
    }

    /** Likewise of many that were public, in a fixed number of queries. */
    public Map<Long, String> names(Set<Long> entryIds, Language language) {
        if (entryIds.isEmpty()) {
            return Map.of();
        }
        int publication = editions.latest();
        Map<Long, List<Long>> figures = figureParts(entryIds, publication);
        Set<Long> all = new HashSet<>(entryIds);
        figures.values().forEach(all::addAll);
        Map<Long, EntryName> known = names.of(all, publication);
        Map<Long, String> called = new HashMap<>();
        entryIds.stream()
                .filter(id -> figures.containsKey(id)
                        || known.containsKey(id) && known.get(id).name() != null)
                .forEach(id -> called.put(
                        id,
                        figures.getOrDefault(id, List.of(id)).stream()
                                .map(known::get)
                                .map(one -> one.name() == null
                                        ? one.id()
                                        : one.name().in(language))
                                .collect(Collectors.joining(" · "))));
        return called;
    }

    /** Where the public reads an entry, without the language. */
    public String path(EntryRef entry) {
        boolean region = entry.kind() == Kind.PLACE
                && db.sql("""
                select exists (select from place l join published_entry p using (edition_id)
                    where p.slug = :slug and l.level = 'region')""")
                        .param("slug", entry.slug().value())
                        .query(Boolean.class)
                        .single();
        return "/" + (region ? "regions" : entry.kind().path()) + "/" + entry.slug();
    }

    /** What a reviewer said of a paper; null if nothing. */
    public @Nullable String remarks(long submission) {
        return db.sql("select coalesce(remarks, '') from submission where id = :id")
                .param("id", submission)
                .query(String.class)
                .optional()
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    /** What a reviewer is offered to say of a paper whose entry has changed meanwhile. */
    public String changedMeanwhile(Language language) {
        return say("desk.changed-meanwhile", language);
    }

    /** The regions of a paper, in words; the national desk where there are none. */
    public String regions(Set<Long> regions, Language language) {
        return regions.isEmpty()
                ? say("desk.national", language)
                : formats.list(
                        centres.regions(regions).values().stream()
                                .map(one -> one.name() == null
                                        ? one.id()
                                        : one.name().in(language))
                                .sorted()
                                .toList(),
                        language);
    }

    /** Colleagues by the id of their account, as they are called at the desk. */
    public Map<Long, String> people(Set<Long> ids) {
        return accounts.names(ids);
    }

    private String say(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
