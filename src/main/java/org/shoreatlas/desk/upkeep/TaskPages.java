package org.shoreatlas.desk.upkeep;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Accounts;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.Choices;
import org.shoreatlas.desk.form.Field;
import org.shoreatlas.desk.form.Field.Type;
import org.shoreatlas.desk.form.Form;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.FormReader;
import org.shoreatlas.desk.form.FormView;
import org.shoreatlas.desk.form.Mistake;
import org.shoreatlas.desk.submission.Centres;
import org.shoreatlas.desk.submission.NotYoursException;
import org.shoreatlas.desk.upkeep.TaskSubject.What;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.TypedText;
import org.shoreatlas.profile.Question;
import org.shoreatlas.web.DeskController;
import org.shoreatlas.web.ReadingDay;
import org.shoreatlas.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Tasks: what old, missing or dead thing who sees to, and what came of it. */
@DeskController
@RequestMapping("/tasks")
class TaskPages {

    private static final int LONGEST = 500;
    private static final Form FORM =
            new Form("task", null, List.of(field("sentence", Type.LINE), field("due", Type.DAY)), List.of());

    private final Tasks tasks;
    private final Centres centres;
    private final Choices choices;
    private final TaskLines lines;
    private final Accounts accounts;
    private final FormView.Views views;
    private final FormReader reader;
    private final EntryNames names;
    private final Editions editions;
    private final ReadingDay today;

    TaskPages(
            Tasks tasks,
            Centres centres,
            Choices choices,
            TaskLines lines,
            Accounts accounts,
            FormView.Views views,
            FormReader reader,
            EntryNames names,
            Editions editions,
            ReadingDay today) {
        this.tasks = tasks;
        this.centres = centres;
        this.choices = choices;
        this.lines = lines;
        this.accounts = accounts;
        this.views = views;
        this.reader = reader;
        this.names = names;
        this.editions = editions;
        this.today = today;
    }

    private static Field field(String name, Type type) {
        return new Field(name, "task", type, false, null, List.of(), Set.of(), "desk", List.of());
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(Language language, Staff staff, Model model) {
        List<Task> open = tasks.open(staff);
        model.addAttribute("open", lines.of(open, tasks.settled(open), language))
                .addAttribute("closed", lines.of(tasks.closed(staff), Set.of(), language));
        return "desk/tasks";
    }

    /** The form of a new one. */
    @GetMapping("/new")
    String add(
            @RequestParam String what,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String region,
            Language language,
            Staff staff,
            Model model) {
        return form(thing(what, entry, question, region, staff), FormInput.NOTHING, Map.of(), null, language, model);
    }

    /**
     * Begins a task.
     *
     * @param what sort of thing
     * @param entry the figure or source, as {@code kind:slug}
     * @param question code of the one without an answer
     * @param region slug of the region of the question, or of those who see to the source; empty for the national desk
     * @param person whose it is; empty for nobody's
     */
    @PostMapping
    String begin(
            @RequestParam String what,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam Map<String, String> parameters,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        TaskSubject thing = thing(what, entry, question, region, staff);
        FormInput typed = new FormInput(parameters).within(FORM);
        FormReader.Values read = reader.values(FORM, typed, language);
        Map<String, Object> values = read.content();
        Map<String, Mistake> mistakes = read.mistakes();
        LocalDate due = values.get("due") instanceof String day ? LocalDate.parse(day) : null;
        if (due != null && due.isBefore(today.of(model))) {
            mistakes.put("due", Mistake.of("desk.error.due"));
        }
        if (person != null && !accounts.keepers(thing.region()).containsKey(person)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (!mistakes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(thing, typed, mistakes, person, language, model);
        }
        if (tasks.begin(thing, (String) values.get("sentence"), due, person, staff)
                .isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("another", tasks.open(thing.what()).get(thing));
            return form(thing, typed, Map.of(), person, language, model);
        }
        return SeeOther.atDesk("/tasks?begun", language, request);
    }

    private String form(
            TaskSubject thing,
            FormInput typed,
            Map<String, Mistake> mistakes,
            @Nullable Long person,
            Language language,
            Model model) {
        model.addAttribute("thing", thing)
                .addAttribute("about", lines.about(thing, language))
                .addAttribute("people", accounts.keepers(thing.region()))
                .addAttribute("person", person)
                .addAttribute("form", views.of(FORM, typed, mistakes, Map.of(), false, "", language))
                .addAttribute("region", thing.region() == null ? "" : centres.slug(thing.region()));
        return "desk/task-new";
    }

    private TaskSubject thing(String what, String entry, String question, String region, Staff staff) {
        What sort = Stream.of(What.values())
                .filter(one -> one.code().equals(what))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        TaskSubject thing = switch (sort) {
            case MISSING_ANSWER ->
                new TaskSubject(
                        sort,
                        null,
                        Question.ofCode(question).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                        centres.kept(region, staff));
            case OLD_FIGURE -> {
                EntryRef figure = known(entry, Kind.FIGURE);
                yield new TaskSubject(sort, figure, null, choices.regionOf(figure));
            }
            case DEAD_LINK ->
                new TaskSubject(
                        sort, known(entry, Kind.SOURCE), null, region.isEmpty() ? null : centres.kept(region, staff));
        };
        if (!thing.isFor(staff)) {
            throw new NotYoursException();
        }
        return thing;
    }

    private EntryRef known(String text, Kind kind) {
        return EntryRef.find(text)
                .filter(ref -> ref.kind() == kind
                        && names.everPublic(ref, editions.latest()).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Language language, Staff staff, Model model) {
        return show(task(id, staff), "", "", Map.of(), language, model);
    }

    private String show(
            Task task, String outcome, String typed, Map<String, String> mistakes, Language language, Model model) {
        model.addAttribute(
                        "line",
                        lines.of(List.of(task), task.isOpen() ? tasks.settled(List.of(task)) : Set.of(), language)
                                .get(0))
                .addAttribute("outcomes", Tasks.OUTCOMES)
                .addAttribute("outcome", outcome)
                .addAttribute("typed", typed)
                .addAttribute("mistakes", mistakes);
        return "desk/task";
    }

    /** Closes it, once. */
    @PostMapping("/{id}")
    String close(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(name = "words", defaultValue = "") String typed,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Task task = task(id, staff);
        String said = TypedText.line(typed);
        Map<String, String> mistakes = new LinkedHashMap<>();
        if (!Tasks.OUTCOMES.contains(outcome)) {
            mistakes.put("outcome", "desk.error.outcome");
        }
        if (said.length() > LONGEST) {
            mistakes.put("words", "desk.error.words-of-task");
        }
        if (!mistakes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(task, outcome, typed, mistakes, language, model);
        }
        if (!tasks.close(id, outcome, said.isEmpty() ? null : said, staff)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(task(id, staff), outcome, typed, Map.of("closed", "desk.error.closed"), language, model);
        }
        return SeeOther.atDesk("/tasks?closed", language, request);
    }

    private Task task(long id, Staff staff) {
        Task task = tasks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!task.thing().isFor(staff)) {
            throw new NotYoursException();
        }
        return task;
    }
}
