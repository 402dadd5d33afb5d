package org.shoreatlas;

import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.PortalProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says, as the last line of the start, where to click. */
@Component
@ConditionalOnWebApplication
class ReadyLine {

    private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);

    private final PortalProperties portal;

    ReadyLine(PortalProperties portal) {
        this.portal = portal;
    }

    @Order
    @EventListener(ApplicationReadyEvent.class)
    void say() {
        log.info("Shore Atlas is ready: {}/{}", portal.baseUrl(), Language.AR.code());
    }
}
