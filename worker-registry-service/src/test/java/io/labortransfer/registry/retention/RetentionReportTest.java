package io.labortransfer.registry.retention;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.retention.RetentionOrders.forced;
import static io.labortransfer.registry.retention.RetentionOrders.grown;
import static io.labortransfer.registry.retention.RetentionOrders.number;
import static io.labortransfer.registry.retention.RetentionOrders.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.report.ReportTidying;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.subject.PersonCopy;
import io.labortransfer.testing.AccessLog;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** What a unit keeps, counted. Heilongjiang (23) has nobody but who is registered here. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RetentionReportTest {
    private static final String REPORTS = "/api/v1/reports/registry";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    ReportTidying tidying;

    private final WorkerJson person = aWorker().in("230102");

    @Test
    void each_class_is_counted_with_what_went_in_the_period() {
        var before = read(done(Passports.op("23")));
        var kept = register("23", person);
        var erased = register("23", aWorker().in("230102"));
        PersonCopy.made(Passports.op("23"), kept);
        var erasure = office("23")
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post("/api/v1/workers/" + erased + "/subject-requests")
                .<String>path("id");
        await().until(() -> "DONE"
                .equals(office("23")
                        .get("/api/v1/workers/" + erased + "/subject-requests/" + erasure)
                        .<String>path("state")));

        var now = read(done(Passports.op("23")));

        assertThat(grown(before, now, "WORKERS", "count")).isEqualTo(1);
        assertThat(grown(before, now, "WORKERS", "deletedInPeriod")).isEqualTo(1);
        assertThat(grown(before, now, "PERSON_COPIES", "count")).isEqualTo(1);
        assertThat(of(now, "WORKERS", "oldest"))
                .isEqualTo(LocalDate.now(Times.SHANGHAI).toString());
        assertThat(now.getList("rows.class", String.class))
                .containsExactly(
                        Arrays.stream(RecordClass.values()).map(Enum::name).toArray(String[]::new));
        assertThat(number(now, "IMPORT_LINES", "dueForDeletion")).isZero();
        var lastYear =
                read(done(Passports.op("23"), Map.of("kind", "RETENTION", "from", "2025-01-01", "to", "2025-12-31")));
        assertThat(number(lastYear, "WORKERS", "deletedInPeriod")).isZero();
    }

    @Test
    void a_merge_is_kept_until_it_is_undone_and_never_due() throws SQLException {
        var before = read(done(Passports.op("23")));
        var merged = PublicId.parse("wkr", register("23", person)).orElseThrow();
        var into = PublicId.parse("wkr", register("23", aWorker().in("230102"))).orElseThrow();
        forced(
                "INSERT INTO worker_merge (origin_province, worker_id, into_worker_id, former_state, intents, consents, evidences, merged_at)"
                        + " VALUES ('23', '" + merged + "', '" + into
                        + "', 'ACTIVE', '{}', '{}', '{}', now() - interval '200 days')");

        var now = read(done(Passports.op("23")));

        assertThat(grown(before, now, "MERGES", "count")).isEqualTo(1);
        assertThat(number(now, "MERGES", "dueForDeletion")).isZero();
        assertThat(of(now, "MERGES", "kept")).isEqualTo("UNTIL_UNDONE");
    }

    @Test
    void a_copy_and_a_report_whose_days_are_over_are_due() throws SQLException {
        register("23", person);
        var report = done(Passports.op("23"));
        var before = read(done(Passports.op("23")));
        forced("UPDATE report_job SET expires_at = now() WHERE id = '" + uuid(report) + "'");

        assertThat(grown(before, read(done(Passports.op("23"))), "REPORTS", "dueForDeletion"))
                .isEqualTo(1);
        fetch(Passports.op("23"), report, "text/csv").then().statusCode(410).body("code", equalTo("REPORT_EXPIRED"));
        tidying.tidy();
        office("23").get(report).then().statusCode(200).body("state", equalTo("EXPIRED"));
        fetch(Passports.op("23"), report, "text/csv").then().statusCode(410);
        assertThat(grown(before, read(done(Passports.op("23"))), "REPORTS", "deletedInPeriod"))
                .isEqualTo(1);
    }

    @Test
    void the_same_rows_come_as_a_table_a_workbook_or_json_and_name_nobody() throws IOException {
        register("23", person);
        var report = done(Passports.op("23"));
        var json = read(report);

        var csv = fetch(Passports.op("23"), report, "text/csv").asString();
        var file = fetch(Passports.op("23"), report, XLSX);

        assertThat(csv.lines())
                .hasSize(1 + RecordClass.values().length)
                .first()
                .asString()
                .endsWith("class,kept,count,oldest,dueForDeletion,deletedInPeriod");
        assertThat(csv).contains("WORKERS,UNTIL_ERASED," + number(json, "WORKERS", "count") + ",");
        assertThat(file.header("Content-Disposition")).endsWith(".xlsx\"");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()));
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.filter(row -> row.getCellText(0).equals("WORKERS")))
                    .singleElement()
                    .satisfies(row -> assertThat(row.getCellText(2)).isEqualTo("" + number(json, "WORKERS", "count")));
        }
        for (var value : new String[] {person.name(), person.idNumber(), person.phone()}) {
            assertThat(csv + json.prettify()).doesNotContain(value);
        }
    }

    @Test
    void only_the_organization_that_ordered_it_reads_it_and_it_leaves_no_record_of_people() {
        var report = done(Passports.op("23"));
        office("51").get(report).then().statusCode(404);
        fetch(Passports.op("51"), report, "text/csv").then().statusCode(404);
        fetch(Passports.op("23").prefix("2301"), report, "text/csv").then().statusCode(404);
        fetch(Passports.op("23").with("org", "office-of-a-county"), report, "text/csv")
                .then()
                .statusCode(404);
        for (var other : new Passports[] {Passports.st("23", "2301"), Passports.dp("23"), Passports.no()}) {
            as(other).body(Map.of("kind", "RETENTION")).post(REPORTS).then().statusCode(403);
        }
        as(Passports.op("23").prefix("230102"))
                .body(Map.of("kind", "RETENTION"))
                .post(REPORTS)
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_THE_WHOLE_UNIT"));
        var id = "report-" + UUID.randomUUID();
        as(Passports.op("23"))
                .header("X-Request-Id", id)
                .get(report + "/file")
                .then()
                .statusCode(200);
        assertThat(AccessLog.of(id)).isEmpty();
    }

    @Test
    void what_is_no_report_is_not_ordered_and_what_is_not_written_is_not_there() throws SQLException {
        office("23").body(Map.of()).post(REPORTS).then().statusCode(422).body("errors.pointer", hasItem("/kind"));
        office("23")
                .body(Map.of("kind", "GOSSIP"))
                .post(REPORTS)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("VALUE_UNKNOWN"));
        office("23")
                .body(Map.of("kind", "RETENTION", "from", "2026-03-01", "to", "2026-02-01"))
                .post(REPORTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/to"));
        for (var day : List.of(" ", " 2026-03-01", "2026-03-01\n")) {
            office("23")
                    .body(Map.of("kind", "RETENTION", "from", day))
                    .post(REPORTS)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/from"));
        }
        office("23").get(REPORTS + "/rpt_01jd5t3v7x8h2k4m6n8p0q2r4s").then().statusCode(404);
        var report = done(Passports.op("23"));
        forced("UPDATE report_job SET state = 'ACCEPTED' WHERE id = '" + uuid(report) + "'");
        fetch(Passports.op("23"), report, "text/csv").then().statusCode(409).body("code", equalTo("REPORT_NOT_READY"));
        forced("UPDATE report_job SET state = 'FAILED' WHERE id = '" + uuid(report) + "'");
        fetch(Passports.op("23"), report, "text/csv").then().statusCode(409).body("code", equalTo("REPORT_FAILED"));
    }

    private static String done(Passports by) {
        return done(by, Map.of("kind", "RETENTION"));
    }

    private static String done(Passports by, Map<String, ?> order) {
        var address = as(by).body(order)
                .post(REPORTS)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        var report = address.substring(address.indexOf("/api/"));
        await().until(() -> "DONE".equals(as(by).get(report).<String>path("state")));
        as(by).get(report).then().body("rows", equalTo(RecordClass.values().length));
        return report;
    }

    private static Response fetch(Passports by, String report, String type) {
        return as(by).accept(type).get(report + "/file");
    }

    private static JsonPath read(String report) {
        return fetch(Passports.op("23"), report, "application/json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static UUID uuid(String report) {
        return PublicId.parse("rpt", report.substring(report.lastIndexOf('/') + 1))
                .orElseThrow();
    }
}
