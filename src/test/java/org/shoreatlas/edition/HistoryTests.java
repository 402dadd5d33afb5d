package org.shoreatlas.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.DatabaseTest;
import org.shoreatlas.database.TestDatabases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody changes what was published: the application for lack of rights, the owner of the tables because of triggers.
 */
@DatabaseTest(writes = true)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class HistoryTests {

    private static final String FIRST =
            "(select d.id from edition d join entry e on e.id = d.entry_id where e.slug = 'fes-staff' and number = 1)";
    private static final String SECOND =
            "(select d.id from edition d join entry e on e.id = d.entry_id where e.slug = 'fes-staff' and number = 2)";

    @Autowired
    Desk desk;

    @Autowired
    Publishing publishing;

    @Autowired
    JdbcClient application;

    @Autowired
    TestDatabases databases;

    @BeforeEach
    void publishTwoEditionsOnce() {
        desk.prepare();
        if (publishing.newest(Desk.ref("figure:fes-staff")) == null) {
            desk.publish("figure:fes-staff", Facts.figure("place:fes", "4500"));
            desk.publish("figure:fes-staff", Facts.figure("place:fes", "4600"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update edition set content = '{}' where id = " + SECOND,
                "update edition set content = content || '{\"value\": \"5000\"}' where id = " + FIRST,
                "update edition set number = 7 where id = " + SECOND,
                "update edition set since = null, number = null, reviewer = null where id = " + SECOND,
                "update edition set reviewer = 'somebody else' where id = " + SECOND,
                "update edition set change = 'wording', reason = null where id = " + SECOND,
                "update edition set discarded_at = now() where id = " + SECOND
            })
    void refusesToChangeAPublishedEdition(String sql) {
        assertThat(refusalOf(sql, application)).contains("a published edition is never changed");
        assertThat(refusalOf(sql, owner())).contains("a published edition is never changed");
    }

    @Test
    void refusesAnEndWithoutAPublication() {
        assertThat(refusalOf(
                        "update edition set until = 999, ended_as = 'superseded' where id = " + SECOND, application))
                .contains("there is no publication 999");
    }

    @Test
    void refusesAReasonForWithdrawingWhatStaysPublic() {
        assertThat(refusalOf(
                        "update edition set public_reason = '{\"en\": \"wrong\"}' where id = " + SECOND, application))
                .contains("edition_withdrawn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update edition set until = until + 1 where id = " + FIRST,
                "update edition set until = 2147483647, ended_as = null where id = " + FIRST,
                "update edition set ended_as = 'withdrawn', public_reason = '{\"en\": \"x\"}' where id = " + FIRST
            })
    void closesAWindowOnce(String sql) {
        assertThat(refusalOf(sql, application)).contains("a published edition is never changed");
        assertThat(refusalOf(sql, owner())).contains("a published edition is never changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from edition where id = " + SECOND,
                "truncate edition cascade",
                "update entry set slug = 'another' where slug = 'fes-staff'",
                "delete from entry",
                "truncate entry cascade",
                "update publication set at = now() where no = 1",
                "update publication set by = 'nobody'",
                "delete from publication",
                "truncate publication cascade"
            })
    void refusesToRewriteTheRecord(String sql) {
        assertThat(refusalOf(sql, application)).contains("permission denied for table");
        assertThat(refusalOf(sql, owner())).contains("history is never changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "published_entry",
                "place",
                "source",
                "evidence",
                "indicator",
                "figure_number",
                "figure",
                "seeded"
            })
    void letsTheApplicationNeitherChangeNorDeleteWhatIsDerived(String table) {
        assertThat(refusalOf("delete from " + table, application)).contains("permission denied for table");
        assertThat(refusalOf("truncate " + table + " cascade", application)).contains("permission denied for table");
        String column = table.equals("figure_number") || table.equals("seeded") ? "entry_id" : "edition_id";
        assertThat(refusalOf("update " + table + " set " + column + " = 0", application))
                .contains("permission denied for table");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table public.mine (id int)",
                "create table mine (id int)",
                "drop table edition",
                "alter table edition disable trigger all",
                "alter table edition drop constraint edition_evidence",
                "set session_replication_role = replica",
                "create or replace function edition_is_final() returns trigger language plpgsql as ''",
                "insert into seeded (entry_id, sheet, content_sha256, edition_id) values (1, 'x', repeat('0', 64), 1)"
            })
    void letsTheApplicationNeitherMakeTablesNorSwitchGuardsOff(String sql) {
        assertThat(refusalOf(sql, application)).containsAnyOf("permission denied", "must be owner");
    }

    @Test
    void keepsADraftFromBeingDeletedOrMovedToAnotherEntry() {
        long draft = desk.propose("figure:fes-staff", Facts.figure("place:fes", "4700"));
        assertThat(refusalOf("update edition set entry_id = 1 where id = " + draft, application))
                .contains("permission denied");
        assertThat(refusalOf("delete from edition where id = " + draft, owner()))
                .contains("history is never changed");
    }

    @Test
    void letsTheApplicationWorkOnADraft() {
        long draft = desk.propose("figure:fes-staff", Facts.figure("place:fes", "4700"));
        assertThat(application.sql("""
                update edition set content = content || '{"value": "4800"}', change = 'wording', reason = '{"en": "x"}',
                    sent_at = null, discarded_at = now(), version = version + 1
                    where id = :id""").param("id", draft).update()).isOne();
        assertThat(application
                        .sql("select content ->> 'value' from edition where id = :id")
                        .param("id", draft)
                        .query(String.class)
                        .single())
                .isEqualTo("4800");
    }

    private JdbcClient owner() {
        return JdbcClient.create(databases.owner());
    }

    private static String refusalOf(String sql, JdbcClient role) {
        DataAccessException refusal = assertThatExceptionOfType(DataAccessException.class)
                .as(sql)
                .isThrownBy(() -> role.sql(sql).update())
                .actual();
        return refusal.getMostSpecificCause().toString();
    }
}
