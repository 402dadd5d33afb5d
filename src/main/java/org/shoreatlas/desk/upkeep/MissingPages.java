package org.shoreatlas.desk.upkeep;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.submission.Centres;
import org.shoreatlas.desk.submission.NotYoursException;
import org.shoreatlas.desk.upkeep.TaskSubject.What;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.inquiry.InquiryView;
import org.shoreatlas.profile.Answers;
import org.shoreatlas.profile.Question;
import org.shoreatlas.web.DeskController;
import org.shoreatlas.web.ReadingDay;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a region has no answer to, as its profile says: looked for and not found, or not looked for yet. */
@DeskController
class MissingPages {

    private final Answers answers;
    private final Centres centres;
    private final Tasks tasks;
    private final Editions editions;
    private final ReadingDay today;

    MissingPages(Answers answers, Centres centres, Tasks tasks, Editions editions, ReadingDay today) {
        this.answers = answers;
        this.centres = centres;
        this.tasks = tasks;
        this.editions = editions;
        this.today = today;
    }

    /** @param region slug; empty for the first that is mine */
    @GetMapping("/missing")
    String list(@RequestParam(defaultValue = "") String region, Staff staff, Model model) {
        Map<Long, EntryName> regions = centres.named(staff);
        model.addAttribute("regions", regions);
        if (regions.isEmpty()) {
            return "desk/missing";
        }
        long id = region.isEmpty() ? regions.keySet().iterator().next() : centres.kept(region, staff);
        EntryName name = centres.regions(List.of(id)).get(id);
        if (name == null) {
            throw new NotYoursException();
        }
        Map<TaskSubject, Task> open = tasks.open(What.MISSING_ANSWER);
        LocalDate day = today.of(model);
        List<Row> rows = answers.of(List.of(id), editions.latest()).values().stream()
                .flatMap(List::stream)
                .filter(answer -> !answer.isAnswered())
                .map(answer -> new Row(
                        answer.question(),
                        answer.inquiry(),
                        answer.inquiry() == null
                                ? 0
                                : ChronoUnit.MONTHS.between(answer.inquiry().on(), day),
                        open.get(new TaskSubject(What.MISSING_ANSWER, null, answer.question(), id))))
                .toList();
        model.addAttribute("region", name)
                .addAttribute(
                        "lookedFor",
                        rows.stream().filter(row -> row.inquiry() != null).toList())
                .addAttribute(
                        "notLookedFor",
                        rows.stream().filter(row -> row.inquiry() == null).toList());
        return "desk/missing";
    }

    /**
     * @param inquiry the newest in which an answer was looked for; null if nobody has looked
     * @param months since then
     * @param task that is open about it; null without one
     */
    record Row(
            Question question,
            @Nullable InquiryView inquiry,
            long months,
            @Nullable Task task) {}
}
