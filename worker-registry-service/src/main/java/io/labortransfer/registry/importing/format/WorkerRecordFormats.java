package io.labortransfer.registry.importing.format;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.registry.importing.ImportFormat;
import io.labortransfer.registry.importing.RecordFormats;
import io.labortransfer.registry.worker.Fault;
import io.labortransfer.registry.worker.WorkerSubmission;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** NDJSON and CSV lines as workers' records. A fault names the property, never what stands in it. */
@ApplicationScoped
class WorkerRecordFormats implements RecordFormats {
    private static final int LONGEST_NAME = 64;

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final ObjectReader records = json.readerFor(WorkerSubmission.class);
    private final CsvRows rows = new CsvRows(json);

    @Override
    public List<String> header(String line) {
        return rows.cells(line);
    }

    @Override
    public List<Fault> faults(List<String> columns) {
        return CsvColumns.faults(columns);
    }

    @Override
    public Parsed parse(ImportFormat format, List<String> columns, String line) {
        try {
            return switch (format) {
                case NDJSON -> read(records.readValue(line));
                case CSV -> {
                    var cells = rows.cells(line);
                    yield cells.size() == columns.size()
                            ? read(records.readValue(rows.record(columns, cells)))
                            : unreadable("", "LINE_CELLS_WRONG");
                }
            };
        } catch (UnrecognizedPropertyException e) {
            return unreadable(path(e), "COLUMN_UNKNOWN");
        } catch (JsonMappingException e) {
            return unreadable(path(e), e.getPath().isEmpty() ? "LINE_MALFORMED" : "TYPE_WRONG");
        } catch (IOException | IllegalArgumentException e) {
            return unreadable("", "LINE_MALFORMED");
        }
    }

    private static Parsed read(@org.jspecify.annotations.Nullable WorkerSubmission submission) {
        return submission == null ? unreadable("", "LINE_MALFORMED") : new Parsed.Submitted(submission);
    }

    private static Parsed unreadable(String field, String code) {
        return new Parsed.Unreadable(new Fault(field, code));
    }

    /** Where in the record it is. A name that looks like none is not repeated: it may be a value in the wrong place. */
    private static String path(JsonMappingException e) {
        var path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.length() <= LONGEST_NAME && path.matches("[a-z][A-Za-z]*(\\.[A-Za-z0-9]+)*") ? path : "";
    }
}
