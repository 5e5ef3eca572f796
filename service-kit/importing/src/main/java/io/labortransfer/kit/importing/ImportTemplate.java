package io.labortransfer.kit.importing;

import java.util.List;

/**
 * What a file of a collection looks like.
 *
 * @param collection that it fills
 * @param version of the template
 * @param columns in their order
 * @param example one row that could be imported by who asked, of a person who does not exist
 */
public record ImportTemplate(String collection, int version, List<ImportColumn> columns, List<String> example) {
    public ImportTemplate {
        columns = List.copyOf(columns);
        example = List.copyOf(example);
    }

    /** The names of the columns. */
    public List<String> header() {
        return columns.stream().map(ImportColumn::name).toList();
    }
}
