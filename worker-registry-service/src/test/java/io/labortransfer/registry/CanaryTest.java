package io.labortransfer.registry;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.registry.subject.PersonCopy;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * One person is registered, imported, searched for and refused, and wishes for work; afterwards the values that name the person stand
 * in no log, answer or event, and in no table of the service, whatever it is for.
 */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CanaryTest {
    private static final String TABLES = "SELECT oid::regclass::text FROM pg_class"
            + " WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1";

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
            office("51").body(Map.of("phone", canary.phone())).post("/api/v1/workers/search");
            var contact = Map.of("name", canary.name(), "phone", canary.phone());
            Doors.correct("51", id, 1, Map.of("emergencyContact", contact, "assistanceOwner", canary.name()));
            office("51").body(Map.of("alternateContact", contact)).post("/api/v1/workers/" + id + "/contact-updates");
            office("51").body(Map.of("reason", canary.name())).post("/api/v1/workers/" + id + "/suspend");
            answers.add(
                    Doors.correct("51", id, 9, Map.of("name", canary.phone())).asString());
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
            PersonCopy.made(Passports.op("51"), id);
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
            for (var topic : topics()) {
                assertThat(Topics.read(topic).toString()).as(topic).doesNotContain(value);
            }
            assertThat(tablesWith(value)).isEmpty();
        }
    }

    private static String importOf(WorkerJson canary) {
        var line = "{\"idNumber\":\"%s\",\"name\":\"%s\",\"phone\":\"%s\"}\n{\"%s\":1}\n%s\n"
                .formatted(canary.idNumber(), canary.name(), canary.phone(), canary.idNumber(), canary.name());
        var id = given().auth()
                .oauth2(Passports.op("51").token())
                .contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports?mode=UPSERT")
                .<String>path("id");
        org.awaitility.Awaitility.await()
                .until(() -> office("51")
                        .get("/api/v1/workers/imports/" + id)
                        .<String>path("state")
                        .startsWith("COMPLETED"));
        return office("51").get("/api/v1/workers/imports/" + id + "/errors").asString();
    }

    private static List<String> topics() {
        return Stream.of("suite.events.topics", "suite.events.state-topics", "suite.events.kept-topics")
                .flatMap(kind ->
                        ConfigProvider.getConfig().getOptionalValues(kind, String.class).orElse(List.of()).stream())
                .toList();
    }

    /** The tables that hold the value, as text or as bytes, seen by one from whom no row is hidden. */
    private static List<String> tablesWith(String value) throws SQLException {
        var found = new ArrayList<String>();
        var bytes = HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
        try (var connection = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("suite.database.url", String.class) + "?user=postgres");
                var ask = connection.createStatement();
                var tables = ask.executeQuery(TABLES)) {
            var seen = 0;
            while (tables.next()) {
                var table = tables.getString(1);
                try (var select = connection.prepareStatement("SELECT count(*) FROM " + table
                        + " t WHERE strpos(t::text, ?) > 0 OR strpos(t::text, ?) > 0")) {
                    select.setString(1, value);
                    select.setString(2, bytes);
                    var row = select.executeQuery();
                    row.next();
                    if (row.getLong(1) > 0) {
                        found.add(table);
                    }
                }
                seen++;
            }
            assertThat(seen).as("tables").isGreaterThan(30);
        }
        return found;
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
