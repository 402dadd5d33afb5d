package org.shoreatlas.account.pages;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Accounts;
import org.shoreatlas.account.LastAdministratorException;
import org.shoreatlas.account.MailTakenException;
import org.shoreatlas.account.Person;
import org.shoreatlas.account.Region;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.StaleAccountException;
import org.shoreatlas.account.signin.Sessions;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.web.DeskController;
import org.shoreatlas.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrators say who may enter, and as what. */
@DeskController
@RequestMapping("/people")
class PeoplePages {

    private static final String ONE = "/{id:[0-9]{1,18}}";

    private final Accounts accounts;
    private final Links links;
    private final Sessions sessions;
    private final Letters letters;

    PeoplePages(Accounts accounts, Links links, Sessions sessions, Letters letters) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.letters = letters;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("people", accounts.people())
                .addAttribute("regionNames", accounts.regions().stream().collect(toMap(Region::id, Region::name)));
        return "desk/people";
    }

    @GetMapping("/invite")
    String invite(Language language, Model model) {
        return invitation(PersonForm.blank(language), Map.of(), model);
    }

    @PostMapping("/invite")
    String invite(
            @ModelAttribute("form") PersonForm form,
            Language language,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> mistakes = form.mistakes(true);
        if (mistakes.isEmpty()) {
            try {
                long id = accounts.add(
                        form.name(),
                        form.mail(),
                        form.chosenRole(),
                        form.chosenRegions(accounts.regions()),
                        form.chosenLanguage());
                handOver(Purpose.INVITATION, person(id), flash);
                return toPerson(id, language, request);
            } catch (MailTakenException e) {
                mistakes.put("mail", "account.error.mail-taken");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return invitation(form, mistakes, model);
    }

    @GetMapping(ONE)
    String show(@PathVariable long id, Model model) {
        Person person = person(id);
        return page(person, PersonForm.of(person), Map.of(), null, model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable long id,
            @ModelAttribute("form") PersonForm form,
            Language language,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person = person(id);
        Map<String, String> mistakes = form.mistakes(false);
        if (mistakes.isEmpty()) {
            try {
                accounts.change(
                        id, form.readVersion(), form.name(), form.chosenRole(), form.chosenRegions(accounts.regions()));
                return done("account.notice.saved", id, language, flash, request);
            } catch (LastAdministratorException e) {
                mistakes.put("role", "account.error.last-administrator");
            } catch (StaleAccountException e) {
                response.setStatus(HttpStatus.CONFLICT.value());
                Person newest = person(id);
                return page(newest, form.over(newest), Map.of(), newest, model);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(person, form, mistakes, null, model);
    }

    /** To choose a password: for the first time, or anew. */
    @PostMapping(ONE + "/link")
    String link(@PathVariable long id, Language language, RedirectAttributes flash, HttpServletRequest request) {
        Person person = person(id);
        if (!person.disabled()) {
            handOver(person.signsIn() ? Purpose.RESET : Purpose.INVITATION, person, flash);
        }
        return toPerson(id, language, request);
    }

    @PostMapping(ONE + "/sign-out")
    String signOut(@PathVariable long id, Language language, RedirectAttributes flash, HttpServletRequest request) {
        sessions.endAll(person(id).id());
        return done("account.notice.signed-out", id, language, flash, request);
    }

    @PostMapping(ONE + "/disable")
    String disable(
            @PathVariable long id,
            Language language,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!isClosed(id, accounts::disable)) {
            return refused("disable", id, model, response);
        }
        return done("account.notice.disabled", id, language, flash, request);
    }

    /** Closes an account with its links and sessions, unless nobody could let people in any more. */
    private boolean isClosed(long id, LongConsumer closing) {
        try {
            closing.accept(person(id).id());
        } catch (LastAdministratorException e) {
            return false;
        }
        links.end(id);
        sessions.endAll(id);
        return true;
    }

    @PostMapping(ONE + "/enable")
    String enable(@PathVariable long id, Language language, RedirectAttributes flash, HttpServletRequest request) {
        accounts.enable(person(id).id());
        return done("account.notice.enabled", id, language, flash, request);
    }

    @PostMapping(ONE + "/delete")
    String delete(
            @PathVariable long id,
            Language language,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!isClosed(id, accounts::delete)) {
            return refused("delete", id, model, response);
        }
        flash.addFlashAttribute("notice", "account.notice.deleted");
        return SeeOther.atDesk("/people", language, request);
    }

    private Person person(long id) {
        return accounts.person(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Shows a link on the next page, and on no other. */
    private void handOver(Purpose purpose, Person person, RedirectAttributes flash) {
        String link = links.make(purpose, person.id(), person.language());
        flash.addFlashAttribute("link", link)
                .addFlashAttribute("linkFor", purpose.code())
                .addFlashAttribute(
                        "letter",
                        !letters.areSent() ? "none" : letters.send(purpose, person, link) ? "sent" : "failed");
    }

    private static String done(
            String notice, long id, Language language, RedirectAttributes flash, HttpServletRequest request) {
        flash.addFlashAttribute("notice", notice);
        return toPerson(id, language, request);
    }

    private static String toPerson(long id, Language language, HttpServletRequest request) {
        return SeeOther.atDesk("/people/" + id, language, request);
    }

    private String refused(String what, long id, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Person person = person(id);
        return page(person, PersonForm.of(person), Map.of(what, "account.error.last-administrator"), null, model);
    }

    private String invitation(PersonForm form, Map<String, String> mistakes, Model model) {
        return form("desk/invite", form, mistakes, model);
    }

    /** @param theirs what somebody else has set meanwhile, null if nobody has */
    private String page(
            Person person, PersonForm form, Map<String, String> mistakes, @Nullable Person theirs, Model model) {
        model.addAttribute("person", person).addAttribute("theirs", theirs);
        return form("desk/person", form, mistakes, model);
    }

    private String form(String template, PersonForm form, Map<String, String> mistakes, Model model) {
        List<Region> regions = accounts.regions();
        model.addAttribute("form", form)
                .addAttribute("mistakes", mistakes)
                .addAttribute("regions", regions)
                .addAttribute("roles", Role.values())
                .addAttribute("regionNames", regions.stream().collect(toMap(Region::id, Region::name)));
        return template;
    }
}
