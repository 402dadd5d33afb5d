package org.shoreatlas.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoreatlas.DatabaseTest;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.ContentException;
import org.shoreatlas.edition.Desk;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Facts;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Slug;
import org.springframework.beans.factory.annotation.Autowired;

/** What happened in a park to somebody else. */
@DatabaseTest
class MilestonesInParksTests {

    @Autowired
    Desk desk;

    @Autowired
    Editions editions;

    @Autowired
    Milestones milestones;

    @BeforeEach
    void prepare() {
        desk.prepare();
        desk.publish("park:fes-park", Facts.park("fes"));
    }

    @Test
    void namesTheParkAndStaysWhereItsSubjectLies() {
        desk.publish("milestone:seen", in("fes-park", Facts.milestone("place:maroc")));
        MilestoneView view = milestones.get(new Slug("seen"), editions.latest());
        assertThat(view.park()).extracting(EntryName::kind, EntryName::id).containsExactly(Kind.PARK, "fes-park");
        assertThat(view.place()).isNotNull();
        assertThat(view.place().slug()).isEqualTo("maroc");
    }

    @Test
    void aParkHasItsOwnAndThoseInIt() {
        desk.publish("milestone:seen", in("fes-park", Facts.milestone("place:maroc")));
        desk.publish("milestone:opened", Facts.milestone("park:fes-park"));
        desk.publish("milestone:elsewhere", Facts.milestone("place:maroc"));
        int latest = editions.latest();
        assertThat(ids(milestones.ofPark(new Slug("fes-park"), latest))).containsExactlyInAnyOrder("seen", "opened");
        assertThat(ids(milestones.ofPark(new Slug("no-park"), latest))).isEmpty();
        assertThat(ids(milestones
                        .list(Query.first(9, "park", "fes-park", latest))
                        .items()))
                .containsExactly("seen");
    }

    @Test
    void aParkIsNotInItself() {
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish("milestone:opened", in("fes-park", Facts.milestone("park:fes-park"))))
                .withMessageContaining("is the subject itself");
    }

    @Test
    void refusesAParkThatIsNotPublished() {
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> desk.publish("milestone:seen", in("no-park", Facts.milestone("place:fes"))))
                .withMessageContaining("park:no-park");
    }

    private static Content in(String park, Content milestone) {
        return Facts.with(milestone, "park", park);
    }

    private static List<String> ids(List<MilestoneView> views) {
        return views.stream().map(one -> one.head().id()).toList();
    }
}
