package io.labortransfer.registry.history;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.TrainingStory.step;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.TrainingStory;
import io.labortransfer.registry.intent.IntentClock;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Past versions stand where their person stands: they go to another unit with it, and are gone when it is. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class KeptWithThePersonTest {
    private static final List<String> KEPT =
            List.of("intent_history", "consent_history", "enrollment_history", "student_record_history");

    @Inject
    IntentClock clockwork;

    private String worker = "";
    private String intent = "";
    private String consent = "";
    private String student = "";
    private String enrollment = "";

    @BeforeEach
    void somebody_has_a_past() {
        worker = register("51", aWorker());
        student = office("51")
                .body(Map.of(
                        "workerId", worker,
                        "school", "vocational school",
                        "level", "TECHNICAL",
                        "expectedGraduation", "2027-07-01"))
                .post("/api/v1/students")
                .path("id");
        office("51").post("/api/v1/students/" + student + "/graduate").then().statusCode(200);
        enrollment = TrainingStory.enroll("51", offer("51", course()), worker);
        step("51", enrollment, "admit").statusCode(200);
        consent = office("51")
                .body(Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("33"), "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .path("id");
        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/consents/" + consent + "/revoke")
                .then()
                .statusCode(200);
        intent = openIntent("51", worker);
        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/intents/" + intent + "/reconfirm")
                .then()
                .statusCode(200);
    }

    @Test
    void the_new_unit_reads_on_and_the_old_one_reads_nothing() throws SQLException {
        moves(worker);

        // The place in the old unit's course ended with the move: one change more.
        var changes = Map.of(
                "/api/v1/intents/" + intent, 2,
                "/api/v1/consents/" + consent, 2,
                "/api/v1/students/" + student, 2,
                "/api/v1/training/enrollments/" + enrollment, 3);
        for (var record : changes.keySet()) {
            office("52")
                    .get(record + "/history")
                    .then()
                    .statusCode(200)
                    .body("items[0].version", equalTo(changes.get(record)))
                    .body("items[-1].version", equalTo(1))
                    .body("items[-1].by", equalTo("office-51"));
            office("52")
                    .get(record + "?asOf=" + LocalDate.now(Times.SHANGHAI))
                    .then()
                    .statusCode(200)
                    .body("originProvince", equalTo("52"));
            office("51").get(record + "/history").then().statusCode(404);
            office("51")
                    .get(record + "?asOf=" + LocalDate.now(Times.SHANGHAI))
                    .then()
                    .statusCode(404);
        }
        for (var kept : KEPT) {
            assertThat(kept(kept, "origin_province = '51'")).as(kept).isZero();
            assertThat(kept(kept, "origin_province = '52'")).as(kept).isEqualTo(kept.startsWith("enrollment") ? 2 : 1);
        }
    }

    @Test
    void with_the_person_goes_what_was_known_of_it() throws SQLException {
        for (var kept : KEPT) {
            assertThat(kept(kept, "true")).as(kept).isEqualTo(1);
        }
        office("51")
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(202);
        await().untilAsserted(() ->
                office("51").get("/api/v1/workers/" + worker).then().statusCode(404));

        for (var kept : KEPT) {
            assertThat(kept(kept, "true")).as(kept).isZero();
        }
        office("51").get("/api/v1/intents/" + intent + "/history").then().statusCode(404);
        office("51")
                .get("/api/v1/intents/" + intent + "?knownAt=2999-01-01T00:00:00Z")
                .then()
                .statusCode(404);
    }

    @Test
    void what_the_service_did_itself_names_no_caller() {
        var clock = MovableClock.at(Instant.now().plus(Duration.ofDays(95)));
        QuarkusMock.installMockForType(clock, Clock.class);
        clockwork.tick();
        clock.moveTo(Instant.now());

        office("51")
                .get("/api/v1/intents/" + intent + "/history")
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("EXPIRED"))
                .body("items[0].by", equalTo("clock"))
                .body("items[0]", not(hasKey("operation")))
                .body("items[0]", not(hasKey("actor")))
                .body("items[1].operation", equalTo("reconfirmIntent"));
    }

    /** How many past versions of the worker's records are kept; asked by one from whom no row is hidden. */
    private long kept(String table, String where) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("suite.database.url", String.class) + "?user=postgres";
        try (var connection = DriverManager.getConnection(url);
                var select = connection.prepareStatement(
                        "SELECT count(*) FROM " + table + " WHERE worker_id = ? AND " + where)) {
            select.setObject(1, WorkerId.of(worker).value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
