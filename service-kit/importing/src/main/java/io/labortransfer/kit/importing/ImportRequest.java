package io.labortransfer.kit.importing;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be taken.
 *
 * @param collection what it fills
 * @param format how it is written
 * @param charset in which characters
 * @param mode what it may do
 * @param sourceSystem the system of all its lines that name none
 * @param templateVersion version of the template it follows
 * @param rows how many there are, if the client says so
 * @param columns of a CSV file, from its header
 */
public record ImportRequest(
        String collection,
        ImportFormat format,
        Charset charset,
        ImportMode mode,
        @Nullable String sourceSystem,
        int templateVersion,
        @Nullable Long rows,
        List<String> columns) {

    public ImportRequest {
        columns = List.copyOf(columns);
    }

    ImportRequest withColumns(List<String> header) {
        return new ImportRequest(collection, format, charset, mode, sourceSystem, templateVersion, rows, header);
    }
}
