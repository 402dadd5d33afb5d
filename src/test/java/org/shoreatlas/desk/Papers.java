package org.shoreatlas.desk;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.FormReader.Reading;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and papers of a test, over the seeded database. */
class Papers {

    final JdbcClient db;
    private final Submissions submissions;
    private final Decisions decisions;
    private final FormReader reader;
    private final Forms forms;
    private final Attachments attachments;
    private final Publishing publishing;

    Papers(JdbcClient db, Submissions submissions, Decisions decisions, FormReader reader, Forms forms, Attachments attachments, Publishing publishing) {
        this.db = db;
        this.submissions = submissions;
        this.decisions = decisions;
        this.reader = reader;
        this.forms = forms;
        this.attachments = attachments;
        this.publishing = publishing;
    }

    long region(String slug) {
        return db.sql("select id from entry where kind = 'place' and slug = ?").param(slug).query(Long.class).single();
    }

    Staff staff(String name, Role role, String... regions) {
        Set<Long> ids = Set.copyOf(Stream.of(regions).map(this::region).toList());
        long id = People.add(db, name, role, ids.stream().mapToLong(Long::longValue).toArray());
        return new Staff(id, name, role, ids);
    }

    /** A figure of Fez that nobody has published, complete enough to be sent. */
    static Map<String, String> figure() {
        Map<String, String> typed = new TreeMap<>();
        typed.put("subject", "place:fes");
        typed.put("indicator", "call-centres");
        typed.put("nature", "actual");
        typed.put("precision", "exact");
        typed.put("value", String.valueOf(Math.abs(UUID.randomUUID().hashCode())));
        typed.put("period", "2025");
        typed.put("evidence[0].source", "decree-2-15-40");
        typed.put("evidence[0].howRead", "full");
        return typed;
    }

    long draft(Staff author, Map<String, String> typed) {
        long id = submissions.begin("figure", null, null, Typed.NOTHING, false, null, null, Set.of(), author);
        submissions.save(id, 0, new Typed(typed), author);
        return id;
    }

    long draft(Staff author) {
        return draft(author, figure());
    }

    /** A draft with a table of one new figure. */
    long table(Staff author) {
        long id = submissions.begin(Forms.TABLE, null, null, Typed.NOTHING, false, null, null, Set.of(), author);
        Map<String, String> typed = figure();
        String sha256 = attachments.add(id, "table.csv", ("subject,indicator,nature,precision,value,period,source,how_read\nplace:fes,call-centres,actual,exact,"
            + typed.get("value") + ",2025,decree-2-15-40,full\n").getBytes());
        submissions.save(id, 0, new Typed(Map.of(TableRuns.FILE, sha256, TableRuns.FILE_NAME, "table.csv")), author);
        return id;
    }

    /** The same, waiting for review. */
    long waitingTable(Staff author) {
        long id = table(author);
        Reading reading = reader.read(forms.of("figure"), new Typed(figure()), null, null, Language.EN);
        publishing.propose(reading.proposed().stream().map(one -> new Proposal(one.entry(), one.content(), one.change(), null, "desk", id)).toList());
        decisions.handOver(id, Set.of(region("fes-meknes")));
        return id;
    }

    /** A paper with a document, which waits for review. */
    long waiting(Staff author, Map<String, String> typed) {
        long id = draft(author, typed);
        attach(id);
        Submission draft = submissions.get(id, author);
        Reading reading = reader.read(forms.of("figure"), draft.typed(), null, null, Language.EN);
        if (!reading.mistakes().isEmpty()) {
            throw new IllegalStateException(reading.mistakes().toString());
        }
        decisions.send(draft, reading.proposed(), Set.of(region("fes-meknes")), author);
        return id;
    }

    long waiting(Staff author) {
        return waiting(author, figure());
    }

    long sentBack(Staff author, Staff reviewer) {
        long id = waiting(author);
        decisions.sendBack(id, version(id), "The period is missing.", reviewer);
        return id;
    }

    long attach(long submission) {
        attachments.add(submission, "memo.pdf", ("%PDF-1.7 " + UUID.randomUUID()).getBytes());
        return attachments.of(submission).get(0).id();
    }

    long attachment(long submission) {
        return attachments.of(submission).get(0).id();
    }

    int version(long submission) {
        return db.sql("select version from submission where id = ?").param(submission).query(Integer.class).single();
    }

    String state(long submission) {
        return db.sql("select state from submission where id = ?").param(submission).query(String.class).single();
    }

    /** The id of the newest edition of an entry. */
    long edition(String entry) {
        return publishing.newest(EntryRef.parse(entry));
    }

    /** A reader's report on a figure of Fez. */
    long report() {
        String code = UUID.randomUUID().toString().toUpperCase().replaceAll("[^0-9A-F]", "").substring(0, 8);
        return db.sql("""
                insert into report (receipt, form, entry_id, page, message, language, sender, received_at)
                select ?, ?::uuid, id, '/fr/figures/fes-call-centres', 'The number is another one.', 'fr', sha256('x'), now()
                from entry where kind = 'figure' and slug = 'fes-call-centres' returning id""")
            .params(code, UUID.randomUUID().toString()).query(Long.class).single();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Papers papers(JdbcClient db, Submissions submissions, Decisions decisions, FormReader reader, Forms forms, Attachments attachments, Publishing publishing) {
            return new Papers(db, submissions, decisions, reader, forms, attachments, publishing);
        }
    }
}
