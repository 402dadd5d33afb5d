package org.shoreatlas.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DatabaseTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void isOfTheVersionThatTheDataDirectoryExpects() {
        assertThat(ask("show server_version")).startsWith(EmbeddedServer.MAJOR_VERSION + ".");
    }

    @Test
    void findsArabicLetters() {
        assertThat(ask("select cardinality(show_trgm('فاس')) > 0")).isEqualTo("t");
    }

    @Test
    void actsInTheRoleThatReceivesTheGrants() {
        assertThat(ask("select session_user || ' as ' || current_user")).isEqualTo("shore_atlas as shore_atlas_app");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "create table t (i int)",
                "create schema s",
                "create function f() returns int language sql return 1",
                "set role shore_atlas_owner",
                "set session authorization postgres",
                "drop function fold(text)",
                "alter system set fsync = off"
            })
    void letsTheApplicationChangeNoStructure(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fès–Meknès | fes meknes",
                "مدينة فاس | مدينه فاس",
                "فَاس | فاس",
                "فـــاس | فاس",
                "أكادير | اكادير",
                "٢٠٢٤ | 2024",
                "L’Oriental | l oriental",
                "L'Oriental | l oriental"
            })
    void foldsWhatReadersHoldToBeTheSame(String text, String folded) {
        assertThat(jdbc.sql("select fold(?)").param(text).query(String.class).single())
                .isEqualTo(folded);
    }

    private String ask(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
