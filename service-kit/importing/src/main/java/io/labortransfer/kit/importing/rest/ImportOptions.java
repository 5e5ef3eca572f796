package io.labortransfer.kit.importing.rest;

import io.labortransfer.kit.importing.ImportFormat;
import io.labortransfer.kit.importing.ImportMode;
import io.labortransfer.kit.importing.ImportRequest;
import io.labortransfer.kit.importing.ImportTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query of an upload. */
public class ImportOptions {

    /** What the file may do; there is no default, because the wrong one does harm. */
    @QueryParam("mode")
    @Nullable
    ImportMode mode;

    /** The system of all lines that name none. */
    @QueryParam("sourceSystem")
    @Pattern(regexp = "[A-Za-z0-9._-]{1,40}")
    @Nullable
    String sourceSystem;

    /** Version of the template, the latest without one. */
    @QueryParam("templateVersion")
    @Nullable
    Integer templateVersion;

    /** {@code utf-8}, which is the default, or {@code gb18030}. */
    @QueryParam("charset")
    @Nullable
    String charset;

    /** Place of the sheet in a workbook, from 1; without it the one that begins with the header. */
    @QueryParam("sheet")
    @Min(1)
    @Max(1000)
    @Nullable
    Integer sheet;

    ImportRequest request(ImportTerms terms, ImportFormat format) {
        return RequestReading.read(terms, format, charset, mode, sourceSystem, templateVersion, null);
    }
}
