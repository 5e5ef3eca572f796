package io.labortransfer.kit.crypto;

import java.util.List;

/** A table whose columns of bytes are all sealed, in rows that are found by a province and an id. */
public interface SealedTable extends KeyedTable.Moving {

    /** Its rows. */
    SealedRows sealedRows();

    @Override
    default List<KeyedColumn> columns() {
        return sealedRows().columns();
    }

    @Override
    default long count(String province) {
        return sealedRows().count(province);
    }

    @Override
    default Pass move(String province, String after, int limit) {
        return sealedRows().move(province, after, limit);
    }
}
