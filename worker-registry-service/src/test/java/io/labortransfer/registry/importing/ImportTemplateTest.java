package io.labortransfer.registry.importing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.importing.Files.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.registry.worker.WorkerSubmission;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ImportTemplateTest {
    private static final String PATH = "/api/v1/workers/imports/template";

    @Test
    void its_row_can_be_imported_by_who_asked_and_has_every_column_that_a_record_has() {
        var file = template(Passports.op("52"), "text/csv")
                .header("Content-Disposition", endsWith("workers-3.csv\""))
                .extract()
                .asByteArray();
        var header = new String(file, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(header.replace("\ufeff", "").split(","))
                .containsExactlyInAnyOrderElementsOf(columns("", WorkerSubmission.class)
                        .filter(column -> !column.equals("clientId")) // a file is no device
                        .toList());
        var id = upload("52")
                .contentType("text/csv")
                .body(file)
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        assertThat(Files.ended("52", id).getInt("counts.created")).isEqualTo(1);
    }

    @Test
    void a_county_is_given_a_row_of_its_own() {
        var county = Passports.op("51").prefix("513432");
        var rows = template(county, "text/csv").extract().asString().lines().toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).contains(",513432,");
    }

    @Test
    void as_a_workbook_it_can_be_imported_too_and_explains_itself_in_both_languages() throws IOException {
        var file = template(Passports.op("33"), Workbook.XLSX).extract().asByteArray();
        var id = upload("33")
                .contentType(Workbook.XLSX)
                .body(file)
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        assertThat(Files.ended("33", id).getInt("counts.created")).isEqualTo(1);
        for (var language : List.of("en", "zh-CN")) {
            var answer = as(Passports.op("33"))
                    .accept(Workbook.XLSX)
                    .header("Accept-Language", language)
                    .get(PATH + "?version=3")
                    .then()
                    .statusCode(200)
                    .header("Content-Language", equalTo(language))
                    .header("Vary", containsString("Accept-Language"));
            var notes = rows(answer.extract().asByteArray(), 1);
            assertThat(notes).hasSize(43);
            assertThat(notes.getLast().getCellText(0)).isEqualTo("CLEAR");
            assertThat(notes).allSatisfy(row -> assertThat(row.getCellText(3)).isNotBlank());
            assertThat(notes.get(4).getCellText(2)).isEqualTo("1, 2");
        }
    }

    /** An example that says false of everybody would take from those who are protected what a file does not know of. */
    @Test
    void the_third_version_says_nothing_of_flags_and_can_be_imported() {
        var file = as(Passports.op("37"))
                .accept("text/csv")
                .get(PATH + "?version=3")
                .then()
                .statusCode(200)
                .header("Content-Disposition", endsWith("workers-3.csv\""))
                .extract()
                .asByteArray();
        var rows = new String(file, java.nio.charset.StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .lines()
                .toList();
        assertThat(rows.getFirst()).contains("underProtection").contains("attestations.0.evidenceRef");
        assertThat(rows.getLast()).doesNotContain("false");
        var id = upload("37")
                .contentType("text/csv")
                .body(file)
                .post("/api/v1/workers/imports?mode=UPSERT&templateVersion=3")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        assertThat(Files.ended("37", id).getInt("counts.created")).isEqualTo(1);
    }

    @Test
    void the_version_before_is_given_and_read_as_it_was() {
        var county = Passports.op("44");
        var file = as(county)
                .accept("text/csv")
                .get(PATH + "?version=1")
                .then()
                .statusCode(200)
                .header("Content-Disposition", endsWith("workers-1.csv\""))
                .extract()
                .asByteArray();
        assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("emergencyContact");
        var id = upload("44")
                .contentType("text/csv")
                .body(file)
                .post("/api/v1/workers/imports?mode=UPSERT&templateVersion=1")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        assertThat(Files.ended("44", id).getInt("counts.created")).isEqualTo(1);
    }

    @Test
    void only_versions_that_there_are_are_given_and_only_to_who_may_import() {
        as(Passports.op("51"))
                .accept("text/csv")
                .get(PATH + "?version=4")
                .then()
                .statusCode(400);
        as(Passports.dp("44")).accept("text/csv").get(PATH).then().statusCode(403);
        as(Passports.op("51")).accept("image/png").get(PATH).then().statusCode(406);
    }

    private static ValidatableResponse template(Passports caller, String type) {
        return as(caller).accept(type).get(PATH).then().statusCode(200).contentType(type);
    }

    private static List<Row> rows(byte[] file, int sheet) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }

    /** The properties of a record as columns, the first of a list. */
    private static Stream<String> columns(String prefix, Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(property -> columns(prefix + property.getName(), property));
    }

    private static Stream<String> columns(String name, RecordComponent property) {
        if (property.getType().isRecord()) {
            return columns(name + ".", property.getType().asSubclass(Record.class));
        }
        if (!(property.getGenericType() instanceof ParameterizedType list)) {
            return Stream.of(name);
        }
        var element = (Class<?>) list.getActualTypeArguments()[0];
        return element.isRecord() ? columns(name + ".0.", element.asSubclass(Record.class)) : Stream.of(name + ".0");
    }
}
