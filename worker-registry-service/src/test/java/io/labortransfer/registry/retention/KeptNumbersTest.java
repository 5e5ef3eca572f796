package io.labortransfer.registry.retention;

import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.TwoUnits.claim;
import static io.labortransfer.registry.TwoUnits.inGuizhou;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.retention.RetentionOrders.counted;
import static io.labortransfer.registry.retention.RetentionOrders.forced;
import static io.labortransfer.registry.retention.RetentionOrders.grown;
import static io.labortransfer.registry.retention.RetentionOrders.number;
import static io.labortransfer.registry.retention.RetentionOrders.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.SharingStory;
import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each class of records by its numbers, in Guizhou (52). */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class KeptNumbersTest {

    @Test
    void what_a_record_said_before_counts_once_for_each_change() {
        var worker = registered();
        var before = counted("52");

        correct("52", worker, 1, Map.of("newGrowth", true)).then().statusCode(200);

        assertThat(grown(before, counted("52"), "WORKER_HISTORY", "count")).isEqualTo(1);
    }

    @Test
    void wishes_and_consents_count_when_they_have_ended() {
        var worker = registered();
        var open = openIntent("52", worker);
        var consent = SharingStory.consent("52", worker, "44");
        var before = counted("52");

        office("52")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/intents/" + open + "/withdraw")
                .then()
                .statusCode(200);
        SharingStory.revoke("52", consent);

        var now = counted("52");
        assertThat(grown(before, now, "ENDED_INTENTS", "count")).isEqualTo(1);
        assertThat(grown(before, now, "ENDED_CONSENTS", "count")).isEqualTo(1);
        assertThat(number(now, "ENDED_INTENTS", "dueForDeletion")).isZero();
    }

    @Test
    void what_an_office_does_for_people_counts_and_is_never_due() {
        var before = counted("52");
        var worker = registered();
        var course = offer("52", course("520521"));
        enroll("52", course, worker);
        var pupil = registered();
        made(
                "/api/v1/students",
                Map.of(
                        "workerId", pupil,
                        "school", "Vocational school",
                        "level", "SECONDARY_VOCATIONAL",
                        "expectedGraduation", "2027-07-01",
                        "clientId", UUID.randomUUID().toString()));
        made(
                "/api/v1/workers/" + worker + "/assistance-records",
                Map.of("kind", "COUNSEL", "measureRef", "counsel-" + UUID.randomUUID(), "givenOn", "2026-01-01"));
        office("52").body(Map.of("phone", "+8613900005555")).post("/api/v1/workers/" + worker + "/contact-updates");
        var household = aHousehold().in("520521").of(worker).entered("52");
        made(
                "/api/v1/households/" + household + "/risk-referrals",
                Map.of("reason", "JOB_LOSS", "evidenceRef", "visit-1", "observedOn", "2026-01-05"));
        office("52")
                .body(Map.of("relation", "SPOUSE"))
                .put("/api/v1/households/" + household + "/members/" + pupil)
                .then()
                .statusCode(200);
        openIntent("52", worker);
        SharingStory.consent("52", worker, "44");
        made("/api/v1/relocations", Map.of("workerId", worker, "toDivision", "513431"));
        office("52")
                .body(Map.of("type", "EXPORT", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(202);

        var now = counted("52");
        for (var kind : List.of(
                "ENROLLMENTS",
                "STUDENTS",
                "ASSISTANCE",
                "CONTACT_UPDATES",
                "CAPTURES",
                "HOUSEHOLDS",
                "RISK_REFERRALS",
                "RELOCATIONS",
                "SUBJECT_REQUESTS")) {
            assertThat(grown(before, now, kind, "count")).as(kind).isEqualTo(1);
            assertThat(number(now, kind, "dueForDeletion")).as(kind).isZero();
            assertThat(of(now, kind, "oldest")).as(kind).isNotNull();
        }
        assertThat(grown(before, now, "SHARES", "count")).isEqualTo(1);
        assertThat(grown(before, now, "EVIDENCE", "count")).isEqualTo(4);
        assertThat(grown(before, now, "HOUSEHOLD_HISTORY", "count")).isPositive();
        assertThat(of(now, "HOUSEHOLDS", "kept")).isEqualTo("NO_TERM");
        assertThat(of(now, "EVIDENCE", "oldest")).isNull();
    }

    @Test
    void a_case_counts_in_the_unit_that_claimed() {
        var person = aWorker();
        register("51", person);
        var before = counted("52");
        claim(person);
        assertThat(grown(before, counted("52"), "DUPLICATE_CASES", "count")).isEqualTo(1);
    }

    private static void made(String address, Map<String, Object> body) {
        office("52").body(body).post(address).then().statusCode(anyOf(equalTo(201), equalTo(202)));
    }

    @Test
    void a_claim_waits_and_is_due_when_its_case_is_settled() throws SQLException {
        var person = aWorker();
        register("51", person);
        var before = counted("52");
        var duplicate = PublicId.parse("dup", claim(person)).orElseThrow();

        var now = counted("52");
        assertThat(grown(before, now, "PARKED_CLAIMS", "count")).isEqualTo(1);
        assertThat(grown(before, now, "PARKED_CLAIMS", "dueForDeletion")).isZero();
        forced("UPDATE duplicate_case SET state = 'RESOLVED' WHERE id = '" + duplicate + "'");
        assertThat(grown(before, counted("52"), "PARKED_CLAIMS", "dueForDeletion"))
                .isEqualTo(1);
    }

    @Test
    void lines_of_a_file_are_due_a_week_after_its_end() throws SQLException {
        var before = counted("52");
        var file = ImportedFiles.sent("52", "UPSERT", inGuizhou(aWorker()), inGuizhou(aWorker()));
        var job = PublicId.parse("imp", file).orElseThrow();

        assertThat(grown(before, counted("52"), "IMPORT_LINES", "count")).isEqualTo(2);
        assertThat(grown(before, counted("52"), "IMPORT_LINES", "dueForDeletion"))
                .isZero();
        forced("UPDATE import_job SET ended_at = now() - interval '8 days' WHERE id = '" + job + "'");
        assertThat(grown(before, counted("52"), "IMPORT_LINES", "dueForDeletion"))
                .isEqualTo(2);
    }

    @Test
    void the_log_counts_who_was_shown_and_apart_why_within_seconds() throws SQLException {
        var worker = registered();
        var before = counted("52");

        office("52").get("/api/v1/workers/" + worker).then().statusCode(200);
        office("52")
                .body(Map.of("fields", List.of("NAME"), "purpose", "CONTACT", "reason", "to call about the bus"))
                .post("/api/v1/workers/" + worker + "/reveal")
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(40))
                .until(() -> grown(before, counted("52"), "REVEAL_REASONS", "count") >= 1);
        assertThat(grown(before, counted("52"), "ACCESS_LOG", "count")).isGreaterThanOrEqualTo(2);
        var old = LocalDate.now(Times.SHANGHAI).minusYears(3).minusDays(1);
        forced("INSERT INTO access_day VALUES ('52', '" + old + "', 7, 3)");
        try {
            var now = counted("52");
            assertThat(number(now, "ACCESS_LOG", "dueForDeletion")).isEqualTo(7);
            assertThat(number(now, "REVEAL_REASONS", "dueForDeletion")).isEqualTo(3);
            assertThat(of(now, "ACCESS_LOG", "oldest")).isEqualTo(old.toString());
            assertThat(number(counted("51"), "ACCESS_LOG", "dueForDeletion"))
                    .as("of another unit")
                    .isZero();
        } finally {
            forced("DELETE FROM access_day WHERE province = '52' AND day = '" + old + "'");
        }
    }

    @Test
    void the_same_order_is_one_while_it_is_open() throws SQLException {
        var month = Map.of("kind", "RETENTION", "from", "2026-01-01", "to", "2026-01-31");
        var first = RetentionOrders.ordered("52", month);
        var uuid = PublicId.parse("rpt", first).orElseThrow();
        await().until(() -> "DONE"
                .equals(office("52").get(RetentionOrders.REPORTS + "/" + first).<String>path("state")));
        assertThat(RetentionOrders.ordered("52", month)).isNotEqualTo(first);

        forced("UPDATE report_job SET state = 'ACCEPTED', from_day = '2025-12-01' WHERE id = '" + uuid + "'");
        var asOpen = Map.of("kind", "RETENTION", "from", "2025-12-01", "to", "2026-01-31");
        assertThat(RetentionOrders.ordered("52", asOpen)).isEqualTo(first);
        assertThat(RetentionOrders.ordered("51", asOpen)).isNotEqualTo(first);
        forced("UPDATE report_job SET state = 'FAILED' WHERE id = '" + uuid + "'");
    }

    private static String registered() {
        return register("52", inGuizhou(aWorker()).with("sourceRecordId", "kept-" + UUID.randomUUID()));
    }
}
