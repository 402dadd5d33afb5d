package org.shoreatlas.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.Resource;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.PortalProperties;
import org.shoreatlas.organisation.Participations;
import org.shoreatlas.source.Evidences;
import org.shoreatlas.source.KnownPersons;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** Publishes in a word what a test needs; imported as {@link Beans} into a {@link org.shoreatlas.DatabaseTest}. */
public final class Desk {

    public static final LocalText REASON = new LocalText("سبب", "Raison", "Reason");
    public static final Change REVISION = new Change(Change.Type.REVISION, REASON, null, null);

    private final Publishing publishing;

    Desk(Publishing publishing) {
        this.publishing = publishing;
    }

    /** What other facts refer to, unless it is there already: source, indicator, country, region, province and city. */
    public void prepare() {
        if (publishing.newest(ref("source:article")) == null) {
            publish(
                    propose("source:article", Facts.source()),
                    propose("indicator:staff", Facts.indicator()),
                    propose("place:maroc", Facts.country()),
                    propose("place:fes-meknes", Facts.region("MA-03")),
                    propose("place:prefecture-fes", Facts.province("MA-FES", "fes-meknes")),
                    propose("place:fes", Facts.city("prefecture-fes")));
        }
    }

    /** A proposal on the newest edition there is. */
    public long propose(String entry, Content content) {
        Long base = publishing.newest(ref(entry));
        return propose(entry, content, base == null ? Change.NEW : REVISION, base);
    }

    public long propose(String entry, Content content, Change change, @Nullable Long base) {
        return publishing.propose(new Proposal(ref(entry), content, change, base, "author"));
    }

    public Publication publish(String entry, Content content) {
        return publish(propose(entry, content));
    }

    public Publication publish(String entry, Content content, Instant at) {
        return publishing.publish(Publication.Act.PUBLISH, List.of(propose(entry, content)), "reviewer", at);
    }

    public Publication publish(Long... editions) {
        return publishing.publish(Publication.Act.PUBLISH, Arrays.asList(editions), "reviewer");
    }

    public Publication withdraw(String entry) {
        return publishing.withdraw(ref(entry), publishing.newest(ref(entry)), REASON, "reviewer");
    }

    public static EntryRef ref(String entry) {
        return EntryRef.parse(entry);
    }

    /** Publishing itself, what it consists of in all modules, and the services that read what was published. */
    @TestConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PortalProperties.class)
    @ComponentScan(
            basePackages = "org.shoreatlas",
            useDefaultFilters = false,
            includeFilters = {
                @Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {
                            Projection.class,
                            Publishing.class,
                            Editions.class,
                            EntryNames.class,
                            UntranslatedEntries.class,
                            Resource.class,
                            Evidences.class,
                            KnownPersons.class,
                            Participations.class,
                            Addresses.class
                        }),
                @Filter(type = FilterType.REGEX, pattern = "org\\.shoreatlas\\.figure\\.Ages")
            })
    public static class Beans {

        @Bean
        Desk desk(Publishing publishing) {
            return new Desk(publishing);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
