package io.labortransfer.registry;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.RowLevelSecurity;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service's policy alone: with the policies of the database switched off, no caller meets a record that is not its own. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PolicyWallTest {
    private static final List<Passports> STRANGERS = List.of(
            Passports.op("51"),
            Passports.office("52"),
            Passports.op("44").prefix("4406"),
            Passports.st("51", "4401"),
            Passports.dp("44"),
            Passports.em("44", "91440000000000000X", new UUID(0, 1)),
            Passports.wk("44", new UUID(0, 7)),
            Passports.pt("44"),
            Passports.no());

    @Inject
    AgroalDataSource database;

    private final WorkerJson worker = aWorker().in("440103");
    private String id;
    private List<String> records;

    @BeforeEach
    void someone_is_registered() {
        id = register("44", worker);
        var consent = office("44")
                .body(Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("33"), "workerWord", word()))
                .post("/api/v1/workers/" + id + "/consents")
                .<String>path("id");
        records = List.of(
                "/api/v1/workers/" + id,
                "/api/v1/workers/" + id + "/access-records",
                "/api/v1/workers/" + id + "/intents",
                "/api/v1/workers/" + id + "/consents",
                "/api/v1/intents/" + openIntent("44", id),
                "/api/v1/consents/" + consent);
    }

    @Test
    void no_stranger_reads_a_record() throws SQLException {
        try (var off = RowLevelSecurity.off()) {
            assertThat(visibleWithoutScope()).as("the wall is down").isPositive();
            for (var record : records) {
                office("44").get(record).then().statusCode(200);
                for (var stranger : STRANGERS) {
                    assertThat(as(stranger).get(record).statusCode()).as(record).isIn(403, 404);
                }
            }
        }
    }

    @Test
    void no_stranger_finds_a_worker_in_a_list_or_by_its_number() {
        try (var off = RowLevelSecurity.off()) {
            for (var stranger : STRANGERS) {
                assertThat(as(stranger).get("/api/v1/workers?limit=500").asString())
                        .doesNotContain(id);
                assertThat(as(stranger)
                                .body(Map.of("idNumber", worker.idNumber()))
                                .post("/api/v1/workers/search")
                                .asString())
                        .doesNotContain(id);
            }
        }
    }

    @Test
    void no_stranger_changes_or_reveals_anything() {
        try (var off = RowLevelSecurity.off()) {
            for (var stranger : STRANGERS) {
                for (var act : List.of("/intents/", "/consents/")) {
                    var record = records.stream()
                            .filter(path -> path.startsWith("/api/v1" + act))
                            .findFirst();
                    assertThat(as(stranger)
                                    .body(Map.of("workerWord", word()))
                                    .post(record.orElseThrow() + (act.equals("/intents/") ? "/withdraw" : "/revoke"))
                                    .statusCode())
                            .isIn(403, 404);
                }
                assertThat(as(stranger)
                                .body(Map.of(
                                        "fields", List.of("NAME"), "purpose", "CONTACT", "reason", "no right to it"))
                                .post("/api/v1/workers/" + id + "/reveal")
                                .statusCode())
                        .isIn(403, 404);
            }
        }
        assertThat(office("44").get(records.get(4)).<String>path("state")).isEqualTo("OPEN");
    }

    private int visibleWithoutScope() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT count(*) FROM worker WHERE id = ?")) {
            select.setObject(1, WorkerId.of(id).value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
