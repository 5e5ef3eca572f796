package io.labortransfer.registry.importing;

import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.importing.Files.upload;
import static io.labortransfer.registry.importing.Workbook.aWorkbook;
import static io.labortransfer.registry.importing.Workbook.byHand;
import static io.labortransfer.registry.importing.Workbook.header;
import static io.labortransfer.registry.importing.Workbook.parts;
import static io.labortransfer.registry.importing.Workbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that claim to be workbooks, are damaged, or are made to exhaust who reads them: refused as a whole, with nothing kept. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HostileWorkbookTest {
    private static final int MUCH = 3_000_000;

    @Test
    void what_only_claims_to_be_a_workbook_is_refused() {
        refused("idNumber,name\n".getBytes(StandardCharsets.UTF_8), "WORKBOOK_UNREADABLE");
        refused(new byte[0], "WORKBOOK_UNREADABLE");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0}, "WORKBOOK_UNREADABLE");
        refused(parts(Map.of("xl/workbook.xml", "<html/>")), "WORKBOOK_UNREADABLE");
        refused(parts(Map.of("xl/worksheets/sheet1.xml", "<worksheet><sheetData>")), "WORKBOOK_UNREADABLE");
        var whole = aWorkbook().sheet("people", header(), row(aWorker())).bytes();
        refused(Arrays.copyOf(whole, whole.length / 2), "WORKBOOK_UNREADABLE");
        refused(Arrays.copyOf(whole, whole.length - 30), "WORKBOOK_UNREADABLE");
    }

    @Test
    void a_workbook_with_a_password_is_refused_with_what_to_do() {
        var protectedOne = new byte[4096];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                protectedOne,
                0,
                8);
        refused(protectedOne, "WORKBOOK_PROTECTED");
    }

    @Test
    void the_key_of_a_refused_workbook_is_free_for_the_mended_one() {
        var key = "mended-" + aWorker().idNumber();
        upload("51")
                .contentType(Workbook.XLSX)
                .header("Idempotency-Key", key)
                .body(new byte[] {1, 2, 3})
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(422);
        upload("51")
                .contentType(Workbook.XLSX)
                .header("Idempotency-Key", key)
                .body(aWorkbook().sheet("people", header(), row(aWorker())).bytes())
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a cell far out | <row><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "a cell beyond the last column | <row><c r=\"XFE1\"><v>1</v></c></row>",
                "a row beyond the last one | <row r=\"2000000000\"><c><v>1</v></c></row>",
                "rows that go back | <row r=\"5\"/><row r=\"5\"/>",
                "cells that go back | <row><c r=\"B1\"/><c r=\"A1\"/></row>",
                "a text that is not there | <row><c t=\"s\"><v>2000000000</v></c></row>",
                "a kind of cell that there is not | <row><c t=\"x\"><v>1</v></c></row>",
                "a comment | <row><!-- --></row>",
                "raw text | <row><c t=\"str\"><v><![CDATA[x]]></v></c></row>",
                "an instruction | <row><?x y?></row>"
            })
    void a_sheet_that_no_office_program_writes_is_refused(String what, String data) {
        refused(byHand(data, ""), "WORKBOOK_UNREADABLE");
    }

    @Test
    void nothing_is_held_that_has_no_end() {
        var shared = "<row><c><f t=\"shared\" ref=\"A1:A9\" si=\"0\">" + "A1+".repeat(2700) + "1</f></c>"
                + "<c><f t=\"shared\" si=\"0\"/></c>".repeat(16_000) + "</row>";
        refused(byHand(shared + shared + shared, ""), "WORKBOOK_UNREADABLE");
        refused(byHand("<row><c><f t=\"array\" ref=\"A1\">1</f></c></row>".repeat(300), ""), "WORKBOOK_UNREADABLE");
        refused(
                byHand("<row><c t=\"inlineStr\"><is><t>" + "x".repeat(MUCH) + "</t></is></c></row>", ""),
                "WORKBOOK_UNREADABLE");
        refused(
                byHand("<row><c t=\"inlineStr\"><is>" + "<t>xxxxxxxx</t>".repeat(10_000) + "</is></c></row>", ""),
                "WORKBOOK_UNREADABLE");
        refused(byHand("<a>".repeat(1000) + "</a>".repeat(1000), ""), "WORKBOOK_UNREADABLE");
        var names = new StringBuilder();
        for (var i = 0; i < 1000; i++) {
            names.append("<a").append(i).append("/>");
        }
        refused(byHand(names.toString(), ""), "WORKBOOK_UNREADABLE");
        refused(byHand("", "<si><t>12345678</t></si>".repeat(MUCH / 10)), "WORKBOOK_TOO_MUCH");
        refused(byHand("<a/>".repeat(MUCH), ""), "WORKBOOK_TOO_MUCH");
    }

    @Test
    void no_document_type_reads_files_or_grows() {
        var bomb =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                        + "<worksheet><sheetData><row><c t=\"str\"><v>&b;&f;</v></c></row></sheetData></worksheet>";
        refused(parts(Map.of("xl/worksheets/sheet1.xml", bomb)), "WORKBOOK_UNREADABLE");
        var utf16 = new String(bomb.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1);
        refused(parts(Map.of("xl/worksheets/sheet1.xml", utf16)), "WORKBOOK_UNREADABLE");
    }

    @Test
    void a_part_that_was_not_inspected_is_not_read() {
        var elsewhere =
                "<Relationships><Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"media/image1.png\"/></Relationships>";
        refused(
                parts(Map.of("xl/_rels/workbook.xml.rels", elsewhere, "xl/media/image1.png", "<worksheet/>")),
                "WORKBOOK_UNREADABLE");
    }

    @Test
    void a_packed_body_that_grows_without_end_is_too_large() {
        upload("51")
                .contentType(Workbook.XLSX)
                .header("Content-Encoding", "gzip")
                .body(Chunks.gzip(new byte[20_000_000]))
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(413);
    }

    private static void refused(byte[] file, String code) {
        var answer = WorkbookImportTest.send(file, "").statusCode(422).body("errors.code", contains(code));
        assertThat(answer.extract().<String>path("errors[0].detail")).isNotBlank();
    }
}
