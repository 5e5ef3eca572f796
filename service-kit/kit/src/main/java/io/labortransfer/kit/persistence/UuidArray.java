package io.labortransfer.kit.persistence;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/**
 * Ids as one parameter of a statement, as PostgreSQL takes them on the wire. The driver's own {@code createArrayOf("uuid", ...)} writes each
 * out as text, escapes it letter by letter and has the server read it again, which is felt where ids come by the thousand.
 */
public final class UuidArray {

    private static final int HEADER = 20;
    private static final int UUID_BYTES = 16;

    private UuidArray() {}

    /** The array of these ids, in their order. */
    public static Array of(Connection connection, Collection<? extends @Nullable UUID> ids) throws SQLException {
        return new PgArray(connection.unwrap(BaseConnection.class), Oid.UUID_ARRAY, bytes(ids));
    }

    private static byte[] bytes(Collection<? extends @Nullable UUID> ids) {
        int absent = absent(ids);
        ByteBuffer wire = ByteBuffer.allocate(HEADER + ids.size() * Integer.BYTES + (ids.size() - absent) * UUID_BYTES);
        wire.putInt(1) // dimension
                .putInt(absent == 0 ? 0 : 1)
                .putInt(Oid.UUID)
                .putInt(ids.size())
                .putInt(1); // where its indexes begin
        for (UUID id : ids) {
            if (id == null) {
                wire.putInt(-1);
            } else {
                wire.putInt(UUID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            }
        }
        return wire.array();
    }

    private static int absent(Collection<? extends @Nullable UUID> ids) {
        int absent = 0;
        for (UUID id : ids) {
            absent += id == null ? 1 : 0;
        }
        return absent;
    }
}
