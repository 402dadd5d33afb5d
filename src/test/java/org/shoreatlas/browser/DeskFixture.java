package org.shoreatlas.browser;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.ShoreAtlas;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, figures and portals for walks through the desk, each of its own. */
class DeskFixture implements DisposableBean {

    static final String SOURCE = "fes-meknes-memorandum-article";
    private static final EntryRef MODEL = EntryRef.parse("figure:fes-call-centre-staff");
    private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);

    private final AtomicInteger figures = new AtomicInteger();
    private final JdbcClient db;
    private final Publishing publishing;
    private final Editions editions;
    private final MessageSource messages;
    private final Environment environment;
    private @Nullable ConfigurableApplicationContext second;

    DeskFixture(JdbcClient db, Publishing publishing, Editions editions, MessageSource messages, Environment environment) {
        this.db = db;
        this.publishing = publishing;
        this.editions = editions;
        this.messages = messages;
        this.environment = environment;
    }

    URI portal() {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    /** Another portal on the same database. */
    synchronized URI secondPortal() {
        if (second == null) {
            second = start(DeskTest.DATABASE);
        }
        return addressOf(second);
    }

    static ConfigurableApplicationContext start(String database) {
        return new SpringApplicationBuilder(ShoreAtlas.class)
            .run("--server.port=0", "--shore-atlas.base-url=http://localhost", "--shore-atlas.database.name=" + database);
    }

    static URI addressOf(ConfigurableApplicationContext portal) {
        return URI.create("http://localhost:" + ((ServletWebServerApplicationContext) portal).getWebServer().getPort());
    }

    /** The mail address of somebody new. */
    String add(String name, Role role, String... regions) {
        return People.mail(db, People.add(db, name, role, Stream.of(regions).mapToLong(this::region).toArray()));
    }

    long region(String slug) {
        return db.sql("select id from entry where kind = 'place' and slug = :slug").param("slug", slug).query(Long.class).single();
    }

    /** The slug of a new figure of Fez, 600 people, that is public. */
    String figure() {
        int number = figures.incrementAndGet();
        EntryRef figure = EntryRef.parse("figure:fes-walk-" + number);
        Map<String, Object> content = new HashMap<>(editions.editions(MODEL.kind(), MODEL.slug(), editions.latest()).get(0).content().fields());
        content.put("value", "600");
        content.put("precision", "exact");
        content.put("period", FIRST.plusDays(number).toString());
        content.put("note", Map.of("ar", "ملاحظة قديمة للتجربة", "fr", "Une remarque ancienne", "en", "An old remark"));
        publishing.publish(Publication.Act.PUBLISH,
            List.of(publishing.propose(new Proposal(figure, Content.of(content), Change.NEW, null, "author"))), "reviewer");
        return figure.slug().value();
    }

    String say(String message, Language language, Object... arguments) {
        return messages.getMessage(message, arguments, language.locale());
    }

    /** How many acts of publishing made these public. */
    int publications(List<String> figures) {
        return db.sql("select count(distinct since) from edition d join entry e on e.id = d.entry_id where e.kind = 'figure' and e.slug in (:slugs)")
            .param("slugs", figures).query(Integer.class).single();
    }

    /** Lets the links of invitations that were made for somebody grow old. */
    void age(String mail) {
        db.sql("update account_link set expires_at = created_at where account_id = (select id from account where mail = :mail)")
            .param("mail", mail).update();
    }

    @Override
    public void destroy() {
        if (second != null) {
            second.close();
        }
    }
}
