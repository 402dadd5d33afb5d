package org.shoreatlas.desk;

import java.util.List;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.submission.Centres;
import org.shoreatlas.desk.submission.DeskWords;
import org.shoreatlas.desk.submission.OpenSubmissions;
import org.shoreatlas.desk.submission.SubmissionLine;
import org.shoreatlas.desk.submission.Submissions;
import org.shoreatlas.desk.upkeep.Task;
import org.shoreatlas.desk.upkeep.TaskLines;
import org.shoreatlas.desk.upkeep.Tasks;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.UntranslatedEntries;
import org.shoreatlas.figure.OldFigures;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.TypedText;
import org.shoreatlas.report.ReportDesk;
import org.shoreatlas.search.Search;
import org.shoreatlas.web.DeskController;
import org.shoreatlas.web.ReadingDay;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Four ways on, and what waits: drafts, tasks, reviews, figures grown old, reports, jobs that failed; each with a
 * count, the oldest first.
 */
@DeskController
@Transactional(readOnly = true)
class DeskHome {

    private static final int SHOWN = 10;
    private static final int MOST = 500;
    private static final int LONGEST_QUESTION = 200;

    private final Submissions submissions;
    private final DeskWords words;
    private final OldFigures oldFigures;
    private final ReportDesk reports;
    private final Jobs jobs;
    private final Tasks tasks;
    private final TaskLines lines;
    private final UntranslatedEntries untranslated;
    private final Centres centres;
    private final Search search;
    private final Editions editions;
    private final ReadingDay today;

    DeskHome(
            Submissions submissions,
            DeskWords words,
            OldFigures oldFigures,
            ReportDesk reports,
            Jobs jobs,
            Tasks tasks,
            TaskLines lines,
            UntranslatedEntries untranslated,
            Centres centres,
            Search search,
            Editions editions,
            ReadingDay today) {
        this.submissions = submissions;
        this.words = words;
        this.oldFigures = oldFigures;
        this.reports = reports;
        this.jobs = jobs;
        this.tasks = tasks;
        this.lines = lines;
        this.untranslated = untranslated;
        this.centres = centres;
        this.search = search;
        this.editions = editions;
        this.today = today;
    }

    @GetMapping
    String show(Language language, Staff staff, Model model) {
        OpenSubmissions open = submissions.open(staff, false);
        List<Task> mine = tasks.mine(staff);
        lines.expect(mine, open.all());
        // first the figures: their names are looked up with those of papers and tasks
        model.addAttribute("old", oldFigures.first(centres.keptBy(staff), today.of(model), SHOWN, editions.latest()))
                .addAttribute("drafts", SubmissionLine.of(open.drafts(), words, language))
                .addAttribute("sent", SubmissionLine.of(open.sent(), words, language))
                .addAttribute("waiting", SubmissionLine.of(open.waiting(), words, language))
                .addAttribute("forced", SubmissionLine.of(open.forced(), words, language))
                .addAttribute("tasks", lines.of(mine, tasks.settled(mine), language))
                .addAttribute("reports", reports.open(staff))
                .addAttribute("failed", jobs.failed())
                .addAttribute("untranslated", staff.isAdministrator() ? untranslated.count() : 0);
        return "desk/home";
    }

    /** All forms there are. */
    @GetMapping("/new")
    String add(@RequestParam(defaultValue = "false") boolean practice, Staff staff, Model model) {
        model.addAttribute("practice", practice).addAttribute("kinds", List.of(Kind.values()));
        return "desk/new";
    }

    /** The entry that is to be corrected. */
    @GetMapping("/find")
    String find(@RequestParam(defaultValue = "") String q, Language language, Staff staff, Model model) {
        String asked = TypedText.line(q);
        model.addAttribute("q", asked);
        if (!asked.isEmpty() && asked.length() <= LONGEST_QUESTION) {
            model.addAttribute("result", search.find(asked, null, editions.latest(), language));
        }
        return "desk/find";
    }

    /** What lacks one of the three languages: a list of the national desk, which everybody may shorten. */
    @GetMapping("/untranslated")
    String untranslated(Staff staff, Model model) {
        model.addAttribute("untranslated", untranslated.oldest(MOST));
        return "desk/untranslated";
    }

    /** A region where anything may be broken and nothing is public. */
    @GetMapping("/practice")
    String practice(Language language, Staff staff, Model model) {
        model.addAttribute(
                        "drafts",
                        SubmissionLine.of(submissions.open(staff, true).drafts(), words, language))
                .addAttribute("waiting", SubmissionLine.of(submissions.waiting(staff, true), words, language))
                .addAttribute("decided", SubmissionLine.of(submissions.decided(staff, true), words, language));
        return "desk/practice";
    }
}
