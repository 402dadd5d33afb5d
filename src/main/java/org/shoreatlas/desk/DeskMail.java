package org.shoreatlas.desk;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.shoreatlas.account.Accounts;
import org.shoreatlas.account.Mail;
import org.shoreatlas.account.Recipient;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.submission.Centres;
import org.shoreatlas.desk.submission.Submissions;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.figure.OldFigures;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.report.ReportDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Mail of the desk, where a server for it is configured: once a week three counts and three links to whoever asked for
 * it, and answers to readers who gave an address.
 */
@Component
class DeskMail {

    private static final Logger LOG = LoggerFactory.getLogger(DeskMail.class);

    private final Mail mail;
    private final Accounts accounts;
    private final Submissions submissions;
    private final OldFigures oldFigures;
    private final ReportDesk reports;
    private final Centres centres;
    private final Editions editions;
    private final Jobs jobs;
    private final MessageSource messages;
    private final Addresses addresses;
    private final Clock clock;

    DeskMail(
            Mail mail,
            Accounts accounts,
            Submissions submissions,
            OldFigures oldFigures,
            ReportDesk reports,
            Centres centres,
            Editions editions,
            Jobs jobs,
            MessageSource messages,
            Addresses addresses,
            Clock clock) {
        this.mail = mail;
        this.accounts = accounts;
        this.submissions = submissions;
        this.oldFigures = oldFigures;
        this.reports = reports;
        this.centres = centres;
        this.editions = editions;
        this.jobs = jobs;
        this.messages = messages;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Every Monday at eight in the morning; what was missed or failed then is made up for within the week. */
    @Scheduled(cron = "0 0 8-18 * * MON-FRI", zone = "Africa/Casablanca")
    void weekly() {
        LocalDate monday = MoroccanTime.dayOf(clock.instant()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (mail.isConfigured()) {
            accounts.weeklyRecipients()
                    .forEach(one -> jobs.once("weekly-mail-" + one.staff().id(), monday.toString(), () -> send(one)));
        }
    }

    private void send(Recipient to) {
        Staff staff = to.staff();
        Language language = to.language();
        long waiting = submissions.waiting(staff, false).stream()
                .filter(one -> !one.isOf(staff))
                .count();
        int old = oldFigures
                .of(centres.keptBy(staff), "", MoroccanTime.dayOf(clock.instant()), 0, editions.latest())
                .count();
        int open = reports.open(staff).size();
        String desk = addresses.of("/desk/" + language.code());
        mail.send(
                to.mail(),
                say("desk.mail.subject", language),
                String.join(
                        "\n\n",
                        say("desk.mail.greeting", language, staff.name()),
                        say("desk.mail.waiting", language, waiting) + "\n" + desk + "/reviews",
                        say("desk.mail.old", language, old) + "\n" + desk + "/old",
                        say("desk.mail.reports", language, open) + "\n" + desk + "/reports",
                        say("desk.mail.stop", language) + "\n" + desk + "/account"));
    }

    /** The answer stands on the page of the receipt too, so that a mail that fails loses nothing. */
    void answer(String to, String receipt, String text, Language language) {
        try {
            mail.send(
                    to,
                    say("desk.mail.answer-subject", language, receipt),
                    text + "\n\n" + addresses.of("/" + language.code() + "/report/" + receipt));
        } catch (MailException e) {
            LOG.warn("The answer to report {} could not be sent by mail: {}", receipt, e.getMessage());
        }
    }

    private String say(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
