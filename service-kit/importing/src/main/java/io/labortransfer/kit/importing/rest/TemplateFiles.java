package io.labortransfer.kit.importing.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.kit.importing.ImportTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Templates as files: CSV with the header and one row; as a workbook with a second sheet that explains the columns. */
final class TemplateFiles {
    private static final String VERSION = "1.0";
    private static final int ROWS_OF_TEXT = 1000;
    private static final int WIDTH = 22;
    private static final int NOTE_WIDTH = 60;
    /** What is said of cells of every column, where the collection says it. */
    private static final List<String> CELLS = List.of("emptyCell", "clearCell");

    private TemplateFiles() {}

    /** With a mark before the first character, by which office programs know that it is UTF-8. */
    static String csv(ImportTemplate template) {
        var text = new StringWriter().append('\ufeff');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(template.header());
            csv.writeRecord(template.example());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** All cells of the first rows are text, so that an office program does not take an ID number for a number and round it. */
    static byte[] workbook(ImportTemplate template, Locale language) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "labor-transfer", VERSION)) {
            var rows = workbook.newWorksheet(template.collection());
            rows.range(1, 0, ROWS_OF_TEXT, template.columns().size() - 1)
                    .style()
                    .format("@")
                    .set();
            write(rows, 0, template.header());
            write(rows, 1, template.example());
            for (var column = 0; column < template.columns().size(); column++) {
                rows.width(column, WIDTH);
            }
            rows.range(0, 0, 0, template.columns().size() - 1).style().bold().set();
            rows.freezePane(0, 1);
            explain(workbook, template, new ColumnNotes(template.collection(), language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void explain(Workbook workbook, ImportTemplate template, ColumnNotes notes) {
        var sheet = workbook.newWorksheet(notes.of("sheet"));
        write(sheet, 0, List.of(notes.of("column"), notes.of("needed"), notes.of("codes"), notes.of("note")));
        var row = 1;
        for (var column : template.columns()) {
            write(sheet, row++, line(column, notes));
        }
        for (var cell : CELLS) {
            if (notes.has(cell)) {
                write(sheet, row++, List.of(notes.of(cell), "", "", notes.of(cell + ".note")));
            }
        }
        sheet.width(0, WIDTH);
        sheet.width(2, WIDTH);
        sheet.width(3, NOTE_WIDTH);
    }

    private static List<String> line(ImportColumn column, ColumnNotes notes) {
        var needed = notes.of(column.needed() ? "yes" : "no");
        return List.of(column.name(), needed, String.join(", ", column.codes()), notes.of(column.name()));
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.value(row, column, cells.get(column));
            }
        }
    }
}
