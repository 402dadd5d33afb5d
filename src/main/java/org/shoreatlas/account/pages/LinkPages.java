package org.shoreatlas.account.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Accounts;
import org.shoreatlas.account.Person;
import org.shoreatlas.account.signin.Attempts;
import org.shoreatlas.account.signin.Sessions;
import org.shoreatlas.account.signin.SignIns;
import org.shoreatlas.account.signin.TooManyAttemptsException;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.TypedText;
import org.shoreatlas.web.DeskController;
import org.shoreatlas.web.SeeOther;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where links lead that work once: to the first account, to one's own after an invitation, to a new password. */
@DeskController
class LinkPages {

    private static final int LETTERS_AN_HOUR = 3;

    private final Accounts accounts;
    private final Links links;
    private final SignIns signIns;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Letters letters;
    private final AsyncTaskExecutor later;

    LinkPages(
            Accounts accounts,
            Links links,
            SignIns signIns,
            Attempts attempts,
            Sessions sessions,
            Letters letters,
            AsyncTaskExecutor applicationTaskExecutor) {
        this.accounts = accounts;
        this.links = links;
        this.signIns = signIns;
        this.attempts = attempts;
        this.sessions = sessions;
        this.letters = letters;
        this.later = applicationTaskExecutor;
    }

    @GetMapping("/set-up/{token}")
    String setUp(@PathVariable String token, Model model, HttpServletResponse response) {
        return opened(Purpose.SET_UP, token, model, response);
    }

    @PostMapping("/set-up/{token}")
    String setUp(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String password,
            Language language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        String saidName = TypedText.line(name);
        String saidMail = TypedText.line(mail);
        AccountInput.checkName(saidName, mistakes);
        AccountInput.checkMail(saidMail, mistakes);
        AccountInput.checkPassword(password, saidMail, saidName, mistakes);
        if (!mistakes.isEmpty()) {
            model.addAttribute("name", saidName).addAttribute("mail", saidMail);
            return wrong(Purpose.SET_UP, token, mistakes, model, response);
        }
        String hash = signIns.hash(password);
        Optional<Long> account = links.use(Purpose.SET_UP, token)
                ? accounts.addFirst(saidName, saidMail, language, hash)
                : Optional.empty();
        return account.map(id -> enter(id, saidMail, language, request, response))
                .orElseGet(() -> gone(Purpose.SET_UP, token, model, response));
    }

    @GetMapping("/welcome/{token}")
    String welcome(@PathVariable String token, Model model, HttpServletResponse response) {
        return opened(Purpose.INVITATION, token, model, response);
    }

    @PostMapping("/welcome/{token}")
    String welcome(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            Language language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return choose(Purpose.INVITATION, token, password, language, model, request, response);
    }

    @GetMapping("/reset/{token}")
    String reset(@PathVariable String token, Model model, HttpServletResponse response) {
        return opened(Purpose.RESET, token, model, response);
    }

    @PostMapping("/reset/{token}")
    String reset(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            Language language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return choose(Purpose.RESET, token, password, language, model, request, response);
    }

    @GetMapping("/reset")
    String forgotten(@RequestParam(required = false) @Nullable String sent, Model model) {
        return asking("", Map.of(), sent != null, model);
    }

    /** The answer is the same whether or not somebody has this address, and takes the same time. */
    @PostMapping("/reset")
    String forgotten(
            @RequestParam(defaultValue = "") String mail,
            Language language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String typed = TypedText.line(mail);
        Map<String, String> mistakes = new LinkedHashMap<>();
        AccountInput.checkMail(typed, mistakes);
        if (!letters.areSent() || !mistakes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return asking(typed, mistakes, false, model);
        }
        try {
            attempts.link(typed, request.getRemoteAddr());
        } catch (TooManyAttemptsException e) {
            e.answer(model, response);
            return asking(typed, Map.of(), false, model);
        }
        later.execute(() -> accounts.person(typed)
                .filter(Person::isActive)
                .filter(person -> links.made(person.id(), Duration.ofHours(1)) < LETTERS_AN_HOUR)
                .ifPresent(person -> letters.send(
                        Purpose.RESET, person, links.make(Purpose.RESET, person.id(), person.language()))));
        return SeeOther.atDesk("/reset?sent=yes", language, request);
    }

    private String choose(
            Purpose purpose,
            String token,
            String password,
            Language language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Person> person = person(purpose, token);
        if (person.isEmpty()) {
            return gone(purpose, token, model, response);
        }
        Map<String, String> mistakes = new LinkedHashMap<>();
        AccountInput.checkPassword(password, person.get().mail(), person.get().name(), mistakes);
        if (!mistakes.isEmpty()) {
            return wrong(purpose, token, mistakes, model, response);
        }
        String hash = signIns.hash(password);
        if (!links.use(purpose, token)) {
            return gone(purpose, token, model, response);
        }
        accounts.setPassword(person.get().id(), hash);
        sessions.endAll(person.get().id());
        return enter(person.get().id(), person.get().mail(), language, request, response);
    }

    private String enter(
            long account, String mail, Language language, HttpServletRequest request, HttpServletResponse response) {
        attempts.entered(account, mail, request.getRemoteAddr());
        sessions.open(account, request, response);
        return SeeOther.atDesk("", language, request);
    }

    private String wrong(
            Purpose purpose, String token, Map<String, String> mistakes, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("mistakes", mistakes);
        return opened(purpose, token, model, response);
    }

    private String opened(Purpose purpose, String token, Model model, HttpServletResponse response) {
        Optional<Person> person = person(purpose, token);
        if (purpose != Purpose.SET_UP && person.isEmpty() || !works(purpose, token)) {
            return gone(purpose, token, model, response);
        }
        person.ifPresent(one -> model.addAttribute("person", one));
        model.addAttribute("purpose", purpose.code());
        if (!model.containsAttribute("mistakes")) {
            model.addAttribute("mistakes", Map.of());
        }
        return "desk/link";
    }

    private boolean works(Purpose purpose, String token) {
        return links.read(purpose, token).filter(Links.Link::works).isPresent();
    }

    /** Whose link it is, while it works and they may enter. */
    private Optional<Person> person(Purpose purpose, String token) {
        return links.read(purpose, token)
                .filter(Links.Link::works)
                .flatMap(link -> Optional.ofNullable(link.account()))
                .flatMap(accounts::person)
                .filter(person -> !person.disabled());
    }

    private String gone(Purpose purpose, String token, Model model, HttpServletResponse response) {
        boolean wasMade = links.read(purpose, token).isPresent();
        response.setStatus((wasMade ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
        model.addAttribute("purpose", purpose.code()).addAttribute("made", wasMade);
        return "desk/link-gone";
    }

    private String asking(String mail, Map<String, String> mistakes, boolean sent, Model model) {
        model.addAttribute("mail", mail)
                .addAttribute("mistakes", mistakes)
                .addAttribute("sent", sent)
                .addAttribute("lettersAreSent", letters.areSent());
        return "desk/reset";
    }
}
