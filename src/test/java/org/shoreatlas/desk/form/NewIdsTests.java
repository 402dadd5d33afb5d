package org.shoreatlas.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;

@Tag("unit")
class NewIdsTests {

    private final NewIds.Given given = new NewIds.Given();
    private final NewIds ids =
            new PlainDesk().used("source:decree", "source:memo", "source:memo-2", "figure:letter").ids;

    private List<String> fresh(Kind kind, String... wishes) {
        return ids.fresh(kind, List.of(wishes), given).stream()
                .map(EntryRef::toString)
                .toList();
    }

    @Test
    void givesTheIdThatIsWishedFor() {
        assertThat(ids.fresh(Kind.SOURCE, "report", given)).isEqualTo(EntryRef.parse("source:report"));
        assertThat(fresh(Kind.SOURCE, "letter")).containsExactly("source:letter");
    }

    @Test
    void numbersAnIdThatIsUsed() {
        assertThat(fresh(Kind.SOURCE, "decree", "memo")).containsExactly("source:decree-2", "source:memo-3");
    }

    @Test
    void givesNoIdTwice() {
        assertThat(fresh(Kind.SOURCE, "report", "report", "memo", "report"))
                .containsExactly("source:report", "source:report-2", "source:memo-3", "source:report-3");
        assertThat(fresh(Kind.SOURCE, "report", "memo", "report-4"))
                .containsExactly("source:report-4", "source:memo-4", "source:report-4-2");
        assertThat(fresh(Kind.EVENT, "report")).containsExactly("event:report");
    }

    @Test
    void callsWhatHasNoNameByItsKind() {
        assertThat(fresh(Kind.READING_GROUP, "", ""))
                .containsExactly("reading-group:reading-group", "reading-group:reading-group-2");
    }

    @Test
    void leavesRoomForANumberAtTheEndOfALongId() {
        assertThat(fresh(Kind.SOURCE, "a".repeat(113), "a".repeat(120)))
                .containsExactly("source:" + "a".repeat(113), "source:" + "a".repeat(113) + "-2");
        assertThat(fresh(Kind.EVENT, "b".repeat(112) + "-cc")).containsExactly("event:" + "b".repeat(112));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "فاس, Fès-Meknès, Fez Shore, fez-shore",
                "فاس, Fès-Meknès, -, fes-meknes",
                "فاس شور, -, -, fas-shwr",
                "-, -, -, ''"
            })
    void namesByTheEnglishNameElseByTheFrench(String ar, String fr, String en, String id) {
        Map<String, Object> name = new TreeMap<>();
        putUnlessNull(name, "ar", ar);
        putUnlessNull(name, "fr", fr);
        putUnlessNull(name, "en", en);
        assertThat(NewIds.named(name.isEmpty() ? Map.of() : Map.of("name", name)))
                .isEqualTo(id);
    }

    private static void putUnlessNull(Map<String, Object> map, String key, Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "place:fes, call-centres, 2024, fes-call-centres-2024",
                "place:fes, call-centres, 2019/2023, fes-call-centres-2019-2023",
                "place:fes, call-centres, 2024-12-31, fes-call-centres-2024-12-31",
                "place:fes, call-centres, -, fes-call-centres",
                "place:fes, call-centres, '', fes-call-centres",
                "place:fes, -, 2024, fes-2024",
                "-, call-centres, 2024, call-centres-2024",
                "-, -, -, ''"
            })
    void namesAFigureByWhatItIsAbout(String subject, String indicator, String period, String id) {
        Map<String, Object> content = new TreeMap<>();
        putUnlessNull(content, "subject", subject);
        putUnlessNull(content, "indicator", indicator);
        putUnlessNull(content, "period", period);
        assertThat(NewIds.figureId(content)).isEqualTo(id);
    }
}
