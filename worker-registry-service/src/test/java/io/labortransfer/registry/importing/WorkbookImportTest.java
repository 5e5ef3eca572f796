package io.labortransfer.registry.importing;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.importing.Files.results;
import static io.labortransfer.registry.importing.Files.upload;
import static io.labortransfer.registry.importing.Workbook.aWorkbook;
import static io.labortransfer.registry.importing.Workbook.blank;
import static io.labortransfer.registry.importing.Workbook.header;
import static io.labortransfer.registry.importing.Workbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Workbooks as people fill them in. What must not be read of a workbook: {@link HostileWorkbookTest}. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class WorkbookImportTest {

    @Test
    void rows_become_workers_under_the_numbers_that_the_sheet_shows() {
        var worker = aWorker();
        var file = aWorkbook()
                .sheet(
                        "人员",
                        header(),
                        row(worker),
                        blank(),
                        blank(),
                        row(aWorker(), "sex", "9"),
                        blank(),
                        row(aWorker()))
                .bytes();
        var job = imported(file);
        assertThat(job.getString("format")).isEqualTo("XLSX");
        assertThat(statuses(job)).isEqualTo(Map.of(2, "created", 5, "rejected", 7, "created"));
        office("51")
                .get("/api/v1/workers/" + results("51", job.getString("id")).getString("items[0].id"))
                .then()
                .body("name", equalTo(worker.name()))
                .body("phone", equalTo(worker.phone()));
        assertThat(statuses(imported(file))).isEqualTo(Map.of(2, "unchanged", 5, "rejected", 7, "unchanged"));
    }

    @Test
    void dates_are_dates_however_the_sheet_shows_them() {
        var born = LocalDate.of(1988, 2, 29);
        var job = imported(aWorkbook()
                .sheet(
                        "people",
                        header(),
                        row(aWorker().born(born), "birthDate", born),
                        row(aWorker().born(born), "birthDate", new Workbook.Shown(born, "yyyy\"年\"m\"月\"d\"日\"")),
                        row(aWorker().born(born), "birthDate", new Workbook.Shown(born, "[$-804]dddd, d mmmm")),
                        row(aWorker().born(born), "birthDate", "1988/2/29"),
                        row(aWorker().born(born), "birthDate", new Workbook.Shown(born, "0")))
                .bytes());
        assertThat(statuses(job))
                .isEqualTo(Map.of(2, "created", 3, "created", 4, "created", 5, "rejected", 6, "rejected"));
    }

    @Test
    void numbers_are_the_codes_that_they_show() {
        var job = imported(aWorkbook()
                .sheet(
                        "people",
                        header(),
                        row(aWorker(), "registrationDivision", 513431),
                        row(aWorker(), "sourceRecordId", new Workbook.Shown(42, "000000")),
                        row(aWorker(), "education", 70.0))
                .bytes());
        assertThat(statuses(job)).isEqualTo(Map.of(2, "created", 3, "created", 4, "created"));
        office("51")
                .get("/api/v1/workers/" + results("51", job.getString("id")).getString("items[1].id"))
                .then()
                .body("sourceRecordId", equalTo("000042"));
    }

    @Test
    void a_number_whose_last_digits_are_lost_is_never_taken_for_an_id_number() {
        var job = imported(aWorkbook()
                .sheet(
                        "people",
                        header(),
                        row(aWorker(), "idNumber", 995101198001020017L),
                        row(aWorker(), "phone", new Workbook.Formula("1/0")))
                .bytes());
        var found = results("51", job.getString("id"));
        assertThat(found.getList("items[0].errors.field")).containsExactly("idNumber");
        assertThat(found.getList("items[0].errors.code")).containsExactly("CELL_DIGITS_LOST");
        assertThat(found.getList("items[1].errors.code")).containsExactly("CELL_WITHOUT_RESULT");
        assertThat(found.prettify()).doesNotContain("9951011980");
    }

    @Test
    void of_a_formula_its_last_result_counts() {
        var worker = aWorker();
        var cells = new StringBuilder("<row r=\"1\">");
        header().forEach(name -> cells.append(inline(name)));
        cells.append("</row><row r=\"2\">");
        row(worker).forEach(value -> cells.append(inline(value)));
        var file = Workbook.byHand(
                cells.append("</row>")
                        .toString()
                        .replace(
                                inline(worker.name()),
                                "<c t=\"str\"><f>A1&amp;B1</f><v>" + worker.name() + "&amp;</v></c>"),
                "");
        var job = imported(file);
        assertThat(statuses(job)).isEqualTo(Map.of(2, "created"));
        office("51")
                .get("/api/v1/workers/" + results("51", job.getString("id")).getString("items[0].id"))
                .then()
                .body("name", equalTo(worker.name() + "&"));
    }

    private static String inline(Object value) {
        return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    @Test
    void rejected_rows_come_back_as_csv_that_can_be_mended_and_sent_again() {
        var wrong = aWorker();
        var job = imported(aWorkbook()
                .sheet("people", header(), row(aWorker()), row(wrong.with("sex", "7"), "name", "阿木, \"小\"\n二"))
                .bytes());
        var lines = Chunks.of(Passports.op("51"), job.getString("id"))
                .get("/rejected")
                .statusCode(200)
                .header("Content-Disposition", endsWith(".csv\""))
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(lines.lines()).hasSize(2).first().isEqualTo(String.join(",", header().toArray(String[]::new)));
        var mended = lines.replace(",7,", ",1,");
        var again = Files.ended(
                "51",
                upload("51")
                        .contentType("text/csv")
                        .body(mended.getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/workers/imports?mode=UPSERT")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id"));
        assertThat(again.getInt("counts.created")).isEqualTo(1);
        office("51")
                .get("/api/v1/workers/" + results("51", again.getString("id")).getString("items[0].id"))
                .then()
                .body("name", equalTo("阿木, \"小\" 二"));
    }

    @Test
    void the_sheet_that_begins_with_the_header_counts_and_of_two_the_one_that_is_named() {
        var notes = List.<Object>of("How to fill this in");
        assertThat(statuses(imported(aWorkbook()
                        .sheet("notes", notes)
                        .sheet("people", header(), row(aWorker()))
                        .bytes())))
                .isEqualTo(Map.of(2, "created"));
        var two = aWorkbook()
                .sheet("north", header(), row(aWorker()))
                .sheet("south", header(), row(aWorker()), row(aWorker()))
                .bytes();
        send(two, "").statusCode(422).body("errors.code", contains("SHEETS_SEVERAL"));
        send(two, "&sheet=3").statusCode(422).body("errors.code", contains("SHEET_UNKNOWN"));
        send(two, "&sheet=0").statusCode(422);
        assertThat(statuses(Files.ended(
                        "51", send(two, "&sheet=2").statusCode(202).extract().path("id"))))
                .isEqualTo(Map.of(2, "created", 3, "created"));
    }

    @Test
    void a_wrong_header_is_told_by_its_columns() {
        send(aWorkbook().sheet("people", List.of("idNumber", "birthDay")).bytes(), "")
                .statusCode(422)
                .body("errors.code", hasItem("COLUMN_MISSPELT"))
                .body("errors.pointer", hasItem("/header/1"));
        send(aWorkbook().sheet("people").bytes(), "").statusCode(422).body("errors.code", hasItem("COLUMN_MISSING"));
    }

    @Test
    void cells_beside_the_columns_are_no_part_of_a_record() {
        var beside = row(aWorker());
        beside.add("what is this?");
        assertThat(results(
                                "51",
                                imported(aWorkbook()
                                                .sheet("people", header(), beside)
                                                .bytes())
                                        .getString("id"))
                        .getList("items[0].errors.code"))
                .containsExactly("LINE_CELLS_WRONG");
    }

    @Test
    void a_workbook_comes_packed_too_but_not_in_chunks() {
        var file = aWorkbook().sheet("people", header(), row(aWorker())).bytes();
        var id = upload("51")
                .contentType(Workbook.XLSX)
                .header("Content-Encoding", "gzip")
                .body(Chunks.gzip(file))
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        assertThat(Files.ended("51", id).getInt("counts.created")).isEqualTo(1);
        office("51")
                .body(Map.of("format", "XLSX", "mode", "UPSERT"))
                .post("/api/v1/workers/imports")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("format"));
        send(file, "&charset=gb18030").statusCode(400).body("errors.pointer", contains("charset"));
    }

    static ValidatableResponse send(byte[] file, String options) {
        return upload("51")
                .contentType(Workbook.XLSX)
                .body(file)
                .post("/api/v1/workers/imports?mode=UPSERT" + options)
                .then();
    }

    private static JsonPath imported(byte[] file) {
        return Files.ended("51", send(file, "").statusCode(202).extract().path("id"));
    }

    private static Map<Integer, String> statuses(JsonPath job) {
        var found = results("51", job.getString("id"));
        List<Integer> lines = found.getList("items.line");
        List<String> statuses = found.getList("items.status");
        return java.util.stream.IntStream.range(0, lines.size())
                .boxed()
                .collect(java.util.stream.Collectors.toMap(lines::get, statuses::get));
    }
}
