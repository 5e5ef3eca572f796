package io.labortransfer.registry.importing;

import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.importing.Chunks.gzip;
import static io.labortransfer.registry.importing.Files.ndjson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.labortransfer.kit.importing.ImportSettings;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ServerFilesTest {
    private static final Passports OFFICE = Passports.op("51");

    @Inject
    ImportSettings settings;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = settings.folder().orElseThrow();
        Files.createDirectories(folder.resolve("51"));
    }

    @Test
    void a_file_of_the_folder_is_applied_once_its_office_commits_and_the_same_file_again_changes_nothing()
            throws IOException {
        put("51/people.ndjson", bytes(ndjson(aWorker(), aWorker()) + "\n{\n"));
        var file = Chunks.open(OFFICE, Map.of("format", "NDJSON", "mode", "UPSERT", "rows", 3));
        take("51", file.id(), "51/people.ndjson")
                .statusCode(200)
                .body("chunks", equalTo(1))
                .body("added", equalTo(1))
                .body("lines", equalTo(3));
        take("51", file.id(), "51/people.ndjson").statusCode(200).body("added", equalTo(0));
        file.get("").body("state", equalTo("OPEN"));

        file.post("commit").statusCode(202);

        var job = io.labortransfer.registry.importing.Files.ended("51", file.id());
        assertThat(job.getInt("counts.created")).isEqualTo(2);
        file.get("/errors").body("items.line", contains(3));
        file.get("/rejected").statusCode(200);
        take("51", file.id(), "51/people.ndjson").statusCode(200).body("added", equalTo(0));

        var again = Chunks.open("51");
        take("51", again.id(), "51/people.ndjson").statusCode(200).body("added", equalTo(1));
        again.post("commit").statusCode(202);
        var unchanged = io.labortransfer.registry.importing.Files.ended("51", again.id());
        assertThat(unchanged.getInt("counts.unchanged")).isEqualTo(2);
        assertThat(unchanged.getInt("counts.created")).isZero();
    }

    @Test
    void a_long_file_becomes_chunks_at_line_ends_and_goes_on_where_an_order_before_it_broke_off() throws IOException {
        // records do not shrink to nothing, so these must not either
        var chance = new Random(51);
        var whole = IntStream.range(0, 400)
                .mapToObj(number -> "{\"name\":\"" + digits(chance) + "\"}\n")
                .collect(Collectors.joining());
        var broken = gzip(bytes(whole));
        put("51/long.ndjson.gz", java.util.Arrays.copyOf(broken, broken.length - 9));
        var file = Chunks.open("51");
        isProblem(take("51", file.id(), "51/long.ndjson.gz"), 409, "IMPORT_FILE_UNREADABLE");

        put("51/long.ndjson.gz", broken);

        take("51", file.id(), "51/long.ndjson.gz")
                .statusCode(200)
                .body("chunks", equalTo(3))
                .body("added", greaterThan(0))
                .body("lines", equalTo(400));
        file.get("/chunks").body("items.number", contains(1, 2, 3));
        file.post("commit").statusCode(202);
        assertThat(io.labortransfer.registry.importing.Files.ended("51", file.id())
                        .getInt("counts.rows"))
                .isEqualTo(400);
    }

    @Test
    void another_file_for_the_same_import_and_one_for_a_cancelled_import_are_refused() throws IOException {
        put("51/one.ndjson", bytes(ndjson(aWorker())));
        put("51/other.ndjson", bytes(ndjson(aWorker())));
        var file = Chunks.open("51");
        take("51", file.id(), "51/one.ndjson").statusCode(200);
        isProblem(take("51", file.id(), "51/other.ndjson"), 409, "CHUNK_DIFFERS");
        var cancelled = Chunks.open("51");
        cancelled.post("cancel").statusCode(200);
        isProblem(take("51", cancelled.id(), "51/one.ndjson"), 409, "IMPORT_STATE");
    }

    @Test
    void what_lies_outside_of_the_folder_is_answered_like_what_does_not_exist() throws IOException {
        var outside = folder.toAbsolutePath().resolveSibling("outside.ndjson");
        Files.write(outside, bytes(ndjson(aWorker())));
        var link = folder.resolve("51").resolve("link.ndjson");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, outside);
        var file = Chunks.open("51");
        for (var name : new String[] {
            "nowhere.ndjson",
            "../outside.ndjson",
            "51/../../outside.ndjson",
            outside.toString(),
            "51/link.ndjson",
            "51",
            ".",
            "a\0b"
        }) {
            isProblem(take("51", file.id(), name), 422, "VALIDATION_FAILED")
                    .body("errors.code", hasItem("FILE_UNKNOWN"))
                    .body("errors.pointer", contains("/file"));
        }
        file.get("/chunks").body("items.size()", equalTo(0));
    }

    @Test
    void an_import_of_another_unit_or_of_nobody_is_not_found_and_an_order_without_a_file_is_told_what_is_missing()
            throws IOException {
        put("51/found.ndjson", bytes(ndjson(aWorker())));
        var file = Chunks.open("51");
        isProblem(take("52", file.id(), "51/found.ndjson"), 404, "NOT_FOUND");
        isProblem(take("5100", file.id(), "51/found.ndjson"), 404, "NOT_FOUND");
        isProblem(take("51", "imp_00000000000000000000000000", "51/found.ndjson"), 404, "NOT_FOUND");
        isProblem(take("51", "nonsense", "51/found.ndjson"), 404, "NOT_FOUND");
        isProblem(order("51", file.id(), "{}"), 422, "VALIDATION_FAILED").body("errors.code", hasItem("REQUIRED"));
        isProblem(order("51", file.id(), "{\"file\":"), 400, "MALFORMED");
    }

    private ValidatableResponse take(String unit, String id, String name) {
        return given().port(management)
                .contentType("application/json")
                .body(Map.of("file", name))
                .post("/internal/imports/" + unit + "/" + id + "/file")
                .then();
    }

    private ValidatableResponse order(String unit, String id, String body) {
        return given().port(management)
                .contentType("application/json")
                .body(body)
                .post("/internal/imports/" + unit + "/" + id + "/file")
                .then();
    }

    private static ValidatableResponse isProblem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status).body("code", equalTo(code));
    }

    private static String digits(Random chance) {
        return chance.ints(50_000, '0', '9' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void put(String name, byte[] body) throws IOException {
        Files.write(folder.resolve(name), body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
