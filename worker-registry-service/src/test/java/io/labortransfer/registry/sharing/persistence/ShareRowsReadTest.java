package io.labortransfer.registry.sharing.persistence;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What the join of a plan reads that was made and kept before there was anybody. The tables are empty ones of the same form, which come
 * before the real ones in the search path, so that no statistics end the plan. They have no policies, and whoever asks is under none: which
 * index is taken when the policies of the unit are added is not shown here.
 */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ShareRowsReadTest {
    private static final String UNIT = "63";
    private static final int OTHERS = 500;
    private static final List<String> TABLES = List.of("intent", "consent", "share");

    private final Map<String, Long> read = new TreeMap<>();

    @Test
    void what_an_agreement_opened_is_closed_without_reading_the_wishes_of_others() {
        settle(ShareSql.CLOSE_BY_AGREEMENT);

        assertThat(read)
                .containsKeys("intent", "consent")
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isLessThan(OTHERS / 10));
    }

    /** Keeps the plan of the command for empty tables, and runs it for one of many. */
    private void settle(String command) {
        var worker = somebodyWhoShares();
        try (var connection = DriverManager.getConnection(
                        System.getProperty("suite.test.postgres").replaceFirst("/postgres\\?", "/registry?"));
                var statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
            for (var table : TABLES) {
                statement.execute("CREATE TEMP TABLE " + table + " (LIKE public." + table + " INCLUDING ALL)");
            }
            statement.execute("PREPARE kept (text, uuid[], date) AS " + numbered(command));
            var run = "EXECUTE kept ('" + UNIT + "', '{" + worker + "}', current_date)";
            statement.execute(run);
            for (var table : TABLES) {
                fill(statement, table, worker);
            }
            count(statement, "EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) " + run);
            read.keySet().retainAll(TABLES); // the tables of other classes hold what those put there
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID somebodyWhoShares() {
        var worker = register(UNIT, aWorker().in("630121"));
        openIntent(UNIT, worker);
        office(UNIT)
                .body(Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("33"), "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .then()
                .statusCode(201);
        return PublicId.require("wkr", worker);
    }

    private static String numbered(String command) {
        var numbered = command;
        for (var number = 1; number <= 3; number++) {
            numbered = numbered.replaceFirst("\\?", "\\$" + number);
        }
        return numbered;
    }

    /** What is there of the worker, and as much of each of the others. */
    private static void fill(Statement statement, String table, UUID worker) throws SQLException {
        statement.execute("INSERT INTO pg_temp." + table + " SELECT * FROM public." + table + " WHERE worker_id = '"
                + worker + "'");
        statement.execute("INSERT INTO pg_temp." + table + " SELECT (jsonb_populate_record(t, jsonb_build_object("
                + "'id', gen_random_uuid(), 'worker_id', gen_random_uuid()))).*"
                + " FROM public." + table + " t, generate_series(1, " + OTHERS + ") WHERE t.worker_id = '" + worker
                + "'");
        try (var rows = statement.executeQuery("SELECT count(*) FROM pg_temp." + table)) {
            rows.next();
            assertThat(rows.getInt(1)).as(table).isGreaterThan(OTHERS);
        }
    }

    private void count(Statement statement, String explain) throws SQLException, JsonProcessingException {
        try (var rows = statement.executeQuery(explain)) {
            rows.next();
            count(new ObjectMapper().readTree(rows.getString(1)).get(0).get("Plan"));
        }
    }

    private void count(JsonNode step) {
        if (step.has("Relation Name") && step.path("Node Type").asText().endsWith("Scan")) {
            var each = step.path("Actual Rows").asDouble()
                    + step.path("Rows Removed by Filter").asDouble()
                    + step.path("Rows Removed by Index Recheck").asDouble();
            read.merge(
                    step.path("Relation Name").asText(),
                    Math.round(each * step.path("Actual Loops").asDouble()),
                    Long::sum);
        }
        step.path("Plans").forEach(this::count);
    }
}
