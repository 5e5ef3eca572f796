package io.labortransfer.registry.importing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.importing.Files.ndjson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.registry.Doors;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever registers people to learn whom others have is counted as whoever reads people. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HarvestOfClaimsTest {

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    private final String name = "prober-" + UUID.randomUUID();
    private final Passports prober = Passports.op("52").with("sub", name);

    @Test
    void a_claim_counts_once_however_often_it_is_made_and_a_registration_does_not() throws SQLException {
        var held = aWorker();
        register("51", held);
        claim(held, 202);
        claim(held, 202);
        assertThat(counted()).isEqualTo(1);
        claim(aWorker(), 201);
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void a_person_counts_once_whether_registered_claimed_or_corrected() throws SQLException {
        var held = aWorker();
        register("51", held);
        var own = register("52", aWorker().in("520521"));

        correct(own, held);
        assertThat(counted()).isEqualTo(1);
        correct(own, held);
        claim(held, 202);
        accept(own, held);
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void what_a_person_claims_and_the_office_accepts_counts_like_a_correction() throws SQLException {
        var one = aWorker();
        var two = aWorker();
        register("51", one);
        register("51", two);
        var own = register("52", aWorker().in("520521"));

        accept(own, one);
        assertThat(counted()).isEqualTo(1);
        accept(own, two);
        accept(own, one);
        assertThat(counted()).isEqualTo(2);
    }

    /** The office says what the person says, and then that the person is right. */
    private void accept(String own, WorkerJson held) {
        var request = as(prober)
                .body(Map.of(
                        "type", "CORRECT", "fact", "ID_NUMBER", "claimed", held.idNumber(), "workerWord", Doors.word()))
                .post("/api/v1/workers/" + own + "/subject-requests")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        as(prober)
                .body(Map.of())
                .post("/api/v1/workers/" + own + "/subject-requests/" + request + "/accept")
                .then()
                .statusCode(409)
                .body("code", equalTo("ID_HELD_ELSEWHERE"));
    }

    private void correct(String own, WorkerJson held) {
        as(prober)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body("{\"idNumber\": \"%s\", \"birthDate\": \"%s\"}"
                        .formatted(held.idNumber(), held.json().get("birthDate"))
                        .getBytes(StandardCharsets.UTF_8))
                .patch("/api/v1/workers/" + own)
                .then()
                .statusCode(409)
                .body("code", equalTo("ID_HELD_ELSEWHERE"));
    }

    @Test
    void a_dry_run_and_its_commit_count_a_person_once() throws SQLException {
        var one = aWorker();
        var two = aWorker();
        register("51", one);
        register("51", two);
        claim(one, 202);
        var file = Chunks.open(prober, Map.of("format", "NDJSON", "mode", "UPSERT"));
        file.put(1, ndjson(one.in("520521"), two.in("520521"), aWorker().in("520521")) + "\n")
                .statusCode(201);
        file.post("validate").statusCode(202);
        Files.reached("52", file.id(), "VALIDATED");
        await().atMost(Duration.ofSeconds(10)).until(() -> counted() == 2);
        file.post("commit").statusCode(202);
        Files.ended("52", file.id());
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(10)).until(() -> counted() == 2);
    }

    @Test
    void lines_of_a_file_that_wait_count_and_no_line_is_held_back() {
        var one = aWorker();
        var two = aWorker();
        register("51", one);
        register("51", two);
        var job = Files.upload(prober)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(ndjson(one.in("520521"), two.in("520521"), aWorker().in("520521"))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports?mode=UPSERT&templateVersion=2")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> office("52")
                        .get("/api/v1/workers/imports/" + job)
                        .then()
                        .body("state", equalTo("COMPLETED_WITH_ERRORS"))
                        .body("counts.parked", equalTo(2))
                        .body("counts.created", equalTo(1)));
        await().atMost(Duration.ofSeconds(10)).until(() -> counted() == 2);
    }

    private void claim(WorkerJson worker, int status) {
        as(prober)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(worker.in("520521").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(status);
    }

    private long counted() throws SQLException {
        try (var connection = engine.getConnection();
                var ask = connection.prepareStatement(
                        "SELECT coalesce(max(people), 0) FROM harvest_count WHERE caller = ?")) {
            ask.setString(1, name);
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
