package io.labortransfer.matching.joborder;

import static io.labortransfer.matching.World.as;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.testing.Passports;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file of job orders as somebody sends it, and what became of it.
 *
 * @param sender who
 * @param id the import
 */
record OrderFile(Passports sender, String id) {

    static final String PATH = "/api/v1/job-orders/imports";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @SafeVarargs
    static String lines(Map<String, ?>... lines) {
        return Arrays.stream(lines).map(OrderFile::line).collect(Collectors.joining("\n"));
    }

    private static String line(Map<String, ?> line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Sends it in one request and waits for its end. */
    static OrderFile imported(Passports sender, String mode, String lines) {
        return imported(sender, mode, "application/x-ndjson", lines);
    }

    static OrderFile imported(Passports sender, String mode, String type, String lines) {
        String id = as(sender)
                .contentType(type)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(PATH + "?sourceSystem=erp&mode=" + mode)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return new OrderFile(sender, id).ended("COMPLETED");
    }

    /** Opens one that comes in chunks. */
    static OrderFile open(Passports sender, String mode) {
        String id = as(sender)
                .body(Map.of("format", "NDJSON", "mode", mode, "sourceSystem", "erp"))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new OrderFile(sender, id);
    }

    OrderFile chunk(int number, String lines) {
        byte[] body = lines.getBytes(StandardCharsets.UTF_8);
        as(sender)
                .contentType("application/octet-stream")
                .header("Content-Digest", "sha-256=:" + digest(body) + ":")
                .body(body)
                .put(PATH + "/" + id + "/chunks/" + number)
                .then()
                .statusCode(201);
        return this;
    }

    OrderFile step(String step) {
        as(sender).post(PATH + "/" + id + "/" + step).then().statusCode(202);
        return this;
    }

    OrderFile ended(String state) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get("").getString("state").startsWith(state));
        return this;
    }

    int count(String what) {
        return get("").getInt("counts." + what);
    }

    /** What became of the lines: the status, and field and code of all that is wrong. */
    List<String> told() {
        JsonPath results = get("/results?limit=500");
        List<String> told = new ArrayList<>();
        for (int i = 0; i < results.getList("items").size(); i++) {
            StringBuilder text = new StringBuilder(results.getString("items[" + i + "].status"));
            List<String> fields = results.getList("items[" + i + "].errors.field");
            List<String> codes = results.getList("items[" + i + "].errors.code");
            for (int e = 0; e < codes.size(); e++) {
                text.append(' ').append(fields.get(e)).append(':').append(codes.get(e));
            }
            told.add(text.toString());
        }
        return told;
    }

    /** The order that a line made, changed or found. */
    String order(int line) {
        return get("/results?limit=500").getString("items.find { it.line == " + line + " }.id");
    }

    JsonPath get(String part) {
        return as(sender)
                .get(PATH + "/" + id + part)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String digest(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
