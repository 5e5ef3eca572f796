package io.labortransfer.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.testing.IdempotencyContract;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class IdempotencyTest {

    private final String key = UUID.randomUUID().toString();

    @Test
    void every_post_but_a_reading_one_asks_for_its_key() {
        IdempotencyContract.holdsExcept("searchWorkers", "revealWorker");
    }

    @Test
    void a_wish_sent_twice_is_one_wish_with_one_answer() {
        String worker = Doors.register("51", WorkerJson.aWorker());
        Object wish = Doors.wish(Doors.word());

        Response first = wish(worker, wish);
        Response again = wish(worker, wish);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isNotNull().isEqualTo(first.header("ETag"));
    }

    @Test
    void a_file_sent_twice_is_one_import() {
        Response first = file("{}");
        Response again = file("{}");

        first.then().statusCode(202).header("Idempotency-Replayed", nullValue());
        again.then().statusCode(202).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.header("Location")).isNotNull().isEqualTo(first.header("Location"));
    }

    @Test
    void a_body_too_large_to_be_held_is_413_where_files_of_any_size_are_taken(@TempDir Path folder) throws IOException {
        Path large = Files.write(folder.resolve("large.json"), new byte[16 * 1024 * 1024 + 1]);

        Doors.office("51")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(large.toFile())
                .post("/api/v1/workers")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    private Response wish(String worker, Object wish) {
        return Doors.office("51")
                .header("Idempotency-Key", key)
                .body(wish)
                .post("/api/v1/workers/" + worker + "/intents");
    }

    private Response file(String lines) {
        return Doors.office("51")
                .header("Idempotency-Key", key)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports?mode=UPSERT");
    }
}
