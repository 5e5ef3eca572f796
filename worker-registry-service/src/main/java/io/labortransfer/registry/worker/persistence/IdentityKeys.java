package io.labortransfer.registry.worker.persistence;

import io.labortransfer.kit.crypto.KeyedHash;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The keyed hashes of ID numbers, as the functions of the national index take them: those under the current key, and those under the other. */
final class IdentityKeys {

    private IdentityKeys() {}

    /** Binds two arrays, the first of them at {@code place}. */
    static void bind(PreparedStatement statement, int place, List<KeyedHash> idKeys) throws SQLException {
        var connection = statement.getConnection();
        var current = idKeys.stream().map(KeyedHash::current).toArray(byte[][]::new);
        var other = idKeys.stream().map(key -> key.other().orElse(null)).toArray(byte[][]::new);
        statement.setArray(place, connection.createArrayOf("bytea", current));
        statement.setArray(place + 1, connection.createArrayOf("bytea", other));
    }
}
