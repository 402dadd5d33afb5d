package org.shoreatlas.desk;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.api.Found;
import org.shoreatlas.desk.bulk.TableRun;
import org.shoreatlas.desk.bulk.TableRuns;
import org.shoreatlas.desk.draft.Conflicts;
import org.shoreatlas.desk.form.ContentComparison;
import org.shoreatlas.desk.form.FormReader.Proposed;
import org.shoreatlas.desk.form.FormReader.Reading;
import org.shoreatlas.desk.submission.Attachments;
import org.shoreatlas.desk.submission.Decisions;
import org.shoreatlas.desk.submission.DeskWords;
import org.shoreatlas.desk.submission.NotYoursException;
import org.shoreatlas.desk.submission.OutdatedException;
import org.shoreatlas.desk.submission.Submission;
import org.shoreatlas.desk.submission.SubmissionLine;
import org.shoreatlas.desk.submission.Submissions;
import org.shoreatlas.edition.ContentException;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.StaleProposalException;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.web.DeskController;
import org.shoreatlas.web.Pager;
import org.shoreatlas.web.SeeOther;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was sent, seen by whoever decides on it: what changes, how it will look, and the decision. */
@DeskController
class ReviewPages {

    private static final int LONGEST_REMARK = 4000;
    /** Changes of a table on one page. */
    private static final int OF_A_TABLE = 50;

    private final Submissions submissions;
    private final Decisions decisions;
    private final SubmissionContents contents;
    private final Attachments attachments;
    private final ContentComparison.Comparisons comparisons;
    private final Editions editions;
    private final Conflicts conflicts;
    private final TableRuns runs;
    private final DeskWords words;
    private final Clock clock;

    ReviewPages(
            Submissions submissions,
            Decisions decisions,
            SubmissionContents contents,
            Attachments attachments,
            ContentComparison.Comparisons comparisons,
            Editions editions,
            Conflicts conflicts,
            TableRuns runs,
            DeskWords words,
            Clock clock) {
        this.conflicts = conflicts;
        this.runs = runs;
        this.submissions = submissions;
        this.decisions = decisions;
        this.contents = contents;
        this.attachments = attachments;
        this.comparisons = comparisons;
        this.editions = editions;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/reviews")
    @Transactional(readOnly = true)
    String list(Language language, Staff staff, Model model) {
        List<Submission> waiting = submissions.waiting(staff, false);
        model.addAttribute("waiting", SubmissionLine.of(waiting, words, language))
                .addAttribute("forced", SubmissionLine.of(submissions.forced(staff), words, language))
                .addAttribute("decided", SubmissionLine.of(submissions.decided(staff, false), words, language));
        return "desk/reviews";
    }

    /** @param page of a table, counted from 0 */
    @GetMapping("/reviews/{id}")
    @Transactional(readOnly = true)
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            Language language,
            Staff staff,
            Model model) {
        Submission paper = submissions.get(id, staff);
        if (paper.mayWrite(staff)) {
            return "redirect:/desk/" + language.code() + "/drafts/" + id;
        }
        model.addAttribute("page", Math.max(page, 0));
        return show(paper, "", "", Map.of(), language, staff, model);
    }

    private String show(
            Submission paper,
            String remarks,
            String reason,
            Map<String, String> mistakes,
            Language language,
            Staff staff,
            Model model) {
        Map<String, String> all = new LinkedHashMap<>(mistakes);
        Reading reading = paper.isTable() ? table(paper, all, language, model) : contents.of(paper, language);
        List<Change> changes = new ArrayList<>();
        if (reading.withdrawal() == null) {
            Map<Long, Edition> bases = editions.byId(reading.proposed().stream()
                    .map(Proposed::base)
                    .filter(Objects::nonNull)
                    .toList());
            words.expect(Set.of(), named(paper, reading, bases), Set.of());
            for (Proposed one : reading.proposed()) {
                Edition before = base(one, bases);
                changes.add(new Change(
                        title(paper, one, language),
                        one.entry(),
                        before == null ? 0 : before.number(),
                        one.change(),
                        comparisons.between(
                                one.entry().kind(),
                                before == null ? null : before.content(),
                                one.content(),
                                language)));
            }
        }
        Set<Long> people = new LinkedHashSet<>(Set.of(paper.author()));
        if (paper.decidedBy() != null) {
            people.add(paper.decidedBy());
        }
        model.addAttribute("paper", paper)
                .addAttribute("heading", words.title(paper, language))
                .addAttribute("changes", changes)
                .addAttribute("withdrawal", reading.withdrawal())
                .addAttribute("people", words.people(people))
                .addAttribute("regions", words.regions(paper.regions(), language))
                .addAttribute("attachments", attachments.of(paper.id()))
                .addAttribute("mayPublish", paper.mayPublish(staff, clock))
                .addAttribute("mayForce", paper.mayForce(staff, clock))
                .addAttribute("maySendBack", paper.maySendBack(staff))
                .addAttribute("mayLook", paper.mayLook(staff))
                .addAttribute("isMine", paper.isOf(staff))
                .addAttribute("typedRemarks", remarks)
                .addAttribute("typedReason", reason)
                .addAttribute("mistakes", all)
                .addAttribute("entryPath", paper.entry() == null ? null : words.path(paper.entry()));
        return "desk/review";
    }

    /**
     * What an entry of a paper is called; of a table a figure by its indicator and subject, one that is not there yet
     * as well.
     */
    private String title(Submission paper, Proposed one, Language language) {
        if (!paper.isTable()) {
            return words.title(paper, language);
        }
        return one.entry().kind() != Kind.FIGURE
                ? one.content().name("name").in(language)
                : inTitle(one).map(entry -> words.name(entry, language)).collect(joining(" · "));
    }

    /** One page of what a table says, and what came of publishing it. */
    private Reading table(Submission paper, Map<String, String> mistakes, Language language, Model model) {
        int page = model.getAttribute("page") instanceof Integer asked ? asked : 0;
        Map<Editions.How, Integer> counts = editions.countSent(paper.id());
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        model.addAttribute(
                        "table",
                        new Table(
                                counts.getOrDefault(Editions.How.NEW, 0), counts.getOrDefault(Editions.How.CHANGED, 0)))
                .addAttribute("left", runs.left(paper.id(), language))
                .addAttribute(
                        "pager",
                        Pager.of(new Found.PageInfo(page, OF_A_TABLE, total, (total + OF_A_TABLE - 1) / OF_A_TABLE)));
        if (paper.isWaiting()) {
            runs.last(paper.id())
                    .filter(run -> run.purpose() == TableRun.Purpose.PUBLISH && run.ended())
                    .ifPresent(run -> {
                        if (run.outcome() != null) {
                            run.outcome().first().forEach(line -> mistakes.put("refused", line.message()));
                        } else {
                            model.addAttribute("failure", run);
                        }
                    });
        }
        return contents.sent(paper, page * OF_A_TABLE, OF_A_TABLE);
    }

    /** How many entries a table adds and changes. */
    record Table(int added, int changed) {}

    private static @Nullable Edition base(Proposed one, Map<Long, Edition> bases) {
        return one.base() == null ? null : bases.get(one.base());
    }

    /** The entries that the changes of a paper name. */
    private List<EntryRef> named(Submission paper, Reading reading, Map<Long, Edition> bases) {
        return reading.proposed().stream()
                .flatMap(one -> {
                    Edition before = base(one, bases);
                    return Stream.concat(
                            comparisons.named(
                                    one.entry().kind(), before == null ? null : before.content(), one.content()),
                            paper.isTable() ? inTitle(one) : Stream.of());
                })
                .distinct()
                .toList();
    }

    /** A figure of a table is called by its indicator and its subject. */
    private static Stream<EntryRef> inTitle(Proposed one) {
        return one.entry().kind() != Kind.FIGURE
                ? Stream.of()
                : Stream.of(
                        EntryRef.parse("indicator:" + one.content().text("indicator")),
                        one.content().reference("subject"));
    }

    @PostMapping("/reviews/{id}/publish")
    String publish(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean forced,
            @RequestParam(defaultValue = "") String reason,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Submission paper = submissions.get(id, staff);
        String why = reason.strip();
        if (forced && (why.length() < 10 || why.length() > LONGEST_REMARK)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(paper, "", reason, Map.of("reason", "desk.error.forced-reason"), language, staff, model);
        }
        if (paper.isTable()) {
            return publishTable(paper, version, forced ? why : null, language, staff, model, request, response);
        }
        try {
            decisions.publish(id, version, contents.of(paper, language).withdrawal(), forced ? why : null, staff);
        } catch (OutdatedException outdated) {
            return decided(outdated.current(), "", language, staff, model, response);
        } catch (ContentException refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(
                    submissions.get(id, staff),
                    "",
                    reason,
                    Map.of("refused", "desk.error.refused"),
                    language,
                    staff,
                    model);
        } catch (DuplicateKeyException twice) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(
                    submissions.get(id, staff),
                    "",
                    reason,
                    Map.of("refused", "desk.error.same-reading"),
                    language,
                    staff,
                    model);
        } catch (StaleProposalException | IllegalArgumentException stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("threeWays", paper.entry() == null ? List.of() : conflicts.linesOf(paper));
            return show(
                    submissions.get(id, staff),
                    words.changedMeanwhile(language),
                    "",
                    Map.of("stale", "desk.error.stale"),
                    language,
                    staff,
                    model);
        }
        return SeeOther.atDesk("/reviews/" + id + "?published", language, request);
    }

    private String publishTable(
            Submission paper,
            int version,
            @Nullable String forced,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (paper.version() != version || !paper.isWaiting()) {
            return decided(paper, "", language, staff, model, response);
        }
        if (forced == null ? !paper.mayPublish(staff, clock) : !paper.mayForce(staff, clock)) {
            throw new NotYoursException();
        }
        try {
            boolean ended = runs.publish(paper, forced, staff).await(TableRuns.PATIENCE);
            return SeeOther.atDesk(!ended ? "/tables/" + paper.id() : "/reviews/" + paper.id(), language, request);
        } catch (OutdatedException running) {
            return SeeOther.atDesk("/tables/" + paper.id(), language, request);
        }
    }

    @PostMapping("/reviews/{id}/send-back")
    String sendBack(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String remarks,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Submission paper = submissions.get(id, staff);
        String text = remarks.strip();
        if (text.isEmpty() || text.length() > LONGEST_REMARK) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(paper, remarks, "", Map.of("remarks", "desk.error.remarks"), language, staff, model);
        }
        try {
            decisions.sendBack(id, version, text, staff);
        } catch (OutdatedException outdated) {
            return decided(outdated.current(), remarks, language, staff, model, response);
        }
        return SeeOther.atDesk("/reviews/" + id, language, request);
    }

    /** Somebody else has decided meanwhile: what, and what I had written. */
    private String decided(
            Submission current,
            String remarks,
            Language language,
            Staff staff,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return show(current, remarks, "", Map.of("decided", "desk.error.decided"), language, staff, model);
    }

    @PostMapping("/reviews/{id}/look")
    String look(
            @PathVariable long id,
            @RequestParam int version,
            Language language,
            Staff staff,
            HttpServletRequest request) {
        submissions.get(id, staff);
        decisions.look(id, version, staff);
        return SeeOther.atDesk("/reviews/" + id, language, request);
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> attachment(@PathVariable long id, Staff staff) {
        Attachments.Attachment found =
                attachments.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        submissions.get(found.submission(), staff);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(attachments.bytes(id));
    }

    /**
     * One entry of a paper.
     *
     * @param before number of the version on which it rests; 0 for something new
     */
    record Change(
            String title,
            EntryRef entry,
            int before,
            org.shoreatlas.edition.Change change,
            ContentComparison comparison) {}
}
