package io.labortransfer.registry.importing;

import io.labortransfer.registry.WorkerJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook as an office program saves it: {@code aWorkbook().sheet("People", header(), row(aWorker()))}. */
final class Workbook {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> COLUMNS = List.of(
            "idType",
            "idNumber",
            "name",
            "sex",
            "birthDate",
            "phone",
            "registrationDivision",
            "laborCapacity",
            "mobility",
            "education",
            "attestation",
            "sourceSystem",
            "sourceRecordId");

    /** A number under a format. */
    record Shown(Object number, String format) {
        /** The writer of workbooks puts formats into XML as they are. */
        String escaped() {
            return format.replace("\"", "&quot;");
        }
    }

    /** A formula that nobody has calculated. */
    record Formula(String text) {}

    private final Map<String, List<List<@Nullable Object>>> sheets = new LinkedHashMap<>();

    static Workbook aWorkbook() {
        return new Workbook();
    }

    /** The columns of {@link #row}. */
    static List<@Nullable Object> header() {
        return new ArrayList<>(COLUMNS);
    }

    /** The worker, each property as text. */
    static List<@Nullable Object> row(WorkerJson worker) {
        return new ArrayList<>(COLUMNS.stream().map(worker.json()::get).toList());
    }

    /** The worker, with another cell under one column. */
    static List<@Nullable Object> row(WorkerJson worker, String column, @Nullable Object cell) {
        var row = row(worker);
        row.set(COLUMNS.indexOf(column), cell);
        return row;
    }

    /** Nothing. */
    static List<@Nullable Object> blank() {
        return List.of();
    }

    @SafeVarargs
    final Workbook sheet(String name, List<@Nullable Object>... rows) {
        sheets.put(name, List.of(rows));
        return this;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
            sheets.forEach((name, rows) -> {
                var sheet = workbook.newWorksheet(name);
                for (var r = 0; r < rows.size(); r++) {
                    for (var c = 0; c < rows.get(r).size(); c++) {
                        put(sheet, r, c, rows.get(r).get(c));
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {
                // an empty cell
            }
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy/m/d").set();
            }
            case Shown shown -> {
                put(sheet, row, column, shown.number());
                sheet.style(row, column).format(shown.escaped()).set();
            }
            case Formula(String text) -> sheet.formula(row, column, text);
            default -> sheet.value(row, column, cell.toString());
        }
    }

    /** A workbook of one sheet, written by hand: this is its data, and these are its shared texts. */
    static byte[] byHand(String sheetData, String sharedTexts) {
        return parts(Map.of("xl/worksheets/sheet1.xml", sheet(sheetData), "xl/sharedStrings.xml", texts(sharedTexts)));
    }

    private static String sheet(String data) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + data
                + "</sheetData></worksheet>";
    }

    private static String texts(String texts) {
        return "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + texts + "</sst>";
    }

    /** The same with any parts instead of, or besides, those that a workbook needs. */
    static byte[] parts(Map<String, String> special) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                </Types>""");
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        parts.put("xl/worksheets/sheet1.xml", sheet(""));
        parts.put("xl/sharedStrings.xml", texts(""));
        parts.putAll(special);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
