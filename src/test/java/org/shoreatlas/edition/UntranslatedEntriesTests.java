package org.shoreatlas.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoreatlas.DatabaseTest;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class UntranslatedEntriesTests {

    private static final Map<String, String> WITHOUT_ENGLISH = Map.of("ar", "اسم", "fr", "Nom");
    private static final Map<String, String> WITHOUT_ARABIC = Map.of("fr", "Nom", "en", "Name");

    @Autowired
    Desk desk;

    @Autowired
    UntranslatedEntries untranslated;

    @BeforeEach
    void prepare() {
        desk.prepare();
    }

    @Test
    void areThoseThatLackALanguageNowTheFirstPublishedFirst() {
        assertThat(untranslated.count()).isZero();
        desk.publish("source:first", Facts.with(Facts.source(), "name", WITHOUT_ENGLISH));
        desk.publish("source:second", Facts.with(Facts.source(), "name", WITHOUT_ENGLISH));
        desk.publish(
                "indicator:staff",
                Facts.with(Facts.with(Facts.indicator(), "name", WITHOUT_ENGLISH), "definition", WITHOUT_ARABIC));
        desk.publish("source:first", Facts.with(Facts.source(), "name", WITHOUT_ARABIC));
        desk.propose("source:draft", Facts.with(Facts.source(), "name", WITHOUT_ARABIC));

        assertThat(untranslated.oldest(10))
                .extracting(one -> one.entry().id() + " " + one.missing())
                .containsExactly("staff AR", "staff EN", "first AR", "second EN");
        assertThat(untranslated.oldest(3))
                .last()
                .extracting(one -> one.entry().name())
                .isEqualTo(new LocalText(null, "Nom", "Name"));
        assertThat(untranslated.count()).isEqualTo(4);
    }

    @Test
    void areNoMoreOnceTranslatedOrWithdrawn() {
        desk.publish("source:first", Facts.with(Facts.source(), "name", WITHOUT_ENGLISH));
        desk.publish("source:second", Facts.with(Facts.source(), "name", WITHOUT_ENGLISH));
        desk.publish("source:first", Facts.source());
        assertThat(untranslated.oldest(10)).extracting(Untranslated::missing).containsExactly(Language.EN);
        desk.withdraw("source:second");
        assertThat(untranslated.oldest(10)).isEmpty();
    }
}
