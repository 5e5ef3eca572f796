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
    void a_correction_that_is_refused_because_another_unit_has_the_person_counts_each_time() throws SQLException {
        var held = aWorker();
        register("51", held);
        var own = register("52", aWorker().in("520521"));
        for (int times = 1; times <= 2; times++) {
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
            assertThat(counted()).isEqualTo(times);
        }
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
