package io.labortransfer.registry.importing.format;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.kit.web.StorableText;
import io.labortransfer.registry.importing.ImportColumn;
import io.labortransfer.registry.importing.ImportFormat;
import io.labortransfer.registry.importing.RecordFormats;
import io.labortransfer.registry.worker.Fault;
import io.labortransfer.registry.worker.WorkerSubmission;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** NDJSON and CSV lines as workers' records. A fault names the property, never what stands in it. */
@ApplicationScoped
class WorkerRecordFormats implements RecordFormats {

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(StorableText.module())
            .build();
    private final ObjectReader records = json.readerFor(WorkerSubmission.class);
    private final CsvRows rows = new CsvRows(json);

    @Override
    public List<ImportColumn> columns() {
        return WorkerColumns.ALL;
    }

    @Override
    public Optional<List<String>> header(String line) {
        try {
            return Optional.of(rows.cells(line));
        } catch (IllegalArgumentException notCsv) {
            return Optional.empty();
        }
    }

    @Override
    public List<Fault> faults(List<String> columns) {
        return CsvColumns.faults(columns);
    }

    /** A line that cannot be read at the first try is read again to find all that is wrong with it. */
    @Override
    public Parsed parse(ImportFormat format, List<String> columns, String line) {
        try {
            return parse(records, format, columns, line, List.of());
        } catch (JsonMappingException e) {
            return partly(format, columns, line);
        } catch (IOException | IllegalArgumentException e) {
            return malformed();
        }
    }

    private Parsed partly(ImportFormat format, List<String> columns, String line) {
        var faulty = new FaultyProperties();
        try {
            return parse(records.withHandler(faulty), format, columns, line, faulty.faults());
        } catch (IOException e) {
            return malformed();
        }
    }

    private Parsed parse(
            ObjectReader reader, ImportFormat format, List<String> columns, String line, List<Fault> faults)
            throws IOException {
        WorkerSubmission submission;
        List<Fault> lost = List.of();
        if (format == ImportFormat.NDJSON) {
            submission = reader.readValue(line);
        } else {
            var cells = rows.cells(line);
            if (cells.size() != columns.size()) {
                return new Parsed.Unreadable(new Fault("", "LINE_CELLS_WRONG"));
            }
            lost = LostValues.faults(columns, cells);
            submission = reader.readValue(rows.record(columns, LostValues.removed(cells)));
        }
        if (submission == null) {
            return malformed();
        }
        var unfit = Stream.concat(lost.stream(), faults.stream());
        return new Parsed.Submitted(
                submission,
                submission.clientId() == null
                        ? unfit.toList()
                        : Stream.concat(unfit, Stream.of(new Fault("clientId", "COLUMN_UNKNOWN")))
                                .toList());
    }

    private static Parsed malformed() {
        return new Parsed.Unreadable(new Fault("", "LINE_MALFORMED"));
    }
}
