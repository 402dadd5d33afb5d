package org.shoreatlas.desk.upkeep;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.submission.Centres;
import org.shoreatlas.desk.submission.DeskWords;
import org.shoreatlas.desk.submission.NotYoursException;
import org.shoreatlas.desk.upkeep.TaskSubject.What;
import org.shoreatlas.edition.ChangedMeanwhileException;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.OldFigures;
import org.shoreatlas.figure.OldFigures.Old;
import org.shoreatlas.figure.OldFigures.Whose;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.web.DeskController;
import org.shoreatlas.web.ReadingDay;
import org.shoreatlas.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Figures grown old: of any number of them it is said at once that they are still true, on one ground. */
@DeskController
@RequestMapping("/old")
class OldPages {

    /** On one page, and in one act. */
    static final int MOST = 200;

    static final String NATIONAL = "national";

    private final OldFigures oldFigures;
    private final VerificationForm grounds;
    private final Publishing publishing;
    private final Centres centres;
    private final Tasks tasks;
    private final DeskWords words;
    private final Editions editions;
    private final ReadingDay today;
    private final JdbcClient db;

    OldPages(
            OldFigures oldFigures,
            VerificationForm grounds,
            Publishing publishing,
            Centres centres,
            Tasks tasks,
            DeskWords words,
            Editions editions,
            ReadingDay today,
            JdbcClient db) {
        this.oldFigures = oldFigures;
        this.grounds = grounds;
        this.publishing = publishing;
        this.centres = centres;
        this.tasks = tasks;
        this.words = words;
        this.editions = editions;
        this.today = today;
        this.db = db;
    }

    /**
     * Those of my regions.
     *
     * @param region slug of the one to which they are narrowed, or {@code national}; empty for all that are mine
     * @param indicator code of the one to which they are narrowed; empty for all
     * @param checked how many were said a moment ago to be still true
     */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "0") int checked,
            Language language,
            Staff staff,
            Model model) {
        model.addAttribute("checked", checked).addAttribute("ground", grounds.empty(language));
        return show(region, indicator, Set.of(), language, staff, model);
    }

    private String show(
            String region, String indicator, Collection<Long> ticked, Language language, Staff staff, Model model) {
        Old old = oldFigures.of(narrowed(region, staff), indicator, today.of(model), MOST, editions.latest());
        Map<TaskSubject, Task> open = tasks.open(What.OLD_FIGURE);
        Map<EntryRef, Task> tasked = new HashMap<>();
        open.forEach((thing, task) -> tasked.put(thing.entry(), task));
        model.addAttribute("count", old.count())
                .addAttribute("indicators", old.indicators())
                .addAttribute("region", region)
                .addAttribute("indicator", indicator)
                .addAttribute("regions", centres.named(staff))
                .addAttribute(
                        "rows",
                        old.first().entrySet().stream()
                                .map(one -> new Row(
                                        one.getKey(),
                                        one.getValue(),
                                        ticked.contains(one.getKey()),
                                        tasked.get(new EntryRef(
                                                Kind.FIGURE,
                                                new Slug(one.getValue().id())))))
                                .toList());
        return "desk/old";
    }

    private Whose narrowed(String region, Staff staff) {
        if (region.isEmpty()) {
            return centres.keptBy(staff);
        }
        if (region.equals(NATIONAL) && staff.nationalDesk()) {
            return new Whose(List.of(), true);
        }
        return new Whose(List.of(centres.kept(region, staff)), false);
    }

    /**
     * They are still true: public at once, as one act, without a second reader, since no word changes.
     *
     * @param edition those that were looked at
     * @param tick whether only to tick all, with what was typed kept
     */
    @PostMapping
    String stillTrue(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") Set<Long> edition,
            @RequestParam(defaultValue = "false") boolean tick,
            @RequestParam Map<String, String> parameters,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        narrowed(region, staff);
        if (!indicator.isEmpty() && EntryRef.find("indicator:" + indicator).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        VerificationForm.Asked asked = grounds.read(parameters, language);
        if (tick) {
            model.addAttribute("ground", grounds.view(asked.typed(), Map.of(), language))
                    .addAttribute("all", true);
            return show(region, indicator, Set.of(), language, staff, model);
        }
        Set<Long> regions = regionsOf(edition, staff);
        if (edition.isEmpty() || asked.ground() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("none", edition.isEmpty());
            return refused(asked, region, indicator, edition, language, staff, model);
        }
        try {
            publishing.verify(edition, asked.ground(), centres.of(regions, staff));
        } catch (ChangedMeanwhileException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("changed", names(changed.editions(), language));
            return refused(asked, region, indicator, edition, language, staff, model);
        }
        return SeeOther.atDesk(
                "/old?checked=" + edition.size() + (region.isEmpty() ? "" : "&region=" + region)
                        + (indicator.isEmpty() ? "" : "&indicator=" + indicator),
                language,
                request);
    }

    private String refused(
            VerificationForm.Asked asked,
            String region,
            String indicator,
            Set<Long> edition,
            Language language,
            Staff staff,
            Model model) {
        model.addAttribute("ground", grounds.view(asked.typed(), asked.mistakes(), language));
        return show(region, indicator, edition, language, staff, model);
    }

    /** The regions of these editions of figures, all of which are to be theirs. */
    private Set<Long> regionsOf(Set<Long> edition, Staff staff) {
        Set<Long> regions = new HashSet<>();
        if (edition.isEmpty()) {
            return regions;
        }
        List<Set<Long>> found = db.sql("select region_id from figure where edition_id in (:editions)")
                .param("editions", edition)
                .query((row, n) -> row.getObject(1) == null ? Set.<Long>of() : Set.of(row.getLong(1)))
                .list();
        if (edition.size() > MOST || found.size() < edition.size()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        found.forEach(one -> {
            if (!staff.mayWriteIn(one)) {
                throw new NotYoursException();
            }
            regions.addAll(one);
        });
        return regions;
    }

    /** What changed meanwhile, with the names that it has now. */
    private Map<String, String> names(Set<Long> changed, Language language) {
        Map<String, String> names = new HashMap<>();
        db.sql("select distinct slug from figure where edition_id in (:editions)")
                .param("editions", changed)
                .query(String.class)
                .list()
                .forEach(slug -> names.put(slug, words.name(new EntryRef(Kind.FIGURE, new Slug(slug)), language)));
        return names;
    }

    /** @param task that is open about it; null without one */
    record Row(
            long edition,
            FigureView figure,
            boolean ticked,
            @Nullable Task task) {}
}
