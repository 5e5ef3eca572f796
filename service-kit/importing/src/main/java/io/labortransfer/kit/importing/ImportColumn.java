package io.labortransfer.kit.importing;

import java.util.List;

/**
 * A column of a collection, as the engine reads it and as the template shows it.
 *
 * @param name property of the record, dots and indexes for nesting; an index 0 stands for every index
 * @param needed whether every file has it
 * @param codes all that may stand in it; empty when that is no short list
 * @param example what stands in it in the template's one row; empty for nothing, and where it depends on who asks
 * @param since the version of the template in which it first stands
 */
public record ImportColumn(String name, boolean needed, List<String> codes, String example, int since) {
    public ImportColumn {
        codes = List.copyOf(codes);
    }

    /** A column that every file has. */
    public static ImportColumn needed(String name, String example) {
        return new ImportColumn(name, true, List.of(), example, 1);
    }

    /** A column that a file may leave out. */
    public static ImportColumn optional(String name, String example) {
        return new ImportColumn(name, false, List.of(), example, 1);
    }

    /** The same with the codes that may stand in it. */
    public ImportColumn of(List<String> all) {
        return new ImportColumn(name, needed, all, example, since);
    }

    /** The same in templates of this version and later ones. */
    public ImportColumn since(int version) {
        return new ImportColumn(name, needed, codes, example, version);
    }
}
