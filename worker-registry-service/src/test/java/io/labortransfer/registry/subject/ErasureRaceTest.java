package io.labortransfer.registry.subject;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.rotation.Keys;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written about a person at the moment of the erasure, in both orders; a lock of the test's own decides which it is. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ErasureRaceTest {

    @Inject
    Rows rows;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final WorkerJson person = aWorker();
    private String worker = "";
    private String request = "";

    @BeforeEach
    void somebody() {
        worker = register("51", person);
    }

    @AfterEach
    void nobodyCallsAnyMore() {
        callers.shutdownNow();
    }

    @Test
    void a_wish_opened_before_the_erasure_is_erased_with_it() throws Exception {
        assertThat(beforeTheErasure(this::open).statusCode()).isEqualTo(201);

        assertThat(states("intent")).containsExactly("WITHDRAWN");
    }

    @Test
    void a_consent_granted_before_the_erasure_is_erased_with_it() throws Exception {
        assertThat(beforeTheErasure(this::grant).statusCode()).isEqualTo(201);

        assertThat(states("consent")).containsExactly("REVOKED");
    }

    @Test
    void a_wish_opened_during_the_erasure_finds_nobody() throws Exception {
        assertThat(duringTheErasure(this::open).statusCode()).isEqualTo(404);

        assertThat(states("intent")).isEmpty();
    }

    @Test
    void a_consent_granted_during_the_erasure_finds_nobody() throws Exception {
        assertThat(duringTheErasure(this::grant).statusCode()).isEqualTo(404);

        assertThat(states("consent")).isEmpty();
    }

    @Test
    void a_wish_withdrawn_during_the_erasure_finds_nobody() throws Exception {
        var intent = openIntent("51", worker);

        var answer = duringTheErasure(
                () -> office("51").body(Map.of("workerWord", word())).post("/api/v1/intents/" + intent + "/withdraw"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(states("intent")).containsExactly("WITHDRAWN");
    }

    @Test
    void a_second_request_during_the_erasure_finds_nobody() throws Exception {
        assertThat(duringTheErasure(this::erase).statusCode()).isEqualTo(404);

        assertThat(states("subject_request")).containsExactly("DONE");
    }

    @Test
    void a_consent_that_comes_with_a_decision_during_the_erasure_is_left_out() throws Exception {
        var other = register("51", aWorker());
        openIntent("51", other);

        duringTheErasure(() -> {
            Topics.send(accepted(worker), accepted(other));
            return null;
        });

        await().atMost(Duration.ofSeconds(60))
                .until(() -> office("51")
                        .get("/api/v1/workers/" + other + "/intents")
                        .<String>path("items[0].state")
                        .equals("MATCHED"));
        assertThat(states("consent")).isEmpty();
    }

    @Test
    void a_claim_parked_before_the_erasure_ends_with_it() throws Exception {
        var copy = new HashMap<>(person.json());
        copy.put("registrationDivision", "520521");
        copy.put("residenceDivision", "520521");
        var key = new ObjectMapper()
                .readTree(rows.worker("51", uuid(worker)))
                .get("id_number_key")
                .asText();
        var blocking =
                "INSERT INTO duplicate_case (origin_province, id, holder_province, holder_worker_id, id_key, kind, state,"
                        + " version, due_at, opened_at, opened_by) VALUES ('52', gen_random_uuid(), '00', gen_random_uuid(), '"
                        + key
                        + "', 'SAME_ID', 'OPEN', 1, now(), now(), 'test')";

        var parked = Keys.undone(blocking, () -> {
            var claim = callers.submit(() -> office("52").body(copy).post("/api/v1/workers"));
            waiting(1);
            request = erase().path("id");
            waiting(2);
            return claim;
        });

        assertThat(parked.get().statusCode()).isEqualTo(202);
        done();
        assertThat(Keys.count("SELECT count(*) FROM duplicate_case WHERE holder_worker_id = '" + uuid(worker)
                        + "' AND (state <> 'RESOLVED' OR id_key IS NOT NULL)"))
                .isZero();
        assertThat(Keys.count("SELECT count(*) FROM duplicate_case WHERE holder_worker_id = '" + uuid(worker) + "'"))
                .isOne();
    }

    /** The write has all but committed when the erasure begins. */
    private Response beforeTheErasure(Callable<Response> write) throws Exception {
        var answer = rows.holding("51", counter(), () -> {
            var writing = callers.submit(write);
            waiting(1);
            request = erase().path("id");
            waiting(2);
            return writing;
        });
        return ended(answer);
    }

    /** The erasure has all but committed when the write begins. */
    private Response duringTheErasure(Callable<Response> write) throws Exception {
        var answer = rows.holding("51", counter(), () -> {
            request = erase().path("id");
            waiting(1);
            var writing = callers.submit(write);
            waiting(2);
            return writing;
        });
        return ended(answer);
    }

    private Response ended(Future<Response> answer) throws Exception {
        var given = answer.get();
        done();
        return given;
    }

    /** Everything that changes a worker's state for others raises this row, at its end. */
    private String counter() {
        return "SELECT version FROM candidate_counter WHERE worker_id = '" + uuid(worker) + "' FOR UPDATE";
    }

    private static void waiting(int sessions) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Keys.count("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND cardinality(pg_blocking_pids(pid)) > 0")
                        >= sessions);
    }

    private Response open() {
        return office("51").body(wish(word())).post("/api/v1/workers/" + worker + "/intents");
    }

    private Response grant() {
        return office("51")
                .body(Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("44"), "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/consents");
    }

    private Response erase() {
        return office("51")
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests");
    }

    private void done() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office("51")
                        .get("/api/v1/workers/" + worker + "/subject-requests/" + request)
                        .<String>path("state")
                        .equals("DONE"));
    }

    private List<String> states(String table) {
        return rows.all("51", "SELECT state FROM " + table + " WHERE worker_id = '" + uuid(worker) + "'");
    }

    private static Event accepted(String worker) {
        var match = PublicId.format("mat", UUID.randomUUID());
        var consent = Map.of(
                "consentId",
                PublicId.format("cns", UUID.randomUUID()),
                "purpose",
                "SHARE_PROFILE_DEST",
                "scope",
                List.of("44"),
                "word",
                Map.of("by", "SELF_IN_PERSON", "recordedBy", "OP", "recordedOrg", "office-51"));
        return Event.on("lt.match.v1")
                .type("lt.match.offer_accepted.v1")
                .key(worker)
                .subject(match)
                .sequence(1)
                .from("51")
                .to("44")
                .carrying(Map.of(
                        "matchId",
                        match,
                        "workerId",
                        worker,
                        "acceptSeq",
                        1,
                        "consents",
                        List.of(consent),
                        "originProvince",
                        "51"));
    }

    private static UUID uuid(String worker) {
        return WorkerId.of(worker).value();
    }
}
