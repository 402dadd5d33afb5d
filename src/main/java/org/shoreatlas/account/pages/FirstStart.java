package org.shoreatlas.account.pages;

import org.shoreatlas.account.Accounts;
import org.shoreatlas.account.signin.SignIns;
import org.shoreatlas.kernel.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * While there is no account: makes the one that is configured, or prints a link by which it is made. There is no
 * default password.
 */
@Component
@ConditionalOnWebApplication
public class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Accounts accounts;
    private final Links links;
    private final SignIns signIns;
    private final FirstAdministrator administrator;

    FirstStart(Accounts accounts, Links links, SignIns signIns, FirstAdministrator administrator) {
        this.accounts = accounts;
        this.links = links;
        this.signIns = signIns;
        this.administrator = administrator;
    }

    /** Before the last line of the start. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    public void letSomebodyIn() {
        if (!accounts.none()) {
            return;
        }
        String mail = administrator.mail();
        String password = administrator.password();
        if (mail == null || password == null) {
            LOG.info(
                    "Nobody has an account yet. Whoever opens this link within 24 hours becomes administrator: {}",
                    links.make(Purpose.SET_UP, null, Language.AR));
        } else if (accounts.addFirst(mail.replaceAll("@.*", ""), mail, Language.AR, signIns.hash(password))
                .isPresent()) {
            links.end(null);
            LOG.info("The account of the administrator has been made: {}", mail);
        }
    }
}
