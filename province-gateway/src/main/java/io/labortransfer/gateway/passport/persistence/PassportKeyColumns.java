package io.labortransfer.gateway.passport.persistence;

import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedTable;
import jakarta.inject.Singleton;
import java.util.List;

/** The keys that sign passports are wrapped by the master key and change by a rotation of their own. */
@Singleton
class PassportKeyColumns implements KeyedTable.Keyless {

    @Override
    public List<KeyedColumn> columns() {
        return List.of(KeyedColumn.keyless("passport_key", "wrapped"));
    }
}
