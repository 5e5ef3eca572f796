package io.labortransfer.kit.importing.rest;

import io.labortransfer.kit.importing.ImportFormat;
import io.labortransfer.kit.importing.ImportMode;
import io.labortransfer.kit.importing.ImportRequest;
import io.labortransfer.kit.importing.ImportTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Opens an import whose file comes in chunks.
 *
 * @param format how the file is written
 * @param charset {@code utf-8}, which is the default, or {@code gb18030}
 * @param mode what the file may do; there is no default, because the wrong one does harm
 * @param sourceSystem the system of all lines that name none
 * @param templateVersion version of the template, the latest without one
 * @param rows how many rows the file has; if it is said, the commit compares
 */
@Schema(requiredProperties = {"format", "mode"})
public record ImportOpening(
        @Nullable @Schema(enumeration = {"NDJSON", "CSV"}) ImportFormat format,
        @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,20}") String charset,
        @Nullable ImportMode mode,
        @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,40}") String sourceSystem,
        @Nullable @Min(1) @Max(1000) Integer templateVersion,
        @Nullable @Min(0) @Max(1_000_000_000) Long rows) {

    ImportRequest request(ImportTerms terms) {
        return RequestReading.inChunks(terms, format, charset, mode, sourceSystem, templateVersion, rows);
    }
}
