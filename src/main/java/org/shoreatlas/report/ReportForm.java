package org.shoreatlas.report;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.shoreatlas.kernel.TypedText;

/**
 * The form as it is filled in. Texts are kept without what no database takes, with a line feed as the end of a line;
 * the messages of the constraints are keys.
 *
 * @param message what is wrong
 * @param mail where to answer, empty for nowhere
 * @param website a field that people do not see; robots fill it in
 * @param number the form's own, made when it was first shown: what arrives twice under it is one report
 */
record ReportForm(
        @Size(min = SHORTEST, message = "report.error.short") @Size(max = LONGEST, message = "report.error.long")
        String message,

        @Email(message = "report.error.mail") @Size(max = 254, message = "report.error.mail")
        String mail,

        @Size(max = 0, message = "report.error.robot") String website,

        @Pattern(regexp = NUMBER, message = "report.error.number")
        String number) {

    static final int SHORTEST = 10;
    static final int LONGEST = 4000;

    private static final String NUMBER = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    ReportForm {
        message = TypedText.lines(message);
        mail = TypedText.line(mail);
        website = TypedText.line(website);
        number = TypedText.line(number);
    }

    static ReportForm blank() {
        return new ReportForm("", "", "", UUID.randomUUID().toString());
    }

    /** What a person typed, in a form that can be sent. */
    ReportForm again() {
        return new ReportForm(
                message,
                mail,
                "",
                number.matches(NUMBER) ? number : UUID.randomUUID().toString());
    }

    /** The same under a number that was not used yet. */
    ReportForm anew() {
        return new ReportForm(message, mail, "", UUID.randomUUID().toString());
    }
}
