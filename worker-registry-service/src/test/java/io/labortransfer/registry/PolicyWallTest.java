package io.labortransfer.registry;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.registry.subject.PersonCopy;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.PolicyWall;
import io.labortransfer.testing.RowLevelSecurity;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            Passports.op("44").prefix("440103998"),
            Passports.st("51", "4401"),
            Passports.dp("44"),
            Passports.em("44", "91440000000000000X", new UUID(0, 1)),
            Passports.wk("44", new UUID(0, 7)),
            Passports.pt("44"),
            Passports.no());

    /** Lists belong to nobody; who writes their rows stands in the tests of the lists. */
    private static final Set<String> EVERYBODYS = Set.of(
            "getReferenceList",
            "getReferenceRevision",
            "putReferenceRevision",
            "approveReferenceRevision",
            "getRegistryPolicy",
            "putRegistryPolicy",
            "approveRegistryPolicy",
            "getCourse",
            "listCourseHistory",
            "getCourseOutcomes",
            "getSharingDuty",
            "listSharingDutyHistory",
            "putSharingDuty");

    @Inject
    AgroalDataSource database;

    private final WorkerJson worker = aWorker().in("440103");
    private String id;

    @BeforeEach
    void someone_is_registered() {
        id = register("44", worker);
    }

    @Test
    void no_stranger_reads_or_changes_any_record_by_any_operation() throws SQLException {
        var consent = office("44")
                .body(Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("33"), "workerWord", word()))
                .post("/api/v1/workers/" + id + "/consents")
                .<String>path("id");
        var household = aHousehold().in("440103").of(id).entered("44");
        try (var off = RowLevelSecurity.off()) {
            assertThat(visibleWithoutScope()).as("the wall is down").isPositive();
        }
        var course = offer("44", course("440103"));
        var records = Map.ofEntries(
                Map.entry("workers", id),
                Map.entry("intents", openIntent("44", id)),
                Map.entry("consents", consent),
                Map.entry("households", household),
                Map.entry("members", id),
                Map.entry("risk-referrals", referralOf(household)),
                Map.entry("duplicates", claimOnSomebodyElsewhere()),
                Map.entry("relocations", offerToAnotherUnit()),
                Map.entry("imports", finishedImport("workers")),
                Map.entry("households/imports", finishedImport("households")),
                Map.entry("intents/imports", finishedImport("intents")),
                Map.entry("consents/imports", finishedImport("consents")),
                Map.entry("students/imports", finishedImport("students")),
                Map.entry("chunks", "1"),
                Map.entry("/api/v1/workers/{id}/subject-requests/{rid}", finishedErasure()),
                Map.entry("subject-requests", waitingClaim()),
                Map.entry(
                        "/api/v1/workers/{id}/subject-requests/{rid}/file",
                        PersonCopy.made(Passports.op("44"), id) + "/file"),
                Map.entry("registry", report()),
                Map.entry("courses", course),
                Map.entry("enrollments", enroll("44", course, id)),
                Map.entry("students", student()),
                Map.entry("/api/v1/workers/{id}/assistance-records/{recordId}", measure()));
        new PolicyWall(records, List.of(Passports.op("44")), STRANGERS, Map.of(), EVERYBODYS).holds();
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

    private static String referralOf(String household) {
        return office("44")
                .body(Map.of("reason", "JOB_LOSS", "evidenceRef", "visit-1", "observedOn", "2026-01-05"))
                .post("/api/v1/households/" + household + "/risk-referrals")
                .path("id");
    }

    private static String claimOnSomebodyElsewhere() {
        var person = aWorker().in("330102");
        register("33", person);
        return office("44")
                .body(person.in("440103").json())
                .post("/api/v1/workers")
                .path("duplicateId");
    }

    private static String offerToAnotherUnit() {
        var leaving = register("44", aWorker().in("440103"));
        return office("44")
                .body(Map.of("workerId", leaving, "toDivision", "330102"))
                .post("/api/v1/relocations")
                .path("id");
    }

    private static String report() {
        var ordered = office("44")
                .body(Map.of("kind", "RETENTION"))
                .post("/api/v1/reports/registry")
                .<String>path("id");
        await().until(() -> "DONE"
                .equals(office("44").get("/api/v1/reports/registry/" + ordered).<String>path("state")));
        return ordered;
    }

    private static String student() {
        return office("44")
                .body(Map.of(
                        "workerId", register("44", aWorker().in("440103")),
                        "school", "Guangzhou vocational school",
                        "level", "SECONDARY_VOCATIONAL",
                        "expectedGraduation", "2027-07-01"))
                .post("/api/v1/students")
                .path("id");
    }

    /** The address of a line in somebody's ledger. */
    private String measure() {
        var address = office("44")
                .body(Map.of("kind", "COUNSEL", "measureRef", "counsel-1", "givenOn", "2026-01-01"))
                .post("/api/v1/workers/" + id + "/assistance-records")
                .header("Location");
        return address.substring(address.indexOf("/api/"));
    }

    private static String finishedImport(String collection) {
        var started = as(Passports.op("44"))
                .contentType("application/x-ndjson")
                .body("{}\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/" + collection + "/imports?mode=CREATE_ONLY")
                .<String>path("id");
        await().until(() -> office("44")
                .get("/api/v1/" + collection + "/imports/" + started)
                .<String>path("state")
                .startsWith("COMPLETED"));
        return started;
    }

    private String waitingClaim() {
        return office("44")
                .body(Map.of("type", "CORRECT", "fact", "EDUCATION", "claimed", "80", "workerWord", word()))
                .post("/api/v1/workers/" + id + "/subject-requests")
                .path("id");
    }

    /** The address of what became of somebody's wish to be forgotten. */
    private static String finishedErasure() {
        var erased = register("44", aWorker().in("440103"));
        var address = office("44")
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post("/api/v1/workers/" + erased + "/subject-requests")
                .header("Location");
        var path = address.substring(address.indexOf("/api/"));
        await().until(() -> office("44").get(path).<String>path("state").equals("DONE"));
        return path;
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
