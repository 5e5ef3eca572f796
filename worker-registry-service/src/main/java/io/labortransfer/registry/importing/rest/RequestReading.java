package io.labortransfer.registry.importing.rest;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.importing.ImportFormat;
import io.labortransfer.registry.importing.ImportMode;
import io.labortransfer.registry.importing.ImportRequest;
import io.labortransfer.registry.importing.ImportTemplate;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads how a file is to be taken, with all that is wrong at once. Both forms of the upload pass here. */
final class RequestReading {
    private static final String WORKERS = "workers";

    private RequestReading() {}

    /** A workbook does not come in chunks: its parts say nothing without the others. */
    static ImportRequest inChunks(
            @Nullable ImportFormat format,
            @Nullable String charset,
            @Nullable ImportMode mode,
            @Nullable String sourceSystem,
            @Nullable Integer templateVersion,
            @Nullable Long rows) {
        if (format == ImportFormat.XLSX) {
            throw Problems.malformed(new FieldError("format", "VALUE_UNKNOWN", "NDJSON, CSV"));
        }
        return read(format, charset, mode, sourceSystem, templateVersion, rows);
    }

    static ImportRequest read(
            @Nullable ImportFormat format,
            @Nullable String charset,
            @Nullable ImportMode mode,
            @Nullable String sourceSystem,
            @Nullable Integer templateVersion,
            @Nullable Long rows) {
        var faults = new ArrayList<FieldError>();
        if (format == null) {
            faults.add(new FieldError("format", "REQUIRED"));
        }
        if (mode == null) {
            faults.add(new FieldError("mode", "REQUIRED"));
        }
        var template = templateVersion == null ? ImportTemplate.LATEST : templateVersion;
        if (!ImportTemplate.isKnown(template)) {
            faults.add(new FieldError("templateVersion", "VALUE_UNKNOWN", ImportTemplate.VERSIONS));
        }
        var characters = characters(charset, faults);
        if (format == ImportFormat.XLSX && !characters.equals(StandardCharsets.UTF_8)) {
            faults.add(new FieldError("charset", "VALUE_UNKNOWN", "utf-8"));
        }
        if (format == null || mode == null || !faults.isEmpty()) {
            throw Problems.malformed(faults.toArray(FieldError[]::new));
        }
        return new ImportRequest(WORKERS, format, characters, mode, sourceSystem, template, rows, List.of());
    }

    private static Charset characters(@Nullable String charset, List<FieldError> faults) {
        return switch (charset == null ? "utf-8" : charset.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "gb18030" -> Charset.forName("GB18030");
            default -> {
                faults.add(new FieldError("charset", "VALUE_UNKNOWN", "utf-8, gb18030"));
                yield StandardCharsets.UTF_8;
            }
        };
    }
}
