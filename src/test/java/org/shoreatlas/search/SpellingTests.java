package org.shoreatlas.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the database compares names and words. */
@DatabaseTest
class SpellingTests {

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        جهة فاس - مكناس | جهه فاس مكناس
        القنيطرة        | قنيطره
        وَجْدَة           | وجده
        Fès–Meknès      | fes meknes
        الم             | الم""")
    void comparesNamesWithoutMarksAndArticle(String name, String called) {
        assertThat(db.sql("select called(:name)")
                        .param("name", name)
                        .query(String.class)
                        .single())
                .isEqualTo(called);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        marrakech   | مراكش      | true
        marakesh    | مراكش      | true
        marrakech   | مراكز      | false
        oujda       | وجده       | true
        wejda       | وجده       | true
        wejda       | يوجد       | false
        ouarzazate  | ورزازات    | true
        kenitra     | القنيطره   | true
        youssoufia  | اليوسفيه   | true
        concentrix  | كونسنتريكس | true
        metre       | مطار       | false
        khouribga   | خريبكه     | true
        maghreb     | المغرب     | true""")
    void knowsAWordInTheOtherScript(String latin, String arabic, boolean same) {
        assertThat(db.sql("select spelt(:latin) = spelt(:arabic) and same_vowels(:arabic, :latin)")
                        .param("latin", latin)
                        .param("arabic", arabic)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "agadir, agadir, 0",
        "agadir, agdir, 1",
        "agadir, aggadir, 1",
        "agadir, agadar, 1",
        "agadir, agaidr, 1",
        "agadir, gadri, 2",
        "gdpr, gdp, 1",
        "مكناص, مكناس, 1",
        "rabat, '', 5"
    })
    void countsTypingErrors(String one, String other, int errors) {
        assertThat(db.sql("select typing_errors(:one, :other)")
                        .param("one", one)
                        .param("other", other)
                        .query(Integer.class)
                        .single())
                .isEqualTo(errors);
    }
}
