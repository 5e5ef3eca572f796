package io.labortransfer.registry;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** One person goes through every operation; afterwards the values that name the person stand nowhere they should not. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CanaryTest {
    private static final List<String> TABLES = List.of(
            "worker",
            "name_token",
            "intent",
            "consent",
            "evidence",
            "candidate_counter",
            "import_job",
            "import_chunk",
            "import_piece",
            "import_result");

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @Test
    void no_personal_value_is_in_a_log_event_error_or_table() throws Exception {
        var canary = aWorker().with("name", "卡纳里金丝雀").with("address", "金丝雀巷七号").with("phone", "+8618800007777");
        var log = new Recorder();
        Logger.getLogger("").addHandler(log);
        var answers = new ArrayList<String>();
        try {
            var id = Doors.register("51", canary);
            var intent = openIntent("51", id);
            office("51").body(Map.of("workerWord", Doors.word())).post("/api/v1/intents/" + intent + "/withdraw");
            office("51").body(Map.of("idNumber", canary.idNumber())).post("/api/v1/workers/search");
            office("51").body(Map.of("name", canary.name())).post("/api/v1/workers/search");
            answers.add(office("51")
                    .body(canary.fromRecord("other").json())
                    .post("/api/v1/workers")
                    .asString());
            answers.add(office("52")
                    .body(canary.in("520521").json())
                    .post("/api/v1/workers")
                    .asString());
            answers.add(office("51")
                    .body(canary.in("513431")
                            .with("sex", canary.name())
                            .with("mobility", canary.phone())
                            .json())
                    .post("/api/v1/workers")
                    .asString());
            answers.add(office("51")
                    .body("{\"name\":\"" + canary.name() + "\",\"idNumber\":{\"is\":\"" + canary.idNumber() + "\"}}")
                    .post("/api/v1/workers")
                    .asString());
            answers.add(office("51")
                    .body("{\"name\":{\"" + canary.name())
                    .post("/api/v1/workers")
                    .asString());
            answers.add(office("51")
                    .body("{\"" + canary.idNumber() + "\":1}")
                    .post("/api/v1/workers")
                    .asString());
            answers.add(importOf(canary));
            Topics.await(
                    "lt.candidate.v1",
                    event -> event.subject().equals(id)
                            && event.json().get("version").asLong() >= 3);
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
        var values = List.of(
                canary.idNumber(), canary.name(), canary.phone(), canary.phone().substring(3), "金丝雀巷七号");
        for (var value : values) {
            assertThat(String.join("\n", log.lines)).doesNotContain(value);
            assertThat(String.join("\n", answers)).doesNotContain(value);
            for (var topic :
                    List.of("lt.worker.v1", "lt.candidate.v1", "lt.intent.v1", "lt.consent.v1", "lt.duplicate.v1")) {
                assertThat(Topics.read(topic).toString()).doesNotContain(value);
            }
            assertThat(tables()).doesNotContain(value);
        }
    }

    private static String importOf(WorkerJson canary) {
        var line = "{\"idNumber\":\"%s\",\"name\":\"%s\",\"phone\":\"%s\"}\n{\"%s\":1}\n%s\n"
                .formatted(canary.idNumber(), canary.name(), canary.phone(), canary.idNumber(), canary.name());
        var id = given().auth()
                .oauth2(Passports.op("51").token())
                .contentType("application/x-ndjson")
                .body(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports?mode=UPSERT")
                .<String>path("id");
        org.awaitility.Awaitility.await()
                .until(() -> office("51")
                        .get("/api/v1/workers/imports/" + id)
                        .<String>path("state")
                        .startsWith("COMPLETED"));
        return office("51").get("/api/v1/workers/imports/" + id + "/errors").asString();
    }

    private String tables() {
        return scopes.call(
                ProvinceScope.ofProvince("51"),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var text = new StringBuilder();
                    for (var table : TABLES) {
                        text.append(rows(table));
                    }
                    return text.toString();
                }));
    }

    private String rows(String table) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT coalesce(string_agg(t::text, ' '), '') FROM " + table + " t")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static final class Recorder extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage() + " " + java.util.Arrays.toString(record.getParameters()) + " "
                    + trace(record.getThrown()));
        }

        private static String trace(Throwable thrown) {
            var text = new StringBuilder();
            for (var cause = thrown; cause != null; cause = cause.getCause()) {
                text.append(cause).append('\n');
            }
            return text.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
