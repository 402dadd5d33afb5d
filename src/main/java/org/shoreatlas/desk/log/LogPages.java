package org.shoreatlas.desk.log;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Accounts;
import org.shoreatlas.account.Staff;
import org.shoreatlas.api.Column;
import org.shoreatlas.api.Csv;
import org.shoreatlas.api.Found.PageInfo;
import org.shoreatlas.desk.form.Choices;
import org.shoreatlas.desk.submission.Centres;
import org.shoreatlas.desk.submission.DeskWords;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.TypedText;
import org.shoreatlas.table.TableCsv;
import org.shoreatlas.web.DeskController;
import org.shoreatlas.web.Download;
import org.shoreatlas.web.Pager;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Who changed what: the audit, narrowed, and as a file. */
@DeskController
class LogPages {

    private static final int A_PAGE = 50;
    /** A file has all of what was asked for, or there is none. */
    private static final int A_FILE = 20_000;

    private static final int LAST_PAGE = 20_000;

    private static final List<Column<LogLine>> COLUMNS = List.of(
            column("at", line -> line.act().at()),
            column("actor_id", line -> line.act().actor()),
            column("actor", LogLine::actor),
            column("act", line -> line.act().code()),
            column("sentence", line -> plain(line.sentence())),
            column("entry", line -> line.act().entry()),
            column("about", line -> line.about() == null ? null : plain(line.about())),
            column(
                    "paper",
                    line -> line.act().paper() == null
                            ? null
                            : line.act().paper().id()),
            column("publication", line -> line.act().publication()),
            column("account_id", line -> line.act().account()),
            column("account", LogLine::account),
            column("report", line -> line.act().report()),
            column("notes", line -> plain(String.join(" · ", line.notes()))),
            column("file", line -> line.act().detail().file()),
            column("sha256", line -> line.act().detail().sha256()));

    private final Audit audit;
    private final LogLines lines;
    private final Accounts accounts;
    private final Centres centres;
    private final Choices choices;
    private final DeskWords words;
    private final EntryNames names;
    private final Editions editions;

    LogPages(
            Audit audit,
            LogLines lines,
            Accounts accounts,
            Centres centres,
            Choices choices,
            DeskWords words,
            EntryNames names,
            Editions editions) {
        this.audit = audit;
        this.lines = lines;
        this.accounts = accounts;
        this.centres = centres;
        this.choices = choices;
        this.words = words;
        this.names = names;
        this.editions = editions;
    }

    @GetMapping("/log")
    @Transactional(readOnly = true)
    String show(
            @ModelAttribute("asked") Asked asked,
            @RequestParam(defaultValue = "0") int page,
            Language language,
            Staff staff,
            Model model,
            HttpServletResponse response) {
        Map<Long, EntryName> regions = centres.regions(centres.regionsOf(staff));
        Map<Long, String> people = accounts.colleagues(staff);
        Read read = read(asked, regions, people.keySet());
        model.addAttribute("mistakes", read.mistakes())
                .addAttribute("groups", ActGroup.values())
                .addAttribute("people", byName(people))
                .addAttribute(
                        "regions",
                        regions.values().stream()
                                .sorted(Comparator.comparing(EntryName::id))
                                .toList());
        if (!read.mistakes().isEmpty() || page < 0 || page > LAST_PAGE) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return "desk/log";
        }
        long count = audit.count(read.filter(), staff);
        model.addAttribute("count", count)
                .addAttribute("tooMany", count > A_FILE)
                .addAttribute("lines", lines.of(audit.acts(read.filter(), staff, page * A_PAGE, A_PAGE), language))
                .addAttribute(
                        "pager", Pager.of(new PageInfo(page, A_PAGE, count, (int) ((count + A_PAGE - 1) / A_PAGE))));
        if (read.entry() != null && read.filter().entry() != null) {
            about(read.entry(), read.filter().entry(), language, staff, model);
        }
        return "desk/log";
    }

    private void about(EntryRef entry, long id, Language language, Staff staff, Model model) {
        model.addAttribute("entry", entry).addAttribute("entryName", words.name(entry, language));
        if (staff.mayWriteIn(choices.regionsOf(List.of(entry)))) {
            List<EntryVersion> versions = audit.versions(id);
            Set<Long> people = versions.stream()
                    .flatMap(one -> Stream.of(one.drafted(), one.published(), one.looked()))
                    .filter(Objects::nonNull)
                    .collect(toSet());
            model.addAttribute("versions", versions)
                    .addAttribute(
                            "names",
                            words.people(people).entrySet().stream()
                                    .collect(toMap(Map.Entry::getKey, one -> LogLines.isolated(one.getValue()))));
        }
    }

    /** All that was asked for, which is noted in the log itself. */
    @GetMapping("/log.csv")
    void export(@ModelAttribute("asked") Asked asked, Language language, Staff staff, HttpServletResponse response)
            throws IOException {
        Read read = read(
                asked,
                centres.regions(centres.regionsOf(staff)),
                accounts.colleagues(staff).keySet());
        if (!read.mistakes().isEmpty() || audit.count(read.filter(), staff) > A_FILE) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<LogLine> all = lines.of(audit.acts(read.filter(), staff, 0, A_FILE), language);
        audit.exported(asked.query(), all.size());
        Download.as("log.csv", TableCsv.TYPE, response);
        try (TableCsv csv =
                TableCsv.forSpreadsheets(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            Csv.write(all, COLUMNS, csv);
        }
    }

    private Read read(Asked asked, Map<Long, EntryName> regions, Set<Long> people) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        LocalDate from = day("from", asked.from(), mistakes);
        LocalDate to = day("to", asked.to(), mistakes);
        Long person = known(
                "person",
                asked.person(),
                typed -> people.stream()
                        .filter(id -> id.toString().equals(typed))
                        .findFirst(),
                mistakes);
        ActGroup group = known("group", asked.group(), ActGroup::ofCode, mistakes);
        Long region = known(
                "region",
                asked.region(),
                typed -> regions.entrySet().stream()
                        .filter(one -> one.getValue().id().equals(typed))
                        .map(Map.Entry::getKey)
                        .findFirst(),
                mistakes);
        EntryRef entry = known("entry", asked.entry(), this::entry, mistakes);
        Long entryId = entry == null
                ? null
                : names.everPublic(entry, editions.latest()).orElse(null);
        return new Read(new LogFilter(from, to, person, group, region, entryId), entry, mistakes);
    }

    /** Also one that was withdrawn, by its id. */
    private Optional<EntryRef> entry(String typed) {
        return EntryRef.find(typed)
                .filter(one -> names.everPublic(one, editions.latest()).isPresent())
                .or(() -> choices.meant(EnumSet.allOf(Kind.class), typed));
    }

    private static @Nullable LocalDate day(String field, String typed, Map<String, String> mistakes) {
        return known(
                field,
                typed,
                text -> {
                    try {
                        return Optional.of(LocalDate.parse(text));
                    } catch (DateTimeParseException e) {
                        return Optional.empty();
                    }
                },
                mistakes);
    }

    private static <T> @Nullable T known(
            String field, String typed, Function<String, Optional<T>> reading, Map<String, String> mistakes) {
        Optional<T> found = typed.isEmpty() ? Optional.empty() : reading.apply(typed);
        if (found.isEmpty() && !typed.isEmpty()) {
            mistakes.put(field, "log.error." + field);
        }
        return found.orElse(null);
    }

    private static List<Map.Entry<Long, String>> byName(Map<Long, String> people) {
        return people.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    }

    private static Column<LogLine> column(String name, Function<LogLine, @Nullable Object> value) {
        return new Column<>(name, value);
    }

    private static String plain(String text) {
        return text.replaceAll("[\u2066-\u2069]", "");
    }

    private record Read(LogFilter filter, @Nullable EntryRef entry, Map<String, String> mistakes) {}

    /** The form as it was filled in; empty where nothing is asked. */
    record Asked(String from, String to, String person, String group, String region, String entry) {

        Asked {
            from = TypedText.line(from);
            to = TypedText.line(to);
            person = TypedText.line(person);
            group = TypedText.line(group);
            region = TypedText.line(region);
            entry = TypedText.line(entry);
        }

        /** Whether fields of the browser's own for days can show them. */
        public boolean isDay(String typed) {
            return TypedText.isDayOrEmpty(typed);
        }

        /** As in an address, without what is empty. */
        public String query() {
            UriComponentsBuilder query = UriComponentsBuilder.newInstance();
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("from", from);
            fields.put("to", to);
            fields.put("person", person);
            fields.put("group", group);
            fields.put("region", region);
            fields.put("entry", entry);
            fields.forEach((name, value) -> {
                if (!value.isEmpty()) {
                    query.queryParam(name, "{" + name + "}");
                }
            });
            return Objects.requireNonNullElse(
                    query.encode().buildAndExpand(fields).getQuery(), "");
        }
    }
}
