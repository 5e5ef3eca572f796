package io.labortransfer.registry.importing.format;

import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.kit.importing.ImportFormat;
import io.labortransfer.kit.importing.RecordFormat;
import io.labortransfer.kit.importing.RecordFormats;
import io.labortransfer.kit.problem.Fault;
import io.labortransfer.registry.reference.ReferenceLibrary;
import io.labortransfer.registry.worker.WorkerSubmission;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lines as workers' records. The id that a client gives a single record is none of a file's properties. */
@Singleton // asked for every line of a file: no proxy
class WorkerFormat implements RecordFormat<WorkerSubmission> {
    private static final int MOST = 20;

    private final RecordFormat<WorkerSubmission> lines;
    private final ReferenceLibrary library;

    WorkerFormat(RecordFormats formats, ReferenceLibrary library) {
        this.lines = formats.of(WorkerSubmission.class, WorkerColumns.ALL, MOST);
        this.library = library;
    }

    @Override
    public List<ImportColumn> columns() {
        return lines.columns().stream().map(this::withCodes).toList();
    }

    private ImportColumn withCodes(ImportColumn column) {
        return switch (column.name()) {
            case "sex" -> column.of(library.sexes().stream().sorted().toList());
            case "education" -> column.of(library.educations().stream().sorted().toList());
            default -> column;
        };
    }

    @Override
    public Optional<List<String>> header(String line) {
        return lines.header(line);
    }

    @Override
    public List<Fault> faults(List<String> columns) {
        return lines.faults(columns);
    }

    @Override
    public Parsed<WorkerSubmission> parse(ImportFormat format, List<String> columns, String line) {
        var parsed = lines.parse(format, columns, line);
        return parsed instanceof Parsed.Submitted<WorkerSubmission>(var submission, var faults)
                        && submission.clientId() != null
                ? new Parsed.Submitted<>(
                        submission,
                        Stream.concat(faults.stream(), Stream.of(new Fault("clientId", "COLUMN_UNKNOWN")))
                                .toList())
                : parsed;
    }
}
