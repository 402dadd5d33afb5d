package org.shoreatlas.seed;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shoreatlas.edition.ContentException;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.Slug;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the database up to what the sheets say. On an empty database each released version becomes public at the
 * moment of its release, so that every installation has the same editions; on a database with history, from now.
 */
final class Seeding {

    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);
    private static final String AUTHOR = "sheets";

    private final JdbcClient db;
    private final Publishing publishing;
    private final Clock clock;
    private final boolean empty;
    private final Map<EntryRef, Seeded> seeded;
    private final Map<EntryRef, Optional<Long>> newest = new HashMap<>();

    Seeding(JdbcClient db, Publishing publishing, Clock clock) {
        this.db = db;
        this.publishing = publishing;
        this.clock = clock;
        this.empty = db.sql("select not exists (select from publication)")
                .query(Boolean.class)
                .single();
        this.seeded = seeded();
    }

    void run(List<SheetFact> facts) {
        Instant now = clock.instant();
        Map<Instant, List<Step>> releases = new TreeMap<>();
        int inReview = 0;
        for (SheetFact fact : facts) {
            List<SheetFact.Version> pending = pending(fact);
            if (pending.isEmpty()) {
                continue;
            }
            pending.stream()
                    .filter(version -> version.released().isAfter(now))
                    .findFirst()
                    .ifPresent(version -> {
                        throw fact.problem("released", "lies in the future: " + version.released());
                    });
            if (touchedByStaff(fact.entry())) {
                propose(fact, fact.versions().size(), true);
                inReview++;
                continue;
            }
            int form = fact.versions().size() - pending.size();
            for (SheetFact.Version version : pending) {
                releases.computeIfAbsent(version.released(), moment -> new ArrayList<>())
                        .add(new Step(fact, ++form));
            }
        }
        releases.forEach((moment, steps) -> publish(steps, empty ? moment : now));
        report(facts, releases.values().stream().mapToInt(List::size).sum(), inReview);
    }

    /** The versions of a fact that the database has not seen, oldest first. */
    private List<SheetFact.Version> pending(SheetFact fact) {
        Seeded known = seeded.get(fact.entry());
        if (known == null) {
            return fact.versions();
        }
        List<SheetFact.Version> versions = fact.versions();
        if (known.form() <= versions.size()
                && versions.get(known.form() - 1).content().sha256().equals(known.sha256())) {
            return versions.subList(known.form(), versions.size());
        }
        throw fact.problem(
                "was",
                "this fact was released in another form; keep that form under was, "
                        + "and say with change, reason and released what has become of it");
    }

    private boolean touchedByStaff(EntryRef entry) {
        Seeded known = seeded.get(entry);
        Optional<Long> newest = newest(entry);
        return newest.isPresent() && (known == null || known.withdrawn() || newest.get() != known.edition());
    }

    private Optional<Long> newest(EntryRef entry) {
        return newest.computeIfAbsent(entry, e -> empty ? Optional.empty() : Optional.ofNullable(publishing.newest(e)));
    }

    private void publish(List<Step> steps, Instant at) {
        List<Long> editions = new ArrayList<>();
        for (Step step : steps) {
            editions.add(propose(step.fact(), step.form(), false));
        }
        Map<EntryRef, SheetFact> facts = new HashMap<>();
        steps.forEach(step -> facts.put(step.fact().entry(), step.fact()));
        try {
            publishing.publish(Publication.Act.SEED, editions, AUTHOR, at);
        } catch (ContentException e) {
            throw located(e, facts);
        }
        for (int i = 0; i < steps.size(); i++) {
            newest.put(steps.get(i).fact().entry(), Optional.of(editions.get(i)));
        }
    }

    private static RuntimeException located(ContentException e, Map<EntryRef, SheetFact> facts) {
        String[] parts = e.field().split(" ", 2);
        SheetFact fact = facts.get(EntryRef.parse(parts[0]));
        return fact == null ? e : fact.problem(e.field(), String.valueOf(e.getMessage()));
    }

    private long propose(SheetFact fact, int form, boolean forReview) {
        EntryRef entry = fact.entry();
        SheetFact.Version version = fact.versions().get(form - 1);
        long edition = publishing.propose(new Proposal(
                entry, version.content(), version.change(), newest(entry).orElse(null), AUTHOR));
        db.sql("""
                insert into seeded (entry_id, sheet, form, content_sha256, edition_id)
                select id, :sheet, :form, :sha256, :edition from entry where kind = :kind and slug = :slug
                on conflict (entry_id) do update
                set sheet = excluded.sheet, form = excluded.form, content_sha256 = excluded.content_sha256,
                    edition_id = excluded.edition_id""")
                .param("sheet", fact.file())
                .param("form", form)
                .param("sha256", version.content().sha256())
                .param("edition", edition)
                .param("kind", entry.kind().code())
                .param("slug", entry.slug().value())
                .update();
        if (forReview) {
            LOG.info(
                    "{}, line {}: {} has been changed by staff; the sheet's new form waits for review",
                    fact.file(),
                    fact.line(),
                    entry);
        }
        return edition;
    }

    private void report(List<SheetFact> facts, int published, int inReview) {
        Set<EntryRef> gone = new HashSet<>(seeded.keySet());
        facts.forEach(fact -> gone.remove(fact.entry()));
        gone.forEach(
                entry -> LOG.warn("{} is in no sheet any more; it stays public until somebody withdraws it", entry));
        LOG.info(
                "Fact sheets: {} facts, {} editions published, {} put up for review",
                facts.size(),
                published,
                inReview);
    }

    private Map<EntryRef, Seeded> seeded() {
        Map<EntryRef, Seeded> known = new HashMap<>();
        db.sql("""
                select e.kind, e.slug, s.form, s.content_sha256, s.edition_id,
                    d.ended_as is not distinct from 'withdrawn'
                from seeded s join entry e on e.id = s.entry_id join edition d on d.id = s.edition_id""").query(row -> {
            known.put(
                    new EntryRef(Kind.ofCode(row.getString(1)).orElseThrow(), new Slug(row.getString(2))),
                    new Seeded(row.getInt(3), row.getString(4), row.getLong(5), row.getBoolean(6)));
        });
        return known;
    }

    /** @param form the how-manieth of the fact's forms, counted from 1 */
    private record Step(SheetFact fact, int form) {}

    private record Seeded(int form, String sha256, long edition, boolean withdrawn) {}
}
