package org.shoreatlas.desk.bulk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.FormView;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.desk.form.Mistake;
import org.shoreatlas.desk.submission.Attachments;
import org.shoreatlas.desk.submission.Centres;
import org.shoreatlas.desk.submission.DeskWords;
import org.shoreatlas.desk.submission.NotYoursException;
import org.shoreatlas.desk.submission.OutdatedException;
import org.shoreatlas.desk.submission.Submission;
import org.shoreatlas.desk.submission.Submissions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.TypedText;
import org.shoreatlas.table.TableCsv;
import org.shoreatlas.table.TableFile;
import org.shoreatlas.table.UnreadableTableException;
import org.shoreatlas.web.DeskController;
import org.shoreatlas.web.Download;
import org.shoreatlas.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Tables go out, come back, are checked and sent. */
@DeskController
@RequestMapping("/tables")
class TablePages {

    static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NAME = 200;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Submissions submissions;
    private final Attachments attachments;
    private final TableRuns runs;
    private final TableExport export;
    private final TableColumns columns;
    private final FormView.Views views;
    private final Centres centres;
    private final DeskWords words;

    TablePages(
            Submissions submissions,
            Attachments attachments,
            TableRuns runs,
            TableExport export,
            TableColumns columns,
            FormView.Views views,
            Centres centres,
            DeskWords words) {
        this.submissions = submissions;
        this.attachments = attachments;
        this.runs = runs;
        this.export = export;
        this.columns = columns;
        this.views = views;
        this.centres = centres;
        this.words = words;
    }

    @GetMapping
    String show(Language language, Staff staff, Model model) {
        model.addAttribute("regions", regions(staff).values());
        return "desk/tables";
    }

    /** Those that somebody keeps, by their id. */
    private Map<Long, EntryName> regions(Staff staff) {
        return centres.regions(centres.regionsOf(staff));
    }

    /** @param region slug of one of mine; empty for all of them */
    @GetMapping("/figures.xlsx")
    void workbook(
            @RequestParam(defaultValue = "") String region,
            Language language,
            Staff staff,
            HttpServletResponse response)
            throws IOException {
        Collection<Long> regions = chosen(region, staff);
        Download.as(name(region) + ".xlsx", XLSX, response);
        export.workbook(regions, isNational(region, staff), language, response.getOutputStream());
    }

    /** The same without rows. */
    @GetMapping("/template.xlsx")
    void template(Language language, Staff staff, HttpServletResponse response) throws IOException {
        Download.as("shore-atlas.xlsx", XLSX, response);
        export.workbook(Set.of(), false, language, response.getOutputStream());
    }

    @GetMapping("/figures.csv")
    void csv(
            @RequestParam(defaultValue = "") String region,
            Language language,
            Staff staff,
            HttpServletResponse response)
            throws IOException {
        Collection<Long> regions = chosen(region, staff);
        Download.as(name(region) + ".csv", TableCsv.TYPE, response);
        export.csv(regions, isNational(region, staff), language, response.getOutputStream());
    }

    private static boolean isNational(String region, Staff staff) {
        return region.isEmpty() && staff.nationalDesk();
    }

    private Collection<Long> chosen(String region, Staff staff) {
        Map<Long, EntryName> mine = regions(staff);
        List<Long> chosen = mine.entrySet().stream()
                .filter(one -> region.isEmpty() || one.getValue().id().equals(region))
                .map(Map.Entry::getKey)
                .toList();
        if (chosen.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return chosen;
    }

    private static String name(String region) {
        return region.isEmpty() ? "shore-atlas" : region;
    }

    /** A file: it is checked, and nothing of it is saved but itself. */
    @PostMapping
    String add(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        byte[] bytes = bytes(file);
        Mistake mistake = mistake(bytes);
        if (mistake != null) {
            refuse(mistake, language, model, response);
            return show(language, staff, model);
        }
        long id = submissions.begin(Forms.TABLE, null, null, FormInput.NOTHING, false, null, null, Set.of(), staff);
        return check(submissions.get(id, staff), 0, file, bytes, language, staff, request);
    }

    /** The same paper with a file that was mended, or once more with the one that it has. */
    @PostMapping("/{id:\\d+}")
    String change(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Submission paper = mine(id, staff);
        byte[] bytes = bytes(file);
        Mistake mistake = bytes.length == 0 ? null : mistake(bytes);
        if (mistake != null) {
            refuse(mistake, language, model, response);
            return show(paper, "", null, language, staff, model);
        }
        try {
            return check(paper, version, bytes.length == 0 ? null : file, bytes, language, staff, request);
        } catch (OutdatedException outdated) {
            return outdated(id, language, staff, model, response);
        }
    }

    private String check(
            Submission paper,
            int version,
            @Nullable MultipartFile file,
            byte[] bytes,
            Language language,
            Staff staff,
            HttpServletRequest request) {
        Map<String, String> typed = new TreeMap<>(paper.typed().values());
        if (file != null) {
            String name = TypedText.line(
                    Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll(".*[/\\\\]", ""));
            typed.put(
                    Submission.FILE_NAME,
                    name.isEmpty() ? "table" : name.substring(Math.max(0, name.length() - LONGEST_NAME)));
            typed.put(TableRuns.FILE, attachments.add(paper.id(), typed.get(Submission.FILE_NAME), bytes));
        }
        submissions.save(paper.id(), version, new FormInput(typed), staff);
        runs.check(submissions.get(paper.id(), staff), language, staff).await(TableRuns.PATIENCE);
        return SeeOther.atDesk("/tables/" + paper.id(), language, request);
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null || file.getSize() > MOST_BYTES ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why this is no table that is taken; null if it is one. */
    private static @Nullable Mistake mistake(byte[] bytes) {
        if (bytes.length == 0) {
            return Mistake.of("desk.table.error.file");
        }
        try (TableFile table = TableFile.open(bytes)) {
            return null;
        } catch (UnreadableTableException e) {
            return Mistake.of("desk.table.unreadable." + e.reason().code(), String.valueOf(e.line()));
        }
    }

    private void refuse(Mistake mistake, Language language, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("mistake", views.say(language, mistake));
    }

    private Submission mine(long id, Staff staff) {
        Submission paper = submissions.get(id, staff);
        if (!paper.isTable()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!paper.isOf(staff)) {
            throw new NotYoursException();
        }
        return paper;
    }

    /** How far it is; then what it would do, or what is in the way. */
    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Language language, Staff staff, Model model) {
        Submission paper = submissions.get(id, staff);
        Optional<TableRun> run = runs.last(id);
        boolean running = run.isPresent() && !run.get().ended();
        if (!paper.isTable() || !paper.mayWrite(staff) && !running) {
            return "redirect:/desk/" + language.code() + "/reviews/" + id;
        }
        return show(paper, paper.typed().get(TableRuns.REASON + "." + language.code()), null, language, staff, model);
    }

    private String show(
            Submission paper, String reason, @Nullable String mistake, Language language, Staff staff, Model model) {
        TableRun run = runs.last(paper.id()).orElse(null);
        TableOutcome outcome = run == null ? null : run.outcome();
        model.addAttribute("paper", paper)
                .addAttribute("heading", words.title(paper, language))
                .addAttribute("run", run)
                .addAttribute("outcome", outcome)
                .addAttribute("lines", outcome == null ? List.of() : outcome.words(columns, views, language))
                .addAttribute("left", outcome == null ? List.of() : outcome.leftInWords(views, language))
                .addAttribute("knownToLeave", TableRuns.isKnownToLeave(paper))
                .addAttribute("reason", reason)
                .addAttribute("reasonMistake", mistake)
                .addAttribute("mayWrite", paper.mayWrite(staff))
                .addAttribute(
                        "waits",
                        submissions
                                .waitingWith(paper.typed().get(TableRuns.FILE), staff)
                                .orElse(null))
                .addAttribute("remarks", paper.follows() == null ? null : words.remarks(paper.follows()));
        return "desk/table";
    }

    /** @param reason why numbers change that are public */
    @PostMapping("/{id:\\d+}/send")
    String send(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean left,
            Language language,
            Staff staff,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Submission paper = mine(id, staff);
        String why = TypedText.lines(reason);
        TableOutcome checked = runs.last(id).map(TableRun::outcome).orElse(null);
        if (checked != null && checked.changed() > 0 && why.isEmpty() || why.length() > LONGEST_REASON) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(
                    paper,
                    reason,
                    views.say(language, why.isEmpty() ? "desk.error.reason" : "desk.error.too-long", LONGEST_REASON),
                    language,
                    staff,
                    model);
        }
        if (checked != null && checked.leaves() && !left && !TableRuns.isKnownToLeave(paper)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("leftMistake", true);
            return show(paper, reason, null, language, staff, model);
        }
        if (submissions.waitingWith(paper.typed().get(TableRuns.FILE), staff).isPresent()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(paper, reason, null, language, staff, model);
        }
        Map<String, String> typed = new TreeMap<>(paper.typed().values());
        typed.put(TableRuns.REASON + "." + language.code(), why);
        if (left) {
            typed.put(TableRuns.LEFT, paper.typed().get(TableRuns.FILE));
        }
        try {
            submissions.save(id, version, new FormInput(typed), staff);
            runs.send(submissions.get(id, staff), language, staff).await(TableRuns.PATIENCE);
        } catch (OutdatedException outdated) {
            return outdated(id, language, staff, model, response);
        }
        boolean sent = !submissions.get(id, staff).isDraft();
        return SeeOther.atDesk((sent ? "/reviews/" + id + "?sent" : "/tables/" + id), language, request);
    }

    /** Another window was quicker: what it left. */
    private String outdated(long id, Language language, Staff staff, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("mistake", views.say(language, "desk.table.error.outdated"));
        return show(submissions.get(id, staff), "", null, language, staff, model);
    }
}
