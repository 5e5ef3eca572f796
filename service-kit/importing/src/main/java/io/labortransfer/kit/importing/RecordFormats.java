package io.labortransfer.kit.importing;

import java.util.List;

/** Makes what reads the lines of a collection. */
public interface RecordFormats {

    /**
     * The format of a collection.
     *
     * @param form a record as it is submitted
     * @param columns its columns, in the order of the template
     * @param most how many entries a list in it has at most
     */
    <S> RecordFormat<S> of(Class<S> form, List<ImportColumn> columns, int most);
}
