package io.labortransfer.registry.importing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.importing.Chunks.digest;
import static io.labortransfer.registry.importing.Chunks.gzip;
import static io.labortransfer.registry.importing.Files.line;
import static io.labortransfer.registry.importing.Files.ndjson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ImportChunksTest {

    @Test
    void chunks_in_any_order_are_one_file_and_its_lines_are_numbered_through() {
        var file = Chunks.open(Passports.op("51"), Map.of("format", "NDJSON", "mode", "UPSERT", "rows", 4));
        file.put(2, ndjson(aWorker(), aWorker())).statusCode(201).body("rows", equalTo(2));
        file.put(1, ndjson(aWorker()) + "\n\n{\n").statusCode(201).body("lines", equalTo(3));
        file.get("/chunks").statusCode(200).body("items.number", contains(1, 2));
        file.post("commit")
                .statusCode(202)
                .header("Location", endsWith(file.id()))
                .header("Retry-After", "1");
        var job = Files.ended("51", file.id());
        assertThat(job.getInt("counts.created")).isEqualTo(3);
        assertThat(job.getInt("counts.rejected")).isEqualTo(1);
        file.get("/results?status=created").body("items.line", contains(1, 4, 5));
        file.get("/errors").body("items.line", contains(3));
    }

    @Test
    void an_open_import_says_so_and_until_when() {
        as(Passports.op("51"))
                .body(Map.of("format", "CSV", "mode", "CREATE_ONLY", "charset", "gb18030", "sourceSystem", "s"))
                .post("/api/v1/workers/imports")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("state", equalTo("OPEN"))
                .body("charset", equalTo("GB18030"))
                .body("expiresAt", notNullValue());
        as(Passports.op("51"))
                .body(Map.of("charset", "latin1"))
                .post("/api/v1/workers/imports")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("format", "mode", "charset"));
    }

    @Test
    void the_same_chunk_again_changes_nothing_and_another_under_its_number_is_refused() {
        var file = Chunks.open("51");
        var chunk = ndjson(aWorker()) + "\n";
        file.put(1, chunk).statusCode(201);
        file.put(1, chunk).statusCode(200);
        file.put(1, ndjson(aWorker())).statusCode(409).body("code", equalTo("CHUNK_DIFFERS"));
        file.post("commit").statusCode(202);
        Files.ended("51", file.id());
        file.put(1, chunk).statusCode(200);
        file.put(2, chunk).statusCode(409).body("code", equalTo("IMPORT_STATE")).body("allowedActions", empty());
    }

    @Test
    void a_body_needs_a_digest_that_is_its_own() {
        var file = Chunks.open("51");
        var body = ndjson(aWorker()).getBytes(StandardCharsets.UTF_8);
        var other = digest("SHA-256", new byte[1]);
        file.put(1, body, "identity", "sha-256=:" + other + ":")
                .statusCode(400)
                .body("errors.code", contains("CONTENT_DIGEST_WRONG"));
        for (var missing : new String[] {"", "md5=:" + other + ":", "sha-256=" + other, "sha-256=:A:"}) {
            file.put(1, body, "identity", missing)
                    .statusCode(400)
                    .header("Want-Content-Digest", notNullValue())
                    .body("errors.code", contains("CONTENT_DIGEST_MISSING"));
        }
        file.get("/chunks").body("items", empty());
        file.put(1, body, "identity", "sha-512=:" + digest("SHA-512", body) + ":, md5=:" + other + ":")
                .statusCode(201)
                .body("digest", equalTo("sha-256=:" + digest("SHA-256", body) + ":"));
    }

    @Test
    void a_packed_chunk_is_unpacked_and_must_not_grow_beyond_the_bound() {
        var file = Chunks.open("51");
        file.put(1, gzip(ndjson(aWorker(), aWorker()).getBytes(StandardCharsets.UTF_8)), "gzip")
                .statusCode(201)
                .body("rows", equalTo(2));
        file.put(2, gzip(new byte[9_000_000]), "gzip").statusCode(413);
        file.put(2, new byte[9_000_000], "identity").statusCode(413);
        file.put(2, "no gzip".getBytes(StandardCharsets.UTF_8), "gzip")
                .statusCode(400)
                .body("errors.code", contains("GZIP_UNREADABLE"));
        file.put(2, "{}\n".getBytes(StandardCharsets.UTF_8), "br").statusCode(415);
        file.put(0, "{}\n").statusCode(422);
        file.post("commit").statusCode(202);
        assertThat(Files.ended("51", file.id()).getInt("counts.created")).isEqualTo(2);
    }

    @Test
    void a_file_with_a_gap_a_torn_line_or_too_few_rows_is_not_committed() {
        var gap = Chunks.open("51");
        gap.put(1, "{}\n");
        gap.put(3, "{}\n");
        gap.post("commit").statusCode(409).body("code", equalTo("CHUNKS_MISSING"));
        gap.post("validate").statusCode(409).body("allowedActions", hasItem("chunks"));
        gap.put(2, "{}\n{").statusCode(201);
        gap.post("commit").statusCode(409).body("code", equalTo("CHUNK_TORN"));
        var short_ = Chunks.open(Passports.op("51"), Map.of("format", "NDJSON", "mode", "UPSERT", "rows", 2));
        short_.put(1, "{}\n");
        short_.post("commit").statusCode(409).body("code", equalTo("ROWS_DIFFER"));
        short_.get("").body("state", equalTo("OPEN"));
    }

    @Test
    void a_dry_run_foretells_every_line_and_changes_nothing() {
        var known = aWorker();
        Files.imported("51", "UPSERT", ndjson(known));
        var elsewhere = aWorker();
        Files.imported("52", "UPSERT", ndjson(elsewhere.in("520521")));
        var twice = aWorker();
        var file = Chunks.open("51");
        file.put(1, ndjson(twice, known, elsewhere.in("513431"), twice) + "\n");
        file.put(2, ndjson(known.with("mobility", "IN_COUNTY"), aWorker().with("sex", "9")));
        file.post("validate").statusCode(202);
        Files.reached("51", file.id(), "VALIDATED");
        file.get("")
                .body("counts.created", equalTo(1))
                .body("counts.unchanged", equalTo(1))
                .body("counts.parked", equalTo(1))
                .body("counts.rejected", equalTo(3))
                .body("percent", equalTo(100));
        file.get("/errors").body("items.line", contains(4, 5, 6));
        file.put(3, "{}\n").statusCode(409).body("allowedActions", contains("commit", "cancel"));
        as(Passports.op("51"))
                .body(Map.of("idNumber", twice.idNumber()))
                .post("/api/v1/workers/search")
                .then()
                .body("items", empty());
        file.post("commit").statusCode(202);
        var job = Files.ended("51", file.id());
        assertThat(job.getInt("counts.created")).isEqualTo(1);
        assertThat(job.getInt("counts.parked")).isEqualTo(1);
        file.get("/results?status=created").body("items.id", contains(notNullValue()));
    }

    @Test
    void the_rejected_lines_come_back_as_a_file_that_can_be_mended_and_sent_again() {
        var header =
                "idType,idNumber,name,sex,birthDate,registrationDivision,laborCapacity,mobility,education,attestation,"
                        + "sourceSystem,sourceRecordId\r\n";
        var good = csv(aWorker(), "1");
        var bad = csv(aWorker(), "9");
        var file = Chunks.open(Passports.op("51"), Map.of("format", "CSV", "mode", "UPSERT", "charset", "gb18030"));
        var gb = java.nio.charset.Charset.forName("GB18030");
        file.put(1, (header + good + bad).getBytes(gb), "identity")
                .statusCode(201)
                .body("rows", equalTo(2));
        file.put(2, gzip((csv(aWorker(), "1") + "x".repeat(70_000) + "\n" + csv(aWorker(), "8")).getBytes(gb)), "gzip");
        file.get("/rejected").statusCode(409);
        file.post("commit").statusCode(202);
        assertThat(Files.ended("51", file.id()).getInt("counts.rejected")).isEqualTo(3);
        var lines = file.get("/rejected")
                .statusCode(200)
                .header("Content-Type", "text/csv;charset=GB18030")
                .header("Content-Disposition", endsWith(".csv\""))
                .extract()
                .asByteArray();
        var text = new String(lines, gb);
        assertThat(text).startsWith(header + bad).doesNotContain("LINE_TOO_LONG");
        assertThat(text.lines()).hasSize(3);
        var again =
                Chunks.open(Passports.op("51"), Map.of("format", "CSV", "mode", "CREATE_ONLY", "charset", "gb18030"));
        again.put(1, text.replace(",9,", ",1,").replace(",8,", ",2,").getBytes(gb), "identity");
        again.post("commit");
        assertThat(Files.ended("51", again.id()).getInt("counts.created")).isEqualTo(2);
    }

    private static String csv(io.labortransfer.registry.WorkerJson worker, String sex) {
        return "RESIDENT_ID,%s,%s,%s,%s,513431,NORMAL,ANYWHERE,70,COUNTY,csv,%s\r\n"
                .formatted(
                        worker.idNumber(),
                        worker.name(),
                        sex,
                        worker.json().get("birthDate"),
                        worker.json().get("sourceRecordId"));
    }

    @Test
    void rejected_lines_go_back_to_the_client_that_sent_them_only() {
        var file = Chunks.open("51");
        file.put(1, "{\n");
        file.post("commit");
        Files.ended("51", file.id());
        file.get("/rejected").statusCode(200).body(equalTo("{\n"));
        var colleague = Passports.op("51").with("sub", "another-system");
        file.seenBy(colleague).get("/rejected").statusCode(403).body("code", equalTo("IMPORT_LINES_OF_OTHERS"));
    }

    @Test
    void the_first_chunk_of_a_csv_file_is_refused_for_its_header_and_can_be_mended() {
        var file = Chunks.open(Passports.op("51"), Map.of("format", "CSV", "mode", "UPSERT"));
        file.post("commit").statusCode(409).body("code", equalTo("CHUNKS_MISSING"));
        file.put(1, "idNumber,idNumber\n").statusCode(422).body("errors.code", hasItem("COLUMN_TWICE"));
        file.get("/chunks").body("items", empty());
    }

    @Test
    void a_cancelled_import_takes_nothing_any_more() {
        var file = Chunks.open("51");
        file.put(1, line(aWorker()) + "\n");
        file.post("cancel").statusCode(200).body("state", equalTo("CANCELLED")).body("endedAt", notNullValue());
        for (var step : new String[] {"commit", "validate", "cancel"}) {
            file.post(step).statusCode(409).body("code", equalTo("IMPORT_STATE"));
        }
        file.put(2, "{}\n").statusCode(409);
    }

    @Test
    void strangers_meet_404_other_offices_403_and_the_wrong_actor_403() {
        var file = Chunks.open("51");
        var stranger = file.seenBy(Passports.op("52"));
        var station = file.seenBy(Passports.st("51"));
        var above = file.seenBy(Passports.op("51").with("org", "office-above"));
        for (var step : new String[] {"validate", "commit", "cancel"}) {
            stranger.post(step).statusCode(404);
            station.post(step).statusCode(403);
            above.post(step).statusCode(403).body("code", equalTo("IMPORT_OF_OTHERS"));
        }
        for (var part : new String[] {"/chunks", "/rejected"}) {
            stranger.get(part).statusCode(404);
            station.get(part).statusCode(403);
        }
        stranger.put(1, "{}\n".getBytes(StandardCharsets.UTF_8), "identity", "").statusCode(404);
        above.put(1, "{}\n").statusCode(403);
        above.get("/chunks").statusCode(200);
        file.get("").body("state", equalTo("OPEN"));
    }
}
