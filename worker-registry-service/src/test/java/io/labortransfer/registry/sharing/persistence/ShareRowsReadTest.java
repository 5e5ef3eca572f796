package io.labortransfer.registry.sharing.persistence;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.SharingStory.consent;
import static io.labortransfer.registry.SharingStory.match;
import static io.labortransfer.registry.SpellStory.aSpellOf;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What a plan reads that the service made and kept before there was anybody. The tables are empty ones of the same form and with the same
 * policies, which come before the real ones in the search path, so that no statistics end the plan; the service's role asks.
 */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ShareRowsReadTest {
    private static final String UNIT = "51";
    private static final int OTHERS = 500;
    private static final List<String> TABLES = List.of("intent", "consent", "share", "subject_request", "worker_spell");
    private static final String POLICIES = """
            SELECT format('CREATE POLICY %I ON pg_temp.%I TO registry_app USING (%s)', policyname, tablename, qual)
            FROM pg_policies WHERE schemaname = 'public' AND tablename = '%s' AND 'registry_app' = ANY (roles)""";

    @Test
    void what_a_consent_opened_is_closed_without_reading_what_others_wish_and_allow() {
        var worker = register(UNIT, aWorker());
        openIntent(UNIT, worker);
        consent(UNIT, worker, "33");
        Topics.send(match(worker, "33", "330106").at(UUID.randomUUID()).became("mutual"));
        awaitSight("33", worker);

        var commands = List.of(
                ShareSql.CLOSE_BY_AGREEMENT,
                ShareSql.CLOSE_ASKED,
                ShareSql.OPEN_BY_AGREEMENT,
                ShareSql.SETTLE_EMPLOYERS);
        assertReadByKey(
                "consent",
                "text, uuid[], date",
                ", current_date",
                worker,
                List.of(ShareSql.CLOSE_BY_AGREEMENT, ShareSql.CLOSE_ASKED));
        Topics.send(aSpellOf(worker).at(UUID.randomUUID()).is("ACTIVE", "2026-03-02", null));
        awaitSight("44", worker);

        assertReadByKey("worker_spell", "text, uuid[]", "", worker, List.of(WorkSql.CLOSE, WorkSql.OPEN));
    }

    private static void assertReadByKey(String table, String types, String more, String worker, List<String> commands) {
        var read = new LinkedHashMap<String, Map<String, Long>>();
        commands.forEach(command -> read.put(command, read(command, types, more, worker)));
        assertThat(read)
                .allSatisfy((command, rows) -> assertThat(rows)
                        .containsKey(table)
                        .allSatisfy((one, times) -> assertThat(times).as(one).isLessThan(OTHERS / 10)));
    }

    private static void awaitSight(String unit, String worker) {
        await().until(() ->
                as(Passports.dp(unit)).get("/api/v1/workers/" + worker).statusCode() == 200);
    }

    /** Keeps the plan of the command for empty tables, and runs it for one of many; how many rows it reads of each table. */
    private static Map<String, Long> read(String command, String types, String more, String worker) {
        var id = PublicId.require("wkr", worker);
        try (var connection = DriverManager.getConnection(
                        System.getProperty("suite.test.postgres").replaceFirst("/postgres\\?", "/registry?"));
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                make(statement, table);
            }
            asTheService(statement);
            statement.execute("PREPARE kept (" + types + ") AS " + numbered(command));
            var run = "EXECUTE kept ('" + UNIT + "', '{" + id + "}'" + more + ")";
            statement.execute(run);
            statement.execute("RESET ROLE");
            for (var table : TABLES) {
                fill(statement, table, id);
            }
            asTheService(statement);
            var read = rowsRead(statement, "EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) " + run);
            read.keySet().retainAll(TABLES); // the tables of other classes hold what those put there
            return read;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void make(Statement statement, String table) throws SQLException {
        statement.execute("CREATE TEMP TABLE " + table + " (LIKE public." + table + " INCLUDING ALL)");
        statement.execute("ALTER TABLE pg_temp." + table + " ENABLE ROW LEVEL SECURITY");
        statement.execute("GRANT SELECT, INSERT, UPDATE ON pg_temp." + table + " TO registry_app");
        String policy;
        try (var found = statement.executeQuery(POLICIES.replace("'%s'", "'" + table + "'"))) {
            assertThat(found.next()).as("policy of %s", table).isTrue();
            policy = found.getString(1);
            assertThat(found.next()).as("another policy of %s", table).isFalse();
        }
        statement.execute(policy);
    }

    private static void asTheService(Statement statement) throws SQLException {
        statement.execute("SET ROLE registry_app");
        statement.execute("SET plan_cache_mode = force_generic_plan");
        statement.execute("SELECT set_config('app.province', '" + UNIT + "', false)");
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
                + "'id', gen_random_uuid(), 'spell_id', gen_random_uuid(), 'worker_id', gen_random_uuid()))).*"
                + " FROM public." + table + " t, generate_series(1, " + OTHERS + ") WHERE t.worker_id = '" + worker
                + "'");
    }

    private static Map<String, Long> rowsRead(Statement statement, String explain)
            throws SQLException, JsonProcessingException {
        var read = new TreeMap<String, Long>();
        try (var rows = statement.executeQuery(explain)) {
            rows.next();
            count(new ObjectMapper().readTree(rows.getString(1)).get(0).get("Plan"), read);
        }
        return read;
    }

    private static void count(JsonNode step, Map<String, Long> read) {
        if (step.has("Relation Name") && step.path("Node Type").asText().endsWith("Scan")) {
            var each = step.path("Actual Rows").asDouble()
                    + step.path("Rows Removed by Filter").asDouble()
                    + step.path("Rows Removed by Index Recheck").asDouble();
            read.merge(
                    step.path("Relation Name").asText(),
                    Math.round(each * step.path("Actual Loops").asDouble()),
                    Long::sum);
        }
        step.path("Plans").forEach(child -> count(child, read));
    }
}
