package io.labortransfer.registry.importing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.importing.Files.imported;
import static io.labortransfer.registry.importing.Files.line;
import static io.labortransfer.registry.importing.Files.ndjson;
import static io.labortransfer.registry.importing.Files.results;
import static io.labortransfer.registry.importing.Files.upload;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ImportResourceTest {

    @Test
    void a_file_creates_workers_and_the_same_file_again_changes_nothing() {
        var file = ndjson(aWorker(), aWorker(), aWorker());
        var first = imported("51", "UPSERT", file);
        counts(first, 3, 3, 0, 0, 0, 0);
        assertThat(first.getString("state")).isEqualTo("COMPLETED");
        assertThat(first.getInt("percent")).isEqualTo(100);
        assertThat(first.<Object>get("rowsPerSecond")).isNotNull();
        assertThat(first.getString("expectedEndAt")).isNull();
        var again = imported("51", "UPSERT", file);
        counts(again, 3, 0, 0, 3, 0, 0);
        assertThat(results("51", again.getString("id")).getList("items.id"))
                .isEqualTo(results("51", first.getString("id")).getList("items.id"));
        var worker = results("51", first.getString("id")).getString("items[0].id");
        office("51").get("/api/v1/workers/" + worker).then().statusCode(200).body("version", equalTo(1));
        Topics.await("lt.worker.v1", "lt.worker.registered.v1", worker);
        Topics.await("lt.candidate.v1", "lt.candidate.changed.v1", worker);
    }

    @Test
    void a_changed_line_updates_its_worker_and_tells_it() {
        var worker = aWorker();
        imported("51", "CREATE_ONLY", ndjson(worker));
        var job = imported("51", "UPDATE_ONLY", ndjson(worker.with("phone", "+8613911112222"), aWorker()));
        counts(job, 2, 0, 1, 0, 0, 1);
        var found = results("51", job.getString("id"));
        assertThat(found.getString("items[1].errors[0].code")).isEqualTo("WORKER_UNKNOWN");
        var id = found.getString("items[0].id");
        office("51")
                .get("/api/v1/workers/" + id)
                .then()
                .body("version", equalTo(2))
                .body("phone", equalTo("+8613911112222"));
        assertThat(Topics.await("lt.worker.v1", "lt.worker.updated.v1", id).sequence())
                .isEqualTo(2);
    }

    @Test
    void create_only_changes_nobody() {
        var worker = aWorker();
        register("51", worker);
        var job = imported("51", "CREATE_ONLY", ndjson(worker.with("mobility", "IN_COUNTY")));
        counts(job, 1, 0, 0, 0, 0, 1);
        assertThat(results("51", job.getString("id")).getString("items[0].errors[0].code"))
                .isEqualTo("UPDATE_NOT_IN_MODE");
    }

    @Test
    void broken_lines_cost_only_themselves_and_say_where_and_what() throws IOException {
        var elsewhere = aWorker();
        register("52", elsewhere.in("520521"));
        var known = aWorker();
        register("51", known);
        var twice = aWorker();
        var body = new ByteArrayOutputStream();
        write(body, line(twice));
        write(body, line(aWorker().with("idNumber", "995101199001011231")));
        write(body, line(aWorker().with("birthDate", "2999-01-01")));
        write(body, line(aWorker().in("519999")));
        write(body, line(twice));
        write(body, line(elsewhere.in("513431")));
        write(body, line(known.fromRecord("another record")));
        body.write(line(aWorker()).getBytes(Charset.forName("GB18030")));
        body.write('\n');
        write(body, "x".repeat(70_000));
        write(body, "{\"idNumber\": ");
        write(body, line(aWorker().with("nickname", "none")));
        write(body, "");
        write(body, line(aWorker().fromRecord("nul\u0000")));
        write(body, line(aWorker()));
        var id = upload("51")
                .body(body.toByteArray())
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        var job = Files.ended("51", id);
        counts(job, 13, 2, 0, 0, 1, 10);
        assertThat(job.getString("state")).isEqualTo("COMPLETED_WITH_ERRORS");
        var found = results("51", id);
        assertThat(found.getList("items.line")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14);
        assertThat(found.getList("items.collect { it.errors.isEmpty() ? it.status : it.errors[0].code }"))
                .containsExactly(
                        "created",
                        "ID_CHECKSUM",
                        "BIRTH_DATE_FUTURE",
                        "DIVISION_UNKNOWN",
                        "DUPLICATE_IN_FILE",
                        "PARKED",
                        "ID_ALREADY_REGISTERED",
                        "LINE_ENCODING",
                        "LINE_TOO_LONG",
                        "LINE_MALFORMED",
                        "COLUMN_UNKNOWN",
                        "TEXT_UNSTORABLE",
                        "created");
        assertThat(found.getString("items[5].duplicateId")).startsWith("dup_");
        assertThat(found.getString("items[1].errors[0].field")).isEqualTo("idNumber");
        assertThat(found.prettify()).doesNotContain("995101199001011231").doesNotContain("2999");
    }

    private static void write(ByteArrayOutputStream body, String line) throws IOException {
        body.write(line.getBytes(StandardCharsets.UTF_8));
        body.write('\n');
    }

    @Test
    void a_csv_file_has_the_same_names_with_dots() {
        var worker = aWorker();
        var header = "idType,idNumber,name,sex,birthDate,registrationDivision,categories.0.code,categories.0.validFrom,"
                + "categories.0.source,laborCapacity,mobility,cannotLeaveReasons.0,education,skills.0.occupationCode,"
                + "skills.0.level,skills.0.attestation,languages.0,languages.1,attestation,sourceRecordId\r\n";
        var row =
                "RESIDENT_ID,%s,\"阿木, 小\",1,%s,513431,LOP,2020-01-01,county,NORMAL,IN_COUNTY,CARE,70,6-05-01-03,3,COUNTY,ii,zh,COUNTY,csv-1\r\n"
                        .formatted(worker.idNumber(), worker.json().get("birthDate"));
        var id = upload("51")
                .contentType("text/csv")
                .body(("\ufeff" + header + row + "one,two\r\n").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports?mode=UPSERT&sourceSystem=county-csv")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        counts(Files.ended("51", id), 2, 1, 0, 0, 0, 1);
        var found = results("51", id);
        assertThat(found.getString("items[1].errors[0].code")).isEqualTo("LINE_CELLS_WRONG");
        assertThat(found.getInt("items[0].line")).isEqualTo(2);
        office("51")
                .get("/api/v1/workers/" + found.getString("items[0].id"))
                .then()
                .body("name", equalTo("阿木, 小"))
                .body("skills[0].level", equalTo(3))
                .body("cannotLeaveReasons[0]", equalTo("CARE"))
                .body("sourceSystem", equalTo("county-csv"));
    }

    @Test
    void all_that_is_wrong_with_a_line_is_told_whether_it_can_be_read_or_not() {
        var job = imported(
                "51",
                "UPSERT",
                ndjson(aWorker().with("name", Map.of()).with("sex", "9").with("nickname", "x")));
        upload("51")
                .get("/api/v1/workers/imports/" + job.getString("id") + "/errors")
                .then()
                .body("items[0].errors.field", containsInAnyOrder("name", "nickname", "sex"));
    }

    @Test
    void a_packed_file_is_unpacked_as_it_streams_in() {
        var body = ndjson(aWorker(), aWorker()).getBytes(StandardCharsets.UTF_8);
        var id = upload("51")
                .header("Content-Encoding", "gzip")
                .body(Chunks.gzip(body))
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        counts(Files.ended("51", id), 2, 2, 0, 0, 0, 0);
        Chunks.of(Passports.op("51"), id).get("/chunks").body("items.rows", contains(2));
        upload("51")
                .header("Content-Encoding", "gzip")
                .body(Chunks.gzip(new byte[20_000_000]))
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(413);
        upload("51")
                .header("Content-Encoding", "gzip")
                .body(body)
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(400);
    }

    @Test
    void gb18030_files_are_read_when_they_say_so() {
        var worker = aWorker();
        var id = upload("51")
                .body(line(worker).getBytes(Charset.forName("GB18030")))
                .post("/api/v1/workers/imports?mode=UPSERT&charset=gb18030")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        counts(Files.ended("51", id), 1, 1, 0, 0, 0, 0);
        office("51")
                .get("/api/v1/workers/" + results("51", id).getString("items[0].id"))
                .then()
                .body("name", equalTo(worker.name()));
    }

    @Test
    void a_file_needs_a_mode_and_a_known_type() {
        upload("51")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("mode"));
        upload("51")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports?mode=ANY&sheet=&templateVersion=1.5")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("mode"))
                .body("errors.pointer", hasItem("sheet"))
                .body("errors.pointer", hasItem("templateVersion"));
        upload("51")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports?mode=UPSERT&charset=latin1")
                .then()
                .statusCode(400);
        upload("51")
                .contentType("text/plain")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(415);
    }

    @Test
    void a_file_of_several_chunks_is_applied_whole_and_paged() {
        var workers = new WorkerJson[2_500];
        for (var i = 0; i < workers.length; i++) {
            workers[i] = aWorker().in("330102").fromRecord("bulk-" + i);
        }
        workers[2_499] = workers[0];
        var job = imported("33", "UPSERT", ndjson(workers));
        var rejected = job.getInt("counts.rejected");
        counts(job, 2_500, 2_500 - rejected, 0, 0, 0, rejected);
        var path = "/api/v1/workers/imports/" + job.getString("id") + "/results?status=created&limit=500";
        var cursor = upload("33")
                .get(path)
                .then()
                .body("items", hasSize(500))
                .extract()
                .<String>path("nextCursor");
        upload("33").get(path + "&cursor=" + cursor).then().statusCode(200).body("items[0].line", equalTo(501));
        upload("33")
                .get("/api/v1/workers/imports/" + job.getString("id") + "/errors")
                .then()
                .body("items.errors.flatten().code", hasItem("DUPLICATE_IN_FILE"));
    }

    @Test
    void a_county_imports_for_itself_only_and_reads_its_own_jobs() {
        var county = Passports.op("51").prefix("513432");
        var id = upload(county)
                .body(ndjson(aWorker()).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        counts(Files.ended("51", id), 1, 0, 0, 0, 0, 1);
        upload(Passports.op("51").prefix("513431"))
                .get("/api/v1/workers/imports/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void strangers_meet_404_the_wrong_actor_403_and_no_token_401() {
        var id = imported("51", "UPSERT", ndjson(aWorker())).getString("id");
        for (var path : new String[] {"", "/results", "/errors"}) {
            upload("52").get("/api/v1/workers/imports/" + id + path).then().statusCode(404);
            as(Passports.dp("44"))
                    .get("/api/v1/workers/imports/" + id + path)
                    .then()
                    .statusCode(403);
            given().get("/api/v1/workers/imports/" + id + path).then().statusCode(401);
        }
        upload(Passports.dp("44"))
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(403);
    }

    private static void counts(
            JsonPath job, int rows, int created, int updated, int unchanged, int parked, int rejected) {
        assertThat(job.<String, Object>getMap("counts"))
                .isEqualTo(Map.of(
                        "rows",
                        rows,
                        "created",
                        created,
                        "updated",
                        updated,
                        "unchanged",
                        unchanged,
                        "parked",
                        parked,
                        "rejected",
                        rejected));
    }
}
