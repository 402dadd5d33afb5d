package org.shoreatlas.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.web.Networks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports, each once and not too many of them. */
@Service
@Transactional(readOnly = true)
class Reports {

    /** Of the address of a page, in characters. */
    private static final int LONGEST_PAGE = 1000;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final long LOCK = 0x5245504f5254L;
    private static final Pattern PAGE = Pattern.compile("/(ar|fr|en)([/?][^\\p{Cntrl}\\p{Cs}]*)?");
    private static final Pattern PAGE_OF_ENTRY =
            Pattern.compile("/(?:ar|fr|en)/([a-z]+)/([a-z0-9-]+)(?:/v([1-9][0-9]{0,5}))?(?:[/?].*)?");

    private final JdbcClient db;
    private final Clock clock;
    private final Editions editions;
    private final EntryNames names;
    private final Figures figures;
    /**
     * Under a key of this process alone, which is kept nowhere: after a restart, or in another process, only all
     * reports are counted together.
     */
    private final Networks networks = new Networks(Networks.newKey());

    private final ReportLimits limits;

    Reports(JdbcClient db, Clock clock, Editions editions, EntryNames names, Figures figures, ReportLimits limits) {
        this.db = db;
        this.clock = clock;
        this.editions = editions;
        this.names = names;
        this.figures = figures;
        this.limits = limits;
    }

    /**
     * What somebody wants to report on. The address of a page is only a hint, and passed over where it is none of ours.
     *
     * @param entry as {@code kind:slug}, empty for what the page shows
     * @param page path and query, empty if not known
     * @throws BadParameterException if the entry was never public
     */
    About about(String entry, String page) {
        String ours = page.length() <= LONGEST_PAGE && PAGE.matcher(page).matches() ? page : null;
        if (!entry.isBlank()) {
            return EntryRef.find(entry.strip())
                    .flatMap(ref -> about(ref, "", ours))
                    .orElseThrow(() -> new BadParameterException(
                            "entry", "param.invalid", entry.strip(), "place:fes, park:fes-shore"));
        }
        Matcher of = PAGE_OF_ENTRY.matcher(ours == null ? "" : ours);
        return (of.matches()
                        ? kind(of.group(1))
                                .flatMap(kind -> EntryRef.find(kind.code() + ":" + of.group(2)))
                                .flatMap(ref -> about(ref, of.group(3) == null ? "" : of.group(3), ours))
                        : Optional.<About>empty())
                .orElseGet(() -> About.page(ours));
    }

    private static Optional<Kind> kind(String section) {
        return section.equals("regions")
                ? Optional.of(Kind.PLACE)
                : Stream.of(Kind.values())
                        .filter(kind -> kind.path().equals(section))
                        .findFirst();
    }

    /** @param version the number of the one to be shown, empty for the newest */
    private Optional<About> about(EntryRef entry, String version, @Nullable String page) {
        return db.sql("""
                select e.id, d.id from entry e join edition d on d.entry_id = e.id and d.since is not null
                where e.kind = :kind and e.slug = :slug
                order by d.number::text = :version desc, d.number desc limit 1""")
                .param("kind", entry.kind().code())
                .param("slug", entry.slug().value())
                .param("version", version)
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .optional()
                .map(ids -> {
                    int publication = editions.latest();
                    EntryName name = names.of(List.of(ids[0]), publication).get(ids[0]);
                    FigureView figure = entry.kind() == Kind.FIGURE
                            ? figures.ofEditions(List.of(ids[1]), publication).get(ids[1])
                            : null;
                    return new About(ids[0], name, figure, page);
                });
    }

    /**
     * Takes a report. The same form sent again is the same report. Whoever reports one after another waits for one
     * lock, so that the count holds; whoever is refused does not even wait.
     *
     * @param address of the network that it came from
     * @throws FormUsedException if a report with another text arrived under the form's number
     * @throws TooManyReportsException if the hour's number is reached
     */
    @Transactional
    Receipt take(ReportForm form, About about, Language language, String address) {
        byte[] sender = networks.hash(address);
        Optional<Receipt> earlier = earlier(form);
        if (earlier.isEmpty()) {
            refuseFlood(sender);
            db.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> {});
            earlier = earlier(form);
        }
        if (earlier.isPresent()) {
            return earlier.get();
        }
        refuseFlood(sender);
        Receipt receipt = Receipt.draw();
        db.sql("""
                insert into report (receipt, form, entry_id, page, message, mail, language, sender, received_at)
                values (:receipt, :form, :entry, :page, :message, :mail, :language, :sender, :at)""")
                .param("receipt", receipt.code())
                .param("form", UUID.fromString(form.number()))
                .param("entry", about.entry())
                .param("page", about.page())
                .param("message", form.message())
                .param("mail", form.mail().isEmpty() ? null : form.mail())
                .param("language", language.code())
                .param("sender", sender)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return receipt;
    }

    private Optional<Receipt> earlier(ReportForm form) {
        return db.sql("""
                select receipt, message = :message and coalesce(mail, '') = :mail from report where form = :form""")
                .param("form", UUID.fromString(form.number()))
                .param("message", form.message())
                .param("mail", form.mail())
                .query((row, n) -> {
                    if (!row.getBoolean(2)) {
                        throw new FormUsedException();
                    }
                    return new Receipt(row.getString(1));
                })
                .optional();
    }

    /** The hour's number is reached while the report before which so many came is not yet an hour old. */
    private void refuseFlood(byte[] sender) {
        Instant now = clock.instant();
        db.sql("""
                (select received_at from report where sender = :sender and received_at > :since
                    order by received_at desc offset :before limit 1)
                union all
                (select received_at from report where received_at > :since order by received_at desc offset :beforeAll
                    limit 1)
                order by 1 desc limit 1""")
                .param("sender", sender)
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .param("before", limits.perNetwork() - 1)
                .param("beforeAll", limits.inAll() - 1)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .ifPresent(oldest -> {
                    throw new TooManyReportsException(Duration.between(now, oldest.plus(WINDOW)));
                });
    }

    /** When a report arrived, and on which page. */
    Optional<Arrival> arrival(Receipt receipt) {
        return db.sql("select received_at, page from report where receipt = :receipt")
                .param("receipt", receipt.code())
                .query((row, n) -> new Arrival(row.getTimestamp(1).toInstant(), row.getString(2)))
                .optional();
    }

    record Arrival(Instant at, @Nullable String page) {}
}
