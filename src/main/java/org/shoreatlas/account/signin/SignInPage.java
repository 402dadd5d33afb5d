package org.shoreatlas.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.TypedText;
import org.shoreatlas.web.DeskAddress;
import org.shoreatlas.web.DeskController;
import org.shoreatlas.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In and out. */
@DeskController
class SignInPage {

    private final SignIns signIns;
    private final Sessions sessions;

    SignInPage(SignIns signIns, Sessions sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(defaultValue = "") String to,
            @Nullable Staff staff,
            Language language,
            Model model,
            HttpServletRequest request) {
        return staff != null ? SeeOther.at(DeskPath.orHome(to, language), request) : form("", to, Map.of(), model);
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            Language language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<InterruptedForm> carried = InterruptedForm.in(request.getParameterMap());
        carried.ifPresent(
                form -> model.addAttribute("carried", form).addAttribute("languages", new Language[] {language}));
        String typed = TypedText.line(mail);
        try {
            Optional<Staff> staff = signIns.signIn(typed, password, request.getRemoteAddr());
            if (staff.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return form(typed, to, Map.of("mail", "account.error.sign-in"), model);
            }
            sessions.open(staff.get().id(), request, response);
            if (carried.isEmpty()) {
                return SeeOther.at(DeskPath.orHome(to, language), request);
            }
            model.addAttribute("staff", staff.get())
                    .addAttribute("address", new DeskAddress(request.getRequestURI(), ""));
            return "desk/continue";
        } catch (TooManyAttemptsException e) {
            e.answer(model, response);
            return form(typed, to, Map.of(), model);
        }
    }

    @PostMapping("/sign-out")
    String signOut(Language language, HttpServletRequest request) {
        sessions.close(request);
        return SeeOther.atDesk("/sign-in", language, request);
    }

    private static String form(String mail, String to, Map<String, String> mistakes, Model model) {
        model.addAttribute("mail", mail)
                .addAttribute("to", DeskPath.isOurs(to) ? to : "")
                .addAttribute("mistakes", mistakes);
        return "desk/sign-in";
    }
}
