package io.labortransfer.registry.importing;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.testing.Passports;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Files as offices send them, and what became of them. */
final class Files {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Files() {}

    static String ndjson(WorkerJson... workers) {
        return Arrays.stream(workers).map(Files::line).collect(Collectors.joining("\n"));
    }

    static String line(WorkerJson worker) {
        try {
            return JSON.writeValueAsString(worker.json());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static RequestSpecification upload(String unit) {
        return upload(Passports.op(unit));
    }

    static RequestSpecification upload(Passports passport) {
        return RestAssured.given().auth().oauth2(passport.token()).contentType("application/x-ndjson");
    }

    /** Sends the file and waits for its end. */
    static JsonPath imported(String unit, String mode, String body) {
        return ended(
                unit,
                upload(unit)
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/workers/imports?templateVersion=1&charset=utf-8&mode=" + mode)
                        .then()
                        .statusCode(202)
                        .header("Location", startsWith("http"))
                        .extract()
                        .path("id"));
    }

    /** Waits for the end of the job. */
    static JsonPath ended(String unit, String id) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> job(unit, id).getString("state").startsWith("COMPLETED"));
        return job(unit, id);
    }

    /** Waits until the job is in this state. */
    static void reached(String unit, String id, String state) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> job(unit, id).getString("state").equals(state));
    }

    static JsonPath job(String unit, String id) {
        return upload(unit)
                .get("/api/v1/workers/imports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath results(String unit, String id) {
        return upload(unit)
                .get("/api/v1/workers/imports/" + id + "/results?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
