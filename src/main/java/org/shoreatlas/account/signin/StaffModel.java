package org.shoreatlas.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.web.DeskController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the layout who is signed in. */
@ControllerAdvice(annotations = DeskController.class)
class StaffModel {

    @ModelAttribute("staff")
    @Nullable
    Staff staff(HttpServletRequest request) {
        return SignedIn.staff(request);
    }
}
