package io.labortransfer.registry.subject;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.rotation.Keys;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Answers that are kept for a retry hold the person no longer than the register does. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ForgottenAnswersTest {

    @Inject
    Rows rows;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    private final WorkerJson person = aWorker();
    private final String key = UUID.randomUUID().toString();

    @Test
    void a_retry_after_the_erasure_says_that_it_was_done_and_shows_nobody() {
        var first = registered().statusCode(201);
        var worker = first.extract().<String>path("id");
        openIntent("51", worker);
        var neighbour = register("51", aWorker());
        assertThat(bodies(worker)).isEqualTo(2);

        erase(worker);

        var again = registered().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        again.body(emptyString());
        assertThat(again.extract().header("Location")).isEqualTo(first.extract().header("Location"));
        assertThat(bodies(worker)).isZero();
        assertThat(bodies(neighbour)).isOne();
        office("51").get("/api/v1/workers/" + worker).then().statusCode(404);
    }

    @Test
    void after_a_restore_the_list_makes_the_kept_answers_blank_again() {
        var worker = registered().extract().<String>path("id");
        var row = rows.worker("51", WorkerId.of(worker).value());
        Keys.execute("CREATE TABLE backup AS SELECT * FROM kept_answer WHERE '" + worker + "' = ANY (subjects)");
        erase(worker);
        Topics.await("lt.erasure.v1", "lt.erasure.listed.v1", worker);
        rows.putBack("51", WorkerId.of(worker).value(), row);
        Keys.execute("UPDATE kept_answer k SET headers = b.headers, body = b.body, subjects = b.subjects FROM backup b"
                + " WHERE b.key = k.key AND b.day = k.day");
        Keys.execute("DROP TABLE backup");
        registered().body("id", equalTo(worker));

        given().port(management).post("/internal/erasures/repeat").then().statusCode(202);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> registered().statusCode(201).body(emptyString()));
        assertThat(bodies(worker)).isZero();
    }

    private ValidatableResponse registered() {
        return office("51")
                .header("Idempotency-Key", key)
                .body(person.json())
                .post("/api/v1/workers")
                .then();
    }

    /** How many answers about the worker are kept with what they say. */
    private static long bodies(String worker) {
        return Keys.count(
                "SELECT count(*) FROM kept_answer WHERE body IS NOT NULL AND '" + worker + "' = ANY (subjects)");
    }

    private static void erase(String worker) {
        var path = "/api/v1/workers/" + worker + "/subject-requests";
        var id = office("51")
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post(path)
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        office("51").get(path + "/" + id).<String>path("state").equals("DONE"));
    }
}
