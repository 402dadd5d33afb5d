package org.shoreatlas.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.shoreatlas.PortalTest;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.account.TestMail;
import org.shoreatlas.desk.submission.Papers;
import org.shoreatlas.kernel.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest(writes = true)
class DeskMailTests {

    @Autowired
    Papers papers;

    @Autowired
    DeskMail mail;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestMail post;

    @Autowired
    TestClock time;

    private JavaMailSender sender;

    @BeforeEach
    void openTheMail() {
        sender = post.open();
    }

    @AfterEach
    void letTimeGoOn() {
        time.reset();
    }

    @Test
    void sendsThreeCountsAndThreeLinksOnceAWeek() {
        Staff reviewer = papers.staff("Reader of mail", Role.REVIEWER, "fes-meknes");
        papers.waiting(papers.staff("Author", Role.CONTRIBUTOR, "fes-meknes"));
        papers.report();
        db.sql("update account set weekly_mail = (id = ?)").param(reviewer.id()).update();

        mail.weekly();
        mail.weekly();

        ArgumentCaptor<SimpleMailMessage> sent = ArgumentCaptor.forClass(SimpleMailMessage.class);
        verify(sender).send(sent.capture());
        assertThat(sent.getValue().getTo()).containsExactly(People.mail(db, reviewer.id()));
        assertThat(sent.getValue().getText())
                .contains(
                        "Reader of mail",
                        "Waiting for review: 1\n" + PortalTest.BASE + "/desk/en/reviews",
                        "Figures grown old: 5\n" + PortalTest.BASE + "/desk/en/old",
                        "Reports from readers: 1\n" + PortalTest.BASE + "/desk/en/reports",
                        "/desk/en/account");
    }

    @Test
    void showsAMailThatFailedAndTriesAgainAnHourLater() {
        time.set(Instant.parse("2026-11-25T08:00:00Z"));
        Staff administrator = papers.staff("Administrator", Role.ADMINISTRATOR);
        db.sql("update account set weekly_mail = (id = ?)")
                .param(administrator.id())
                .update();
        doThrow(new MailSendException("no such host")).when(sender).send(any(SimpleMailMessage.class));

        mail.weekly();

        assertThat(mvc.get().uri("/desk/en").with(People.as(administrator.id())))
                .hasStatusOk()
                .bodyText()
                .contains("weekly-mail-" + administrator.id())
                .doesNotContain("no such host");
        reset(sender);
        mail.weekly();
        verify(sender, never()).send(any(SimpleMailMessage.class));

        time.pass(Duration.ofHours(1));
        mail.weekly();
        verify(sender).send(any(SimpleMailMessage.class));
        assertThat(mvc.get().uri("/desk/en").with(People.as(administrator.id())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("weekly-mail-" + administrator.id());
    }

    @Test
    void answersAReaderWhoGaveAnAddressAndLosesNothingWhereThatFails() {
        Staff officer = papers.staff("Officer", Role.CONTRIBUTOR, "fes-meknes");
        long report = papers.report();
        db.sql("""
                insert into report (receipt, form, entry_id, message, mail, language, sender, received_at)
                select 'ABCDEFGH', gen_random_uuid(), entry_id, message, 'reader@example.org', 'fr', sender, now()
                from report where id = ?""").param(report).update();
        long withMail = db.sql("select id from report where receipt = 'ABCDEFGH'")
                .query(Long.class)
                .single();
        doThrow(new MailSendException("no such host")).when(sender).send(any(SimpleMailMessage.class));

        assertThat(mvc.post()
                        .uri("/desk/en/reports/" + withMail)
                        .param("outcome", "corrected")
                        .param("answer", "C'est corrigé.")
                        .with(People.as(officer.id())))
                .hasStatus(303);

        ArgumentCaptor<SimpleMailMessage> sent = ArgumentCaptor.forClass(SimpleMailMessage.class);
        verify(sender).send(sent.capture());
        assertThat(sent.getValue().getTo()).containsExactly("reader@example.org");
        assertThat(sent.getValue().getText()).contains("C'est corrigé.", "/fr/report/ABCD-EFGH");
        assertThat(mvc.get().uri("/fr/report/ABCD-EFGH"))
                .hasStatusOk()
                .bodyText()
                .contains("corrigé");
    }
}
