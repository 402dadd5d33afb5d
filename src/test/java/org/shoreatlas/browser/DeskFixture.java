package org.shoreatlas.browser;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.shoreatlas.Fixture;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.database.SecondPortal;
import org.shoreatlas.database.TestDatabases;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.Language;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, figures and portals for walks through the desk, each of its own. */
@Fixture
class DeskFixture {

    static final String SOURCE = "fes-meknes-memorandum-article";
    private static final EntryRef MODEL = EntryRef.parse("figure:fes-call-centre-staff");
    private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);

    private final AtomicInteger figures = new AtomicInteger();
    private final JdbcClient db;
    private final Publishing publishing;
    private final Editions editions;
    private final MessageSource messages;
    private final Environment environment;
    private final TestDatabases databases;

    DeskFixture(
            JdbcClient db,
            Publishing publishing,
            Editions editions,
            MessageSource messages,
            Environment environment,
            TestDatabases databases) {
        this.db = db;
        this.publishing = publishing;
        this.editions = editions;
        this.messages = messages;
        this.environment = environment;
        this.databases = databases;
    }

    URI portal() {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    /** Another portal on the same database. */
    URI secondPortal() {
        return SecondPortal.on(databases);
    }

    /** The mail address of somebody new. */
    String add(String name, Role role, String... regions) {
        return People.mail(
                db,
                People.add(
                        db,
                        name,
                        role,
                        Stream.of(regions).mapToLong(this::region).toArray()));
    }

    long region(String slug) {
        return db.sql("select id from entry where kind = 'place' and slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }

    /** The slug of a new figure of Fez, 600 people, that is public. */
    String figure() {
        int number = figures.incrementAndGet();
        EntryRef figure = EntryRef.parse("figure:fes-walk-" + number);
        Map<String, Object> content = new HashMap<>(model().fields());
        content.put("value", "600");
        content.put("precision", "exact");
        content.put("period", FIRST.plusDays(number).toString());
        content.put("note", Map.of("ar", "ملاحظة قديمة للتجربة", "fr", "Une remarque ancienne", "en", "An old remark"));
        publishing.publish(
                Publication.Act.PUBLISH,
                List.of(publishing.propose(new Proposal(figure, Content.of(content), Change.NEW, null, "author"))),
                "reviewer");
        return figure.slug().value();
    }

    /** The slugs of ten public figures of Fez, each of a series of its own, whose period ended in 2010. */
    List<String> old(String indicator) {
        Map<String, Long> editions = new TreeMap<>();
        for (String activity : List.of("ito", "crm", "bpo", "eso", "kpo")) {
            for (String nature : List.of("actual", "estimate")) {
                String slug = "fes-" + indicator + "-" + activity + "-" + nature;
                Map<String, Object> content = new HashMap<>(model().fields());
                content.putAll(Map.of(
                        "indicator",
                        indicator,
                        "activity",
                        activity,
                        "nature",
                        nature,
                        "precision",
                        "exact",
                        "value",
                        "7",
                        "period",
                        "2010"));
                editions.put(
                        slug,
                        publishing.propose(new Proposal(
                                EntryRef.parse("figure:" + slug), Content.of(content), Change.NEW, null, "author")));
            }
        }
        publishing.publish(Publication.Act.PUBLISH, List.copyOf(editions.values()), "reviewer");
        return List.copyOf(editions.keySet());
    }

    private Content model() {
        return editions.editions(MODEL.kind(), MODEL.slug(), editions.latest())
                .get(0)
                .content();
    }

    /** By how many acts it was said of these figures that they are still true, and of how many of them. */
    List<Integer> verifications(List<String> figures) {
        return db.sql("""
                select count(distinct v.publication_no), count(*) from verification v
                join edition d on d.id = v.edition_id
                join entry e on e.id = d.entry_id where e.kind = 'figure' and e.slug in (:slugs)""")
                .param("slugs", figures)
                .query((row, n) -> List.of(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Lets a source have failed on three days. */
    void letDie(String source) {
        db.sql("""
                insert into link_check (source_id, address, at, outcome, status)
                select p.entry_id, o.address, now() - make_interval(days => 7 * n), 'gone', 404
                from published_entry p join source o using (edition_id), generate_series(1, 3) n
                where p.kind = 'source' and p.slug = :slug and p.until = 2147483647""").param("slug", source).update();
    }

    String say(String message, Language language, Object... arguments) {
        return messages.getMessage(message, arguments, language.locale());
    }

    /** How many acts of publishing made these public. */
    int publications(List<String> figures) {
        return db.sql("""
                select count(distinct since) from edition d join entry e on e.id = d.entry_id
                where e.kind = 'figure'
                    and e.slug in (:slugs)""").param("slugs", figures).query(Integer.class).single();
    }

    /** Lets the links of invitations that were made for somebody grow old. */
    void age(String mail) {
        db.sql("""
                update account_link set expires_at = created_at
                where account_id = (select id from account where mail = :mail)""").param("mail", mail).update();
    }
}
