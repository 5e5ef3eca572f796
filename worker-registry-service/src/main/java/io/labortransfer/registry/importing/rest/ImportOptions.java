package io.labortransfer.registry.importing.rest;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.importing.ImportFormat;
import io.labortransfer.registry.importing.ImportMode;
import io.labortransfer.registry.importing.ImportRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The query of an upload. */
public class ImportOptions {
    private static final int TEMPLATE = 1;

    /** What the file may do; there is no default, because the wrong one does harm. */
    @QueryParam("mode")
    @Nullable
    ImportMode mode;

    /** The system of all lines that name none. */
    @QueryParam("sourceSystem")
    @Pattern(regexp = "[A-Za-z0-9._-]{1,40}")
    @Nullable
    String sourceSystem;

    /** Version of the template; 1 is the only one so far. */
    @QueryParam("templateVersion")
    @Nullable
    Integer templateVersion;

    /** {@code utf-8}, which is the default, or {@code gb18030}. */
    @QueryParam("charset")
    @Nullable
    String charset;

    ImportRequest request(ImportFormat format) {
        var faults = new ArrayList<FieldError>();
        if (mode == null) {
            faults.add(new FieldError("mode", "REQUIRED"));
        }
        var template = templateVersion == null ? TEMPLATE : templateVersion;
        if (template != TEMPLATE) {
            faults.add(new FieldError("templateVersion", "VALUE_UNKNOWN", TEMPLATE));
        }
        var characters = characters(faults);
        if (mode == null || !faults.isEmpty()) {
            throw Problems.malformed(faults.toArray(FieldError[]::new));
        }
        return new ImportRequest(format, characters, mode, sourceSystem, template, List.of());
    }

    private Charset characters(List<FieldError> faults) {
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
