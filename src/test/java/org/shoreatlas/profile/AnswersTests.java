package org.shoreatlas.profile;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.inquiry.Inquiries;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Places;
import org.shoreatlas.place.Regions;
import org.shoreatlas.profile.RegionProfile.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is known of regions is the same whether one is asked for or all, shortly or in full: with the real data. */
@PortalTest
class AnswersTests {

    @Autowired
    Answers answers;

    @Autowired
    RegionProfiles profiles;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Regions regions;

    @Autowired
    Places places;

    @Autowired
    Editions editions;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void saysShortlyWhichQuestionsAreAnswered() {
        int now = editions.latest();
        Collection<Long> all = ids(now);
        Map<Long, Set<Question>> inFull = new HashMap<>();
        answers.of(all, now)
                .forEach((region, known) -> inFull.put(
                        region,
                        known.stream()
                                .filter(Answer::isAnswered)
                                .map(Answer::question)
                                .collect(toSet())));
        assertThat(answers.answered(all, now)).hasSize(12).isEqualTo(inFull);
        assertThat(inFull.values()).anyMatch(known -> known.contains(Question.PARK));
        assertThat(inFull.values()).anyMatch(known -> !known.contains(Question.PARK));
        assertThat(answers.answered(List.of(), now)).isEmpty();
    }

    @Test
    void saysShortlyWhenTheNewestInquiryWasPublished() {
        int now = editions.latest();
        Map<Long, Map<String, Instant>> inFull = new HashMap<>();
        answers.of(ids(now), now)
                .forEach((region, known) -> known.stream()
                        .filter(answer -> answer.inquiry() != null)
                        .forEach(answer -> inFull.computeIfAbsent(region, one -> new HashMap<>())
                                .put(
                                        answer.question().code(),
                                        Objects.requireNonNull(answer.inquiry())
                                                .head()
                                                .publishedAt())));
        assertThat(inquiries.newestPublished(ids(now), now)).isNotEmpty().isEqualTo(inFull);
    }

    @Test
    void aProfileIsTheSameAloneAndBesideOthers() {
        int now = editions.latest();
        List<PlaceView> all = regions.all(now);
        TransactionTemplate page = new TransactionTemplate(transactions);
        page.setReadOnly(true);
        List<RegionProfile> together =
                Objects.requireNonNull(page.execute(status -> profiles.of(all, now, Language.FR)));
        for (int at = 0; at < all.size(); at++) {
            assertThat(together.get(at))
                    .as(all.get(at).head().id())
                    .usingRecursiveComparison()
                    .isEqualTo(profiles.of(all.get(at), now, Language.FR));
        }
    }

    private Collection<Long> ids(int publication) {
        return places.ids(regions.all(publication), publication).values();
    }
}
