package org.shoreatlas.account;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;

import java.util.Map;
import org.shoreatlas.Fixture;
import org.shoreatlas.kernel.PortalProperties;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * The mail of the portal of the tests: there is no server, as by default, until a test opens it, and again after its
 * class.
 */
@Fixture
public final class TestMail implements BeanPostProcessor {

    private final JavaMailSender sender = mock(JavaMailSender.class);
    private final BeanFactory beans;
    private volatile boolean open;

    TestMail(BeanFactory beans) {
        this.beans = beans;
    }

    /** From now on letters are sent, to this. */
    public JavaMailSender open() {
        reset(sender);
        open = true;
        return sender;
    }

    public void close() {
        open = false;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Mail ? new Opened(beans.getBean(PortalProperties.class)) : bean;
    }

    private final class Opened extends Mail {

        Opened(PortalProperties portal) {
            super(
                    new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class),
                    "mail.example",
                    "",
                    portal);
        }

        @Override
        public boolean isConfigured() {
            return open;
        }

        @Override
        public void send(String to, String subject, String text) {
            if (open) {
                super.send(to, subject, text);
            }
        }
    }
}
