package org.shoreatlas.desk.upkeep;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.submission.Centres;
import org.shoreatlas.desk.submission.NotYoursException;
import org.shoreatlas.desk.upkeep.TaskSubject.What;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.link.DeadLink;
import org.shoreatlas.link.LinkChecks;
import org.shoreatlas.web.DeskController;
import org.shoreatlas.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Sources that no longer answer and on which something of my regions rests; for the national desk all. */
@DeskController
@RequestMapping("/links")
class DeadLinkPages {

    private final LinkChecks links;
    private final Centres centres;
    private final Tasks tasks;

    DeadLinkPages(LinkChecks links, Centres centres, Tasks tasks) {
        this.links = links;
        this.centres = centres;
        this.tasks = tasks;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(Staff staff, Model model) {
        Map<TaskSubject, Task> open = tasks.open(What.DEAD_LINK);
        model.addAttribute("checked", links.areChecked())
                .addAttribute(
                        "rows",
                        of(staff)
                                .map(link -> {
                                    Long region = regionFor(link, staff);
                                    EntryName name = region == null
                                            ? null
                                            : centres.regions(List.of(region)).get(region);
                                    return new Row(
                                            link,
                                            name == null ? "" : name.id(),
                                            open.get(new TaskSubject(What.DEAD_LINK, link.source(), null, region)));
                                })
                                .toList());
        return "desk/links";
    }

    private Stream<DeadLink> of(Staff staff) {
        return links.dead().stream()
                .filter(link -> staff.nationalDesk() || link.regions().stream().anyMatch(staff::holds));
    }

    /** Where a task about it lies: with the national desk, or in the first region of theirs that rests on it. */
    private static @Nullable Long regionFor(DeadLink link, Staff staff) {
        Set<Long> theirs = new TreeSet<>(link.regions());
        theirs.retainAll(staff.regions());
        return staff.nationalDesk() || theirs.isEmpty()
                ? null
                : theirs.iterator().next();
    }

    /** Somebody has opened it in a browser. */
    @PostMapping("/{slug}/answers")
    String answers(@PathVariable Slug slug, Language language, Staff staff, HttpServletRequest request) {
        DeadLink link = links.dead().stream()
                .filter(one -> one.source().slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (of(staff).noneMatch(link::equals)) {
            throw new NotYoursException();
        }
        links.answers(link.source(), staff.id());
        return SeeOther.atDesk("/links", language, request);
    }

    /**
     * @param region slug of the one in which a task about it would lie; empty for the national desk
     * @param task that is open about it there; null without one
     */
    record Row(DeadLink link, String region, @Nullable Task task) {}
}
