package io.labortransfer.kit.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ids.PublicId;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Reports as HTTP answers: the file streams row by row, however large it is. */
@Singleton
public class ReportAnswers {

    private static final String VERSION = "1.0";
    private static final int ROWS_IN_MEMORY = 1_000;

    private final ReportDesk desk;
    private final ReportKinds kinds;
    private final ObjectMapper json;

    ReportAnswers(ReportDesk desk, ReportKinds kinds, ObjectMapper json) {
        this.desk = desk;
        this.kinds = kinds;
        this.json = json;
    }

    /** It is ordered; {@code Location} is where it can be asked for. */
    public Response accepted(Report report, String path) {
        return Response.accepted(ReportView.of(report))
                .header(HttpHeaders.LOCATION, path + "/" + ReportView.of(report).id())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .build();
    }

    /** The file in the form that the caller wants most. */
    public Response file(Passport caller, String id, HttpHeaders wanted) {
        Report report = desk.ready(caller, id);
        ReportFormat format = ReportFormat.of(wanted.getAcceptableMediaTypes());
        List<String> columns = kinds.of(report.order().kind()).columns();
        StreamingOutput file = to -> {
            var out = new OpenAnswer(to);
            switch (format) {
                case CSV -> csv(report, columns, out);
                case XLSX -> workbook(report, columns, out);
                case JSON -> json(report, columns, out);
            }
            out.finish();
        };
        String name = PublicId.format(ReportDesk.PREFIX, report.order().id()) + format.ending();
        String type = format == ReportFormat.CSV ? format.type() + ";charset=UTF-8" : format.type();
        return Response.ok(file, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private interface Take {
        void row(JsonNode cells) throws IOException;
    }

    /**
     * Row by row: behind one there is another, which the mapper of requests would take for a mistake. When rows are missing the
     * answer is broken off.
     */
    private void each(Report report, OpenAnswer out, Take take) throws IOException {
        ObjectReader row = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        int number = 1;
        long taken = 0;
        for (byte[] piece = desk.piece(report, number); piece != null; piece = desk.piece(report, number)) {
            try (JsonParser rows = json.createParser(piece)) {
                while (rows.nextToken() != null) { // an iterator would take the first row, an array, for all there is
                    take.row(row.readTree(rows));
                    taken++;
                }
            }
            number++;
        }
        if (taken != report.rows()) {
            out.breakOff();
            throw new IOException("rows of a report were deleted while it was sent");
        }
    }

    /** With a mark before the first character, by which office programs know that it is UTF-8. */
    private void csv(Report report, List<String> columns, OpenAnswer out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(columns);
        each(
                report,
                out,
                cells -> csv.writeRecord(StreamSupport.stream(cells.spliterator(), false)
                        .map(ReportAnswers::plain)
                        .toList()));
        csv.flush();
        text.flush();
    }

    /** A text that an office program would take for a formula is one no more. */
    private static String plain(JsonNode cell) {
        String text = cell.isNull() ? "" : cell.asText();
        return cell.isTextual() && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void workbook(Report report, List<String> columns, OpenAnswer out) throws IOException {
        try (Workbook workbook = new Workbook(out, "report", VERSION)) {
            Worksheet sheet = workbook.newWorksheet(report.order().kind());
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
            }
            sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            int[] line = {1};
            each(report, out, cells -> {
                for (int column = 0; column < cells.size(); column++) {
                    put(sheet, line[0], column, cells.get(column));
                }
                if (++line[0] % ROWS_IN_MEMORY == 0) {
                    sheet.flush();
                }
            });
        }
    }

    private static void put(Worksheet sheet, int line, int column, JsonNode cell) {
        if (cell.isNumber()) {
            sheet.value(line, column, cell.numberValue());
        } else if (!cell.isNull()) {
            sheet.value(line, column, cell.asText());
        }
    }

    private void json(Report report, List<String> columns, OpenAnswer out) throws IOException {
        try (JsonGenerator to = json.createGenerator(out)) {
            to.writeStartObject();
            to.writePOJOField("report", ReportView.of(report));
            to.writeArrayFieldStart("rows");
            each(report, out, cells -> {
                to.writeStartObject();
                for (int column = 0; column < columns.size(); column++) {
                    if (!cells.get(column).isNull()) {
                        to.writePOJOField(columns.get(column), cells.get(column));
                    }
                }
                to.writeEndObject();
            });
            to.writeEndArray();
            to.writeEndObject();
        }
    }
}
