package io.labortransfer.registry.capture;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wishes, consents, enrollments, referrals, measures, students and households that a device took down in Sichuan (51) without a network. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RecordCaptureTest {

    /** A kind of record: where it is sent, what is sent, and a property that somebody may send otherwise. */
    private record Sent(String path, Map<String, Object> body, String property, Object otherwise) {
        Map<String, Object> under(String clientId) {
            var captured = new HashMap<>(body);
            captured.put("clientId", clientId);
            return captured;
        }

        Map<String, Object> otherwise(String clientId) {
            var other = under(clientId);
            other.put(property, otherwise);
            return other;
        }
    }

    private final String clientId = UUID.randomUUID().toString();
    private String worker = "";

    @BeforeEach
    void somebody_is_registered() {
        worker = register("51", aWorker());
    }

    @Test
    void what_is_delivered_twice_is_one_record_however_late_and_whatever_has_happened_since() {
        for (var sent : everything(worker)) {
            var client = UUID.randomUUID().toString();
            var id = post(sent.path(), sent.under(client))
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            post(sent.path(), sent.under(client)).statusCode(201).body("id", equalTo(id));
        }
        var sent = aWish(worker);
        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/intents/"
                        + office("51")
                                .get("/api/v1/workers/" + worker + "/intents")
                                .<String>path("items[0].id") + "/withdraw")
                .then()
                .statusCode(200);
        var id = post(sent.path(), sent.under(clientId))
                .statusCode(201)
                .extract()
                .<String>path("id");
        office("51").body(Map.of("workerWord", word())).post("/api/v1/intents/" + id + "/withdraw");

        post(sent.path(), sent.under(clientId))
                .statusCode(201)
                .body("id", equalTo(id))
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void the_answer_is_the_same_when_the_key_of_the_request_is_long_forgotten() throws SQLException {
        for (var sent : everything(worker)) {
            var client = UUID.randomUUID().toString();
            var key = UUID.randomUUID().toString();
            var id = keyed(key).body(sent.under(client)).post(sent.path()).<String>path("id");
            answersAreForgotten();
            for (var again : List.of(keyed(key), keyed(UUID.randomUUID().toString()), office("51"))) {
                again.body(sent.under(client))
                        .post(sent.path())
                        .then()
                        .statusCode(201)
                        .body("id", equalTo(id));
            }
        }
    }

    @Test
    void what_says_something_else_under_the_same_id_is_refused_by_name() {
        for (var sent : everything(worker)) {
            var client = UUID.randomUUID().toString();
            var id = post(sent.path(), sent.under(client))
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            post(sent.path(), sent.otherwise(client))
                    .statusCode(409)
                    .body("code", equalTo("CAPTURE_DIFFERS"))
                    .body("detail", containsString(id))
                    .body("errors.pointer", contains("/" + sent.property()))
                    .body("errors.code", contains("DIFFERS"));
            post(sent.path(), sent.under(client)).statusCode(201).body("id", equalTo(id));
        }
    }

    @Test
    void an_id_is_one_records_in_its_unit_and_another_units_own_there() {
        var wish = aWish(worker);
        post(wish.path(), wish.under(clientId)).statusCode(201);

        for (var sent : everything(worker)) {
            if (!sent.path().equals(wish.path())) {
                post(sent.path(), sent.under(clientId)).statusCode(409).body("code", equalTo("CLIENT_ID_TAKEN"));
            }
        }
        var neighbour = aWish(register("51", aWorker()));
        post(neighbour.path(), neighbour.under(clientId)).statusCode(409).body("code", equalTo("CLIENT_ID_TAKEN"));
        var foreign = aWish(register("52", aWorker().in("520521")));
        office("52").body(foreign.under(clientId)).post(foreign.path()).then().statusCode(201);
        as(Passports.op("52"))
                .body(wish.under(clientId))
                .post(wish.path())
                .then()
                .statusCode(404);
        as(Passports.op("51").prefix("5101"))
                .body(wish.under(clientId))
                .post(wish.path())
                .then()
                .statusCode(404);
    }

    @Test
    void an_id_that_is_none_and_one_that_comes_later_are_refused() {
        for (var sent : everything(worker)) {
            post(sent.path(), sent.under("1")).statusCode(422).body("errors.pointer", contains("/clientId"));
        }
        var student = aStudent();
        var registered = post(student.path(), student.under(UUID.randomUUID().toString()))
                .extract()
                .<String>path("id");
        office("51")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("clientId", UUID.randomUUID().toString()))
                .patch("/api/v1/students/" + registered)
                .then()
                .statusCode(422)
                .body("errors.code", contains("VALUE_FIXED"));
        var wish = aWish(worker);
        var id = post(wish.path(), wish.under(clientId)).extract().<String>path("id");
        office("51")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("clientId", UUID.randomUUID().toString(), "workerWord", word()))
                .patch("/api/v1/intents/" + id)
                .then()
                .statusCode(422)
                .body("errors.code", contains("VALUE_FIXED"));
    }

    @Test
    void a_household_that_was_sent_is_told_to_whoever_reaches_it_and_to_nobody_else_of_the_unit() {
        var sent = anotherHousehold();
        var id = post(sent.path(), sent.under(clientId))
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(Passports.op("51").prefix("513431"))
                .body(sent.under(clientId))
                .post(sent.path())
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        as(Passports.op("51").prefix("5117"))
                .body(sent.under(clientId))
                .post(sent.path())
                .then()
                .statusCode(409)
                .body("code", equalTo("CLIENT_ID_TAKEN"));
    }

    @Test
    void what_was_refused_has_taken_no_id() {
        var wish = aWish(worker);
        var unsaid = wish.under(clientId);
        unsaid.remove("workForms");
        post(wish.path(), unsaid).statusCode(422);
        post(wish.path(), wish.under(clientId)).statusCode(201);
    }

    @Test
    void of_many_deliveries_at_once_one_makes_the_record_and_all_are_told_of_it() throws Exception {
        var measure = aMeasure(worker);
        try (var lines = Executors.newFixedThreadPool(4)) {
            Callable<String> deliver = () -> post(measure.path(), measure.under(clientId))
                    .statusCode(201)
                    .extract()
                    .path("id");
            var told = lines.invokeAll(
                    IntStream.range(0, 8).mapToObj(turn -> deliver).toList());
            assertThat(told.stream().map(Future::resultNow))
                    .hasSize(8)
                    .containsOnly(told.getFirst().get());
        }
        office("51").get(measure.path()).then().body("items.size()", equalTo(1));
    }

    @Test
    void a_worker_who_moves_takes_along_what_was_sent_and_meets_nobody_elses_id_there() {
        var wish = aWish(worker);
        var id = post(wish.path(), wish.under(clientId)).extract().<String>path("id");
        var other = aWish(register("52", aWorker().in("520521")));
        office("52").body(other.under(clientId)).post(other.path()).then().statusCode(201);
        var second = aMeasure(worker);
        var measure = UUID.randomUUID().toString();
        var line = post(second.path(), second.under(measure)).extract().<String>path("id");
        moves(worker);

        post(wish.path(), wish.under(clientId)).statusCode(404);
        office("52")
                .body(second.under(measure))
                .post(second.path())
                .then()
                .statusCode(201)
                .body("id", equalTo(line));
        office("52").get("/api/v1/intents/" + id).then().statusCode(200);
        var stayed = aWish(register("51", aWorker()));
        post(stayed.path(), stayed.under(clientId)).statusCode(409).body("code", equalTo("CLIENT_ID_TAKEN"));
    }

    @Test
    void what_came_along_keeps_its_id_from_nobody_who_sends_later_in_the_new_unit() {
        var wish = aWish(worker);
        var id = post(wish.path(), wish.under(clientId)).extract().<String>path("id");
        moves(worker);

        var other = aWish(register("52", aWorker().in("520521")));
        var own = office("52")
                .body(other.under(clientId))
                .post(other.path())
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        assertThat(own).isNotEqualTo(id);
        for (var again : Map.of(other, own, wish, id).entrySet()) {
            office("52")
                    .body(again.getKey().under(clientId))
                    .post(again.getKey().path())
                    .then()
                    .statusCode(201)
                    .body("id", equalTo(again.getValue()));
        }
    }

    @Test
    void the_id_that_a_device_gave_a_worker_does_not_keep_the_worker_from_moving() {
        var captured = register("51", aWorker().with("clientId", clientId));
        register("52", aWorker().in("520521").with("clientId", clientId));
        moves(captured);
    }

    @Test
    void with_the_person_goes_what_was_sent() throws SQLException {
        var wish = aWish(worker);
        post(wish.path(), wish.under(clientId)).statusCode(201);
        assertThat(kept()).isEqualTo(1);
        office("51")
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(202);
        await().untilAsserted(() ->
                office("51").get("/api/v1/workers/" + worker).then().statusCode(404));
        assertThat(kept()).isZero();
    }

    @Test
    void what_is_kept_of_what_was_sent_can_neither_be_tried_nor_compared() throws SQLException {
        var referral = aReferral();
        post(referral.path(), referral.under(clientId)).statusCode(201);
        var second = UUID.randomUUID().toString();
        var other = aReferral();
        post(other.path(), other.under(second)).statusCode(201);
        var digests = digests(clientId);
        assertThat(digests).hasSizeGreaterThanOrEqualTo(3).doesNotContainAnyElementsOf(digests(second));
        assertThat(digests).allSatisfy(digest -> assertThat(digest).matches("[A-Za-z0-9+/]{43}="));
    }

    private static List<String> digests(String clientId) throws SQLException {
        try (var connection = DriverManager.getConnection(superuser());
                var select = connection.prepareStatement(
                        "SELECT d.value FROM capture c, jsonb_each_text(c.said::jsonb) d WHERE c.client_id = ?")) {
            select.setObject(1, UUID.fromString(clientId));
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    private static List<Sent> everything(String worker) {
        return List.of(
                aWish(worker),
                aConsent(worker),
                anApplication(worker),
                aReferral(),
                aMeasure(worker),
                aStudent(),
                anotherHousehold());
    }

    private static Sent aStudent() {
        var pupil = register("51", aWorker());
        return new Sent(
                "/api/v1/students",
                Map.of(
                        "workerId",
                        pupil,
                        "school",
                        "Vocational school of the county",
                        "level",
                        "SECONDARY_VOCATIONAL",
                        "expectedGraduation",
                        "2027-07-01"),
                "school",
                "Another school");
    }

    private static Sent anotherHousehold() {
        var household = aHousehold().of(register("51", aWorker())).andAChild().json();
        return new Sent("/api/v1/households", household, "relocated", true);
    }

    private static Sent aWish(String worker) {
        return new Sent("/api/v1/workers/" + worker + "/intents", wish(word()), "wageMinFen", 400_000);
    }

    private static Sent aConsent(String worker) {
        return new Sent(
                "/api/v1/workers/" + worker + "/consents",
                Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("33"), "workerWord", word()),
                "scope",
                List.of("44"));
    }

    private static Sent anApplication(String worker) {
        return new Sent(
                "/api/v1/training/courses/" + offer("51", course()) + "/enrollments",
                Map.of("workerId", worker, "workerWord", word()),
                "workerWord",
                word());
    }

    private static Sent aReferral() {
        var household = aHousehold().of(register("51", aWorker())).entered("51");
        return new Sent(
                "/api/v1/households/" + household + "/risk-referrals",
                Map.of("reason", "JOB_LOSS", "evidenceRef", "visit-1", "observedOn", "2026-11-01"),
                "reason",
                "ILLNESS");
    }

    private static Sent aMeasure(String worker) {
        return new Sent(
                "/api/v1/workers/" + worker + "/assistance-records",
                Map.of("kind", "COUNSEL", "measureRef", "counsel-" + UUID.randomUUID(), "givenOn", "2026-01-01"),
                "kind",
                "TRANSPORT");
    }

    private static ValidatableResponse post(String path, Map<String, Object> body) {
        return office("51").body(body).post(path).then();
    }

    private static RequestSpecification keyed(String key) {
        return office("51").header("Idempotency-Key", key);
    }

    /** As after seven days. */
    private static void answersAreForgotten() throws SQLException {
        try (var connection = DriverManager.getConnection(superuser());
                var forget = connection.prepareStatement("DELETE FROM kept_answer")) {
            assertThat(forget.executeUpdate()).isPositive();
        }
    }

    private long kept() throws SQLException {
        try (var connection = DriverManager.getConnection(superuser());
                var select = connection.prepareStatement("SELECT count(*) FROM capture WHERE client_id = ?")) {
            select.setObject(1, UUID.fromString(clientId));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String superuser() {
        return ConfigProvider.getConfig().getValue("suite.database.url", String.class) + "?user=postgres";
    }
}
