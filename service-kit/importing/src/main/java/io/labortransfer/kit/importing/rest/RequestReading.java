package io.labortransfer.kit.importing.rest;

import io.labortransfer.kit.importing.ImportFormat;
import io.labortransfer.kit.importing.ImportMode;
import io.labortransfer.kit.importing.ImportRequest;
import io.labortransfer.kit.importing.ImportTerms;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads how a file is to be taken, with all that is wrong at once. Both forms of the upload pass here. */
final class RequestReading {
    private RequestReading() {}

    /** A workbook does not come in chunks: its parts say nothing without the others. */
    static ImportRequest inChunks(
            ImportTerms terms,
            @Nullable ImportFormat format,
            @Nullable String charset,
            @Nullable ImportMode mode,
            @Nullable String sourceSystem,
            @Nullable Integer templateVersion,
            @Nullable Long rows) {
        if (format == ImportFormat.XLSX) {
            throw Problems.malformed(new FieldError("format", "VALUE_UNKNOWN", "NDJSON, CSV"));
        }
        return read(terms, format, charset, mode, sourceSystem, templateVersion, rows);
    }

    static ImportRequest read(
            ImportTerms terms,
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
        if (mode != null && !terms.modes().contains(mode)) {
            faults.add(new FieldError("mode", "VALUE_UNKNOWN", terms.modeNames()));
        }
        var template = templateVersion == null ? terms.templateVersion() : templateVersion;
        if (!terms.knows(template)) {
            faults.add(new FieldError("templateVersion", "VALUE_UNKNOWN", terms.versions()));
        }
        var characters = characters(charset, faults);
        if (format == ImportFormat.XLSX && !characters.equals(StandardCharsets.UTF_8)) {
            faults.add(new FieldError("charset", "VALUE_UNKNOWN", "utf-8"));
        }
        if (format == null || mode == null || !faults.isEmpty()) {
            throw Problems.malformed(faults.toArray(FieldError[]::new));
        }
        return new ImportRequest(terms.collection(), format, characters, mode, sourceSystem, template, rows, List.of());
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
