package org.shoreatlas.desk.submission;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.shoreatlas.desk.form.Choices;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.FormReader.Proposed;
import org.shoreatlas.desk.form.Mistake;
import org.shoreatlas.edition.ContentException;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.LocalText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes for a moment and takes it back: a transaction that is never committed. What is checked, and what is shown,
 * is therefore what publishing itself will do.
 */
@Component
public class DryRun {

    private static final Logger LOG = LoggerFactory.getLogger(DryRun.class);

    private static final String ONE_READING = "figure_one_reading";
    /** The field to which somebody can turn where a rule of the database does not hold. */
    private static final Map<String, String> FIELDS = Map.of(
            ONE_READING,
            "value",
            "place_iso",
            "iso",
            "indicator_counted",
            "counted",
            "reading_group_item_once",
            "items");

    private final Publishing publishing;
    private final Choices choices;
    private final TransactionTemplate transaction;

    DryRun(Publishing publishing, Choices choices, PlatformTransactionManager transactions) {
        this.publishing = publishing;
        this.choices = choices;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Looks at the portal as it will be.
     *
     * @throws ContentException if content cannot be published, its field beginning with the entry
     * @throws org.shoreatlas.edition.StaleProposalException if an entry has changed meanwhile
     */
    public void show(Submission submission, List<Proposed> proposed, @Nullable LocalText withdrawal, Runnable looking) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            perform(submission, proposed, withdrawal);
            looking.run();
        });
    }

    private void perform(Submission submission, List<Proposed> proposed, @Nullable LocalText withdrawal) {
        EntryRef entry = submission.entry();
        if (withdrawal != null && entry != null) {
            publishing.withdraw(entry, submission.base(), withdrawal, Centres.NATIONAL_DESK);
            return;
        }
        List<Long> editions = publishing.open(submission.id());
        if (editions.isEmpty()) {
            publishing.propose(proposed.stream()
                    .map(one -> new Proposal(
                            one.entry(),
                            one.content(),
                            one.change(),
                            one.base(),
                            Centres.NATIONAL_DESK,
                            submission.id()))
                    .toList());
            editions = publishing.open(submission.id());
        }
        publishing.publish(Publication.Act.PUBLISH, editions, Centres.NATIONAL_DESK);
    }

    /** What publishing would say: the regions in which all lies, or the field that it would refuse. */
    public Outcome check(Submission submission, List<Proposed> proposed) {
        AtomicReference<Set<Long>> regions = new AtomicReference<>(Set.of());
        try {
            show(
                    submission,
                    proposed,
                    null,
                    () -> regions.set(new HashSet<>(choices.regionsOf(
                            proposed.stream().map(Proposed::entry).toList()))));
            return new Outcome(regions.get(), null, null);
        } catch (ContentException e) {
            LOG.info("Refused: {} {}", e.field(), e.getMessage());
            return new Outcome(
                    Set.of(), path(e.field(), proposed, submission.typed()), Mistake.of("desk.error.refused"));
        } catch (DataIntegrityViolationException e) {
            String rule = rule(e);
            LOG.info("Refused: {}", rule);
            Proposed last = proposed.get(proposed.size() - 1);
            return new Outcome(
                    Set.of(),
                    last.path() + FIELDS.getOrDefault(rule, last.entry().kind() == Kind.FIGURE ? "subject" : "name"),
                    Mistake.of(rule.equals(ONE_READING) ? "desk.error.same-reading" : "desk.error.refused"));
        }
    }

    /** Name of the constraint that did not hold; empty if it is not known. */
    private static String rule(DataIntegrityViolationException e) {
        ServerErrorMessage said =
                e.getMostSpecificCause() instanceof PSQLException cause ? cause.getServerErrorMessage() : null;
        return said == null ? "" : Objects.requireNonNullElse(said.getConstraint(), "");
    }

    /** The field of the form, of one that is named {@code kind:slug field}. */
    private static String path(String field, List<Proposed> proposed, FormInput typed) {
        int space = field.indexOf(' ');
        String entry = space < 0 ? "" : field.substring(0, space);
        return proposed.stream()
                .filter(one -> one.entry().toString().equals(entry))
                .findFirst()
                .map(one -> typed.pathOf(one.path(), field.substring(space + 1)))
                .orElse(field);
    }

    /** @param path of the field that is to blame; null where all is well */
    public record Outcome(
            Set<Long> regions,
            @Nullable String path,
            @Nullable Mistake mistake) {}
}
