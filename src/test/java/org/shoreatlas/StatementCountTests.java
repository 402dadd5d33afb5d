package org.shoreatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.shoreatlas.api.Resource;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.inquiry.Inquiries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * How many statements an answer to the public costs: exactly as many as {@code statements/public.csv} says. Where an
 * address has a placeholder it is asked for little and for much; what costs more for much says there by what it grows.
 */
@PortalTest
class StatementCountTests {

    private static final String FEW = "3";
    private static final String MANY = "500";
    private static final String TWO_REGIONS = "fes-meknes,oriental";
    private static final String FIVE_REGIONS = "casablanca-settat,fes-meknes,marrakech-safi,oriental,souss-massa";

    /** The desk has a table of its own; the others are for machines that watch the portal and for its container. */
    private static final Predicate<String> PUBLIC =
            pattern -> Stream.of("/desk/", "/actuator", "/error").noneMatch(pattern::startsWith);

    static final List<Row> ROWS =
            StatementTable.rows("public.csv").stream().map(Row::of).toList();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CountedStatements statements;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient db;

    @Autowired
    List<Resource> resources;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @ParameterizedTest
    @FieldSource("ROWS")
    void anAnswerCostsExactlyThis(Row row) {
        Answer few = answer(row.withFew());
        assertThat(few.status()).isEqualTo(row.status());
        assertThat(few.statements()).hasSize(row.few());
        if (row.many() != null) {
            Answer many = answer(row.withMany());
            assertThat(many.status()).isEqualTo(row.status());
            assertThat(many.length()).isGreaterThan(few.length());
            assertThat(many.statements()).hasSize(row.many());
            assertThat(row.many() > row.few())
                    .as("says by what it grows")
                    .isEqualTo(!row.grows().isEmpty());
        }
    }

    @Test
    void everyAddressHasARow() {
        assertThat(StatementTable.missing(ROWS.stream().map(Row::withFew).toList(), PUBLIC, mappings))
                .isEmpty();
    }

    @Test
    void anAddressWithoutARowIsFound() {
        List<String> others = ROWS.stream()
                .map(Row::withFew)
                .filter(one -> !one.startsWith("/en/dossier"))
                .toList();
        assertThat(StatementTable.missing(others, PUBLIC, mappings)).containsExactly("/{lang:ar|fr|en}/dossier");
    }

    @Test
    void everyListOfTheApiHasRowsAndCostsAsMuchAsAFile() {
        assertThat(resources).isNotEmpty().allSatisfy(resource -> {
            String list = "/api/v1/" + resource.path();
            assertThat(ROWS)
                    .extracting(Row::address)
                    .contains(list + "?size={size}", list + ".csv?size={size}")
                    .anyMatch(address -> address.startsWith(list + "/"));
            assertThat(answer(list + ".csv?size=" + MANY).statements())
                    .hasSameSizeAs(answer(list + "?size=" + MANY).statements());
        });
    }

    @Test
    void whatWasLookedForInAPlaceCostsTheSameHoweverMuchItIs() {
        List<String> found = statements.during(
                () -> assertThat(inquiries.of("oriental", editions.latest())).hasSizeGreaterThan(9));
        assertThat(found).hasSize(6);
    }

    @Test
    void oneStatementMoreIsCounted() {
        Runnable page = () -> assertThat(mvc.get().uri("/en/figures")).hasStatusOk();
        Runnable statement =
                () -> assertThat(db.sql("select 20 + 3").query(Integer.class).single())
                        .isEqualTo(23);
        int before = statements.during(page).size();
        List<String> counted = statements.during(() -> {
            page.run();
            statement.run();
        });
        assertThat(counted).hasSize(before + 1).last().isEqualTo("select 20 + 3");
        assertThat(statements.during(() -> CompletableFuture.runAsync(statement).join()))
                .as("of another")
                .isEmpty();
    }

    private Answer answer(String address) {
        MockHttpServletResponse[] answer = new MockHttpServletResponse[1];
        List<String> counted = statements.during(
                () -> answer[0] = mvc.get().uri(address).exchange().getResponse());
        return new Answer(answer[0].getStatus(), counted, answer[0].getContentAsByteArray().length);
    }

    private record Answer(int status, List<String> statements, int length) {}

    /**
     * @param many statements where the placeholder stands for much; null without a placeholder
     * @param grows by what; empty where much costs no more than little
     */
    record Row(int status, int few, @Nullable Integer many, String address, String grows) {

        static Row of(List<String> cells) {
            return new Row(
                    Integer.parseInt(cells.get(0)),
                    Integer.parseInt(cells.get(1)),
                    cells.get(2).isEmpty() ? null : Integer.valueOf(cells.get(2)),
                    cells.get(3),
                    cells.get(4));
        }

        String withFew() {
            return address.replace("{size}", FEW).replace("{regions}", TWO_REGIONS);
        }

        String withMany() {
            return address.replace("{size}", MANY).replace("{regions}", FIVE_REGIONS);
        }

        @Override
        public String toString() {
            return address;
        }
    }
}
