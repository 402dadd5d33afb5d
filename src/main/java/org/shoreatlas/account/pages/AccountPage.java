package org.shoreatlas.account.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Accounts;
import org.shoreatlas.account.Person;
import org.shoreatlas.account.Staff;
import org.shoreatlas.account.signin.Sessions;
import org.shoreatlas.account.signin.SignIns;
import org.shoreatlas.account.signin.TooManyAttemptsException;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.TypedText;
import org.shoreatlas.web.DeskController;
import org.shoreatlas.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody says of themselves: name, language, mail, password, and where they are signed in. */
@DeskController
@RequestMapping("/account")
class AccountPage {

    private final Accounts accounts;
    private final SignIns signIns;
    private final Sessions sessions;

    AccountPage(Accounts accounts, SignIns signIns, Sessions sessions) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @GetMapping
    String show(Staff me, Model model, HttpServletRequest request) {
        Person person = accounts.person(me.id()).orElseThrow();
        return page(person, person.name(), person.language(), person.weeklyMail(), Map.of(), model, request);
    }

    @PostMapping
    String describe(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "language", defaultValue = "") String chosen,
            @RequestParam(required = false) @Nullable String weekly,
            Staff me,
            Language language,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person = accounts.person(me.id()).orElseThrow();
        String typed = TypedText.line(name);
        Language wanted = Language.of(chosen).orElse(person.language());
        Map<String, String> mistakes = new LinkedHashMap<>();
        AccountInput.checkName(typed, mistakes);
        if (!mistakes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, typed, wanted, weekly != null, mistakes, model, request);
        }
        accounts.describe(me.id(), typed, wanted, weekly != null);
        return done("account.notice.saved", language, flash, request);
    }

    /** Whoever else knew the password is signed out. */
    @PostMapping("/password")
    String password(
            @RequestParam(name = "present-password", defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            Staff me,
            Language language,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person = accounts.person(me.id()).orElseThrow();
        Map<String, String> mistakes = new LinkedHashMap<>();
        try {
            if (!signIns.isPasswordOf(person, present, request.getRemoteAddr())) {
                mistakes.put("present-password", "account.error.present-password");
            }
        } catch (TooManyAttemptsException e) {
            e.answer(model, response);
            return page(person, person.name(), person.language(), person.weeklyMail(), Map.of(), model, request);
        }
        AccountInput.checkPassword(password, person.mail(), person.name(), mistakes);
        if (!mistakes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, person.name(), person.language(), person.weeklyMail(), mistakes, model, request);
        }
        accounts.setPassword(me.id(), signIns.hash(password));
        sessions.endOthers(me.id(), request);
        return done("account.notice.password", language, flash, request);
    }

    @PostMapping("/sessions")
    String end(
            @RequestParam(defaultValue = "") String session,
            Staff me,
            Language language,
            RedirectAttributes flash,
            HttpServletRequest request) {
        sessions.end(me.id(), session);
        return done("account.notice.session-ended", language, flash, request);
    }

    @PostMapping("/sign-out-everywhere")
    String endAll(Staff me, Language language, HttpServletRequest request) {
        sessions.endAll(me.id());
        sessions.close(request);
        return SeeOther.atDesk("/sign-in", language, request);
    }

    private static String done(String notice, Language language, RedirectAttributes flash, HttpServletRequest request) {
        flash.addFlashAttribute("notice", notice);
        return SeeOther.atDesk("/account", language, request);
    }

    private String page(
            Person person,
            String name,
            Language chosen,
            boolean weekly,
            Map<String, String> mistakes,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("person", person)
                .addAttribute("name", name)
                .addAttribute("chosen", chosen)
                .addAttribute("weekly", weekly)
                .addAttribute("mistakes", mistakes)
                .addAttribute("sessions", sessions.of(person.id(), request));
        return "desk/account";
    }
}
