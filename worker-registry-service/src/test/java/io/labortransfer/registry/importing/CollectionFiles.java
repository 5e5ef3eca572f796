package io.labortransfer.registry.importing;

import static io.labortransfer.registry.importing.Files.upload;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.testing.Passports;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Files of any collection, as an office sends them, and what became of them. */
record CollectionFiles(String collection, Passports office) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CollectionFiles of(String collection, String unit) {
        return new CollectionFiles(collection, Passports.op(unit));
    }

    @SafeVarargs
    static String lines(Map<String, ?>... lines) {
        return Arrays.stream(lines).map(CollectionFiles::line).collect(Collectors.joining("\n"));
    }

    private static String line(Map<String, ?> line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    String path() {
        return "/api/v1/" + collection + "/imports";
    }

    /** Sends the file, waits for its end, and gives the job. */
    JsonPath imported(String mode, String file) {
        return ended(sent(mode + "&sourceSystem=county-hr", "application/x-ndjson", file));
    }

    /** Sends the file and gives the id of the job. */
    String sent(String mode, String type, String file) {
        return upload(office)
                .contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(path() + "?mode=" + mode)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    JsonPath ended(String id) {
        return reached(id, "COMPLETED");
    }

    JsonPath reached(String id, String state) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> job(id).getString("state").startsWith(state));
        return job(id);
    }

    JsonPath job(String id) {
        return get("/" + id);
    }

    /** What became of the lines: {@code status}, and the fields and codes of what is wrong. */
    List<String> told(String id) {
        var results = get("/" + id + "/results?limit=500");
        var told = new ArrayList<String>();
        for (var i = 0; i < results.getList("items").size(); i++) {
            var errors = results.<String>getList("items[" + i + "].errors.code");
            var fields = results.<String>getList("items[" + i + "].errors.field");
            var text = new StringBuilder(results.getString("items[" + i + "].status"));
            for (var e = 0; e < errors.size(); e++) {
                text.append(' ').append(fields.get(e)).append(':').append(errors.get(e));
            }
            told.add(text.toString());
        }
        return told;
    }

    /** The id of the record that a line made, changed or found. */
    String record(String id, int line) {
        return get("/" + id + "/results?limit=500").getString("items.find { it.line == " + line + " }.id");
    }

    JsonPath get(String part) {
        return upload(office)
                .get(path() + part)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
