package io.labortransfer.kit.importing.format;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.kit.importing.ImportFormat;
import io.labortransfer.kit.importing.RecordFormat;
import io.labortransfer.kit.problem.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * NDJSON and CSV lines as records. A fault names the property, never what stands in it.
 *
 * @param <S> a record as it is submitted
 */
final class LineFormat<S> implements RecordFormat<S> {
    private final List<ImportColumn> all;
    private final CsvColumns known;
    private final CsvRows rows;
    private final ObjectReader records;

    LineFormat(JsonMapper json, Class<S> form, List<ImportColumn> columns, int most) {
        this.all = List.copyOf(columns);
        this.known = new CsvColumns(columns, most);
        this.rows = new CsvRows(json);
        this.records = json.readerFor(form);
    }

    @Override
    public List<ImportColumn> columns() {
        return all;
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
        return known.faults(columns);
    }

    /** A line that cannot be read at the first try is read again to find all that is wrong with it. */
    @Override
    public Parsed<S> parse(ImportFormat format, List<String> columns, String line) {
        try {
            return parse(records, format, columns, line, List.of());
        } catch (JsonMappingException e) {
            return partly(format, columns, line);
        } catch (IOException | IllegalArgumentException e) {
            return malformed();
        }
    }

    private Parsed<S> partly(ImportFormat format, List<String> columns, String line) {
        var faulty = new FaultyProperties(known);
        try {
            return parse(records.withHandler(faulty), format, columns, line, faulty.faults());
        } catch (IOException e) {
            return malformed();
        }
    }

    private Parsed<S> parse(
            ObjectReader reader, ImportFormat format, List<String> columns, String line, List<Fault> faults)
            throws IOException {
        S submission;
        List<Fault> lost = List.of();
        if (format == ImportFormat.NDJSON) {
            submission = reader.readValue(line);
        } else {
            var cells = rows.cells(line);
            if (cells.size() != columns.size()) {
                return new Parsed.Unreadable<>(new Fault("", "LINE_CELLS_WRONG"));
            }
            lost = LostValues.faults(columns, cells);
            submission = reader.readValue(rows.record(columns, LostValues.removed(cells)));
        }
        return submission == null
                ? malformed()
                : new Parsed.Submitted<>(
                        submission,
                        Stream.concat(lost.stream(), faults.stream()).toList());
    }

    private Parsed<S> malformed() {
        return new Parsed.Unreadable<>(new Fault("", "LINE_MALFORMED"));
    }
}
