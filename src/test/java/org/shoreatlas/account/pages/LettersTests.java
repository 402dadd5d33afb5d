package org.shoreatlas.account.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.after;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.shoreatlas.account.Visitor.location;
import static org.shoreatlas.account.Visitor.page;

import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.shoreatlas.account.AccountsTest;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.TestMail;
import org.shoreatlas.account.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is sent by mail where that is configured. */
class LettersTests extends AccountsTest {

    private static final int SOON = 5000;

    @Autowired
    TestMail mail;

    private JavaMailSender sender;

    @BeforeEach
    void openTheMail() {
        sender = mail.open();
    }

    @Test
    void leadToANewPassword() {
        long id = People.add(db, "Salma", Role.CONTRIBUTOR);
        Visitor visitor = somebody();

        MvcTestResult asked =
                visitor.send(visitor.page("/desk/fr/reset"), "/desk/fr/reset", "mail", People.mail(db, id));

        SimpleMailMessage letter = letter();
        assertThat(letter.getTo()).containsExactly(People.mail(db, id));
        assertThat(letter.getText()).contains("Salma").doesNotContain("??");
        String path = letter.getText().replaceAll("(?s).*https://atlas\\.example(\\S+).*", "$1");
        assertThat(visitor.post(path, "password", "a new and long password")).hasStatus(303);
        Document sent = visitor.page(location(asked));

        MvcTestResult unknown = somebody().post("/desk/fr/reset", "mail", "nobody@example.org");
        assertThat(location(unknown)).isEqualTo(location(asked));
        assertThat(sent.select("[role=status]").text()).isNotBlank();
    }

    @Test
    void areNotSentToWhoIsUnknownOrMayNotEnter() {
        long closed = People.add(db, "Karim", Role.CONTRIBUTOR);
        db.sql("update account set disabled_at = now() where id = ?")
                .param(closed)
                .update();

        assertThat(somebody().post("/desk/en/reset", "mail", "nobody@example.org"))
                .hasStatus(303);
        assertThat(somebody().post("/desk/en/reset", "mail", People.mail(db, closed)))
                .hasStatus(303);

        verify(sender, after(500).never()).send(any(SimpleMailMessage.class));
    }

    @Test
    void areNotAskedForWithoutEnd() {
        Visitor visitor = somebody();
        IntStream.range(0, 5)
                .forEach(i -> assertThat(visitor.post("/desk/en/reset", "mail", "nobody@example.org"))
                        .hasStatus(303));

        MvcTestResult held = visitor.post("/desk/en/reset", "mail", "nobody@example.org");

        assertThat(held).hasStatus(429).hasHeader("Retry-After", "901");
        assertThat(page(held).select("[name=mail]").val()).isEqualTo("nobody@example.org");
    }

    @Test
    void areSentToWhoIsInvitedAndMissedWithoutHarm() {
        Visitor administrator = signedIn(People.add(db, "Nadia", Role.ADMINISTRATOR));

        Document sent = invite(administrator);
        String link = sent.select("#link").text();
        assertThat(letter().getText()).contains(link);

        doThrow(new MailSendException("no")).when(sender).send(any(SimpleMailMessage.class));
        Document failed = invite(administrator);
        assertThat(failed.select("#link").text()).startsWith("https://atlas.example/desk/en/welcome/");
        assertThat(failed.select("[role=status]").text())
                .isNotEqualTo(sent.select("[role=status]").text())
                .contains("could not be sent");
    }

    private Document invite(Visitor administrator) {
        return administrator.page(location(administrator.send(
                administrator.page("/desk/en/people/invite"),
                "/desk/en/people/invite",
                "name",
                "Karim",
                "mail",
                UUID.randomUUID() + "@example.org")));
    }

    private SimpleMailMessage letter() {
        ArgumentCaptor<SimpleMailMessage> letter = ArgumentCaptor.forClass(SimpleMailMessage.class);
        verify(sender, timeout(SOON)).send(letter.capture());
        return letter.getValue();
    }
}
