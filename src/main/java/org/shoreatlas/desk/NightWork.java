package org.shoreatlas.desk;

import java.time.Clock;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.link.LinkChecks;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the portal does while nobody works: it asks the sources whether they still answer. */
@Component
class NightWork {

    private final LinkChecks links;
    private final Jobs jobs;
    private final Clock clock;

    NightWork(LinkChecks links, Jobs jobs, Clock clock) {
        this.links = links;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Once a night, at ten past one; what did not run then, failed or stopped is made up for until five. */
    @Scheduled(cron = "0 10 1-5 * * *", zone = "Africa/Casablanca")
    void askSources() {
        if (links.areChecked()) {
            jobs.once("link-checks", MoroccanTime.dayOf(clock.instant()).toString(), links::check);
        }
    }
}
