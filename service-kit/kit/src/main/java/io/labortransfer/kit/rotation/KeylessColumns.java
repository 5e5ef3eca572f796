package io.labortransfer.kit.rotation;

import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedTable;
import jakarta.inject.Singleton;
import java.util.List;

/** Columns of the kit that hold bytes under no key of a rotation: wrapped keys, the hash chain, states without personal values. */
@Singleton
class KeylessColumns implements KeyedTable.Keyless {

    @Override
    public List<KeyedColumn> columns() {
        return List.of(
                KeyedColumn.keyless("field_key", "wrapped"),
                KeyedColumn.keyless("access_link", "digest"),
                KeyedColumn.keyless("access_link", "hash"),
                KeyedColumn.keyless("access_chain", "head"),
                KeyedColumn.keyless("access_checkpoint", "head"),
                KeyedColumn.keyless("access_checkpoint", "previous"),
                KeyedColumn.keyless("access_checkpoint", "signature"),
                KeyedColumn.keyless("outbox", "packed"),
                KeyedColumn.keyless("view_rebuild_state", "data"));
    }
}
