package io.labortransfer.kit.accesslog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The chain's tables inside one transaction of the engine, which has locked the cursor and so is the only one that writes links. */
final class ChainTable {

    private static final String LOCK = "SELECT xid::text, id FROM access_cursor FOR UPDATE";
    private static final String NEXT = "SELECT r.xid::text AS xid, " + StoredRecord.COLUMNS + """
             FROM access_record r
            WHERE (r.xid, r.id) > (?::xid8, ?) AND r.xid < pg_snapshot_xmin(pg_current_snapshot())
              AND NOT EXISTS (SELECT FROM access_link l WHERE l.record = r.id)
            ORDER BY r.xid, r.id LIMIT ?""";
    private static final String ENDS = "SELECT province, links, head FROM access_chain WHERE province = ANY (?)";
    private static final String LINK = """
            INSERT INTO access_link (province, place, record_day, record, digest, hash, reasoned)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::date[], ?::uuid[], ?::bytea[], ?::bytea[], ?::boolean[])""";
    private static final String MOVE_END = """
            INSERT INTO access_chain (province, links, head) VALUES (?, ?, ?)
            ON CONFLICT (province) DO UPDATE SET links = EXCLUDED.links, head = EXCLUDED.head""";
    private static final String MOVE_CURSOR = "UPDATE access_cursor SET xid = ?::xid8, id = ?";

    private final Connection connection;

    ChainTable(Connection connection) {
        this.connection = connection;
    }

    /** Up to {@code limit} records without a link, whose transactions and all before them have ended; the cursor moves behind them. */
    List<StoredRecord> take(int limit) throws SQLException {
        var found = new ArrayList<StoredRecord>();
        String xid;
        UUID id;
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                ResultSet cursor = lock.executeQuery()) {
            cursor.next();
            xid = cursor.getString(1);
            id = cursor.getObject(2, UUID.class);
        }
        try (PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setString(1, xid);
            next.setObject(2, id);
            next.setInt(3, limit);
            try (ResultSet rows = next.executeQuery()) {
                while (rows.next()) {
                    found.add(StoredRecord.of(rows));
                    xid = rows.getString("xid");
                    id = rows.getObject("id", UUID.class);
                }
            }
        }
        try (PreparedStatement move = connection.prepareStatement(MOVE_CURSOR)) {
            move.setString(1, xid);
            move.setObject(2, id);
            move.executeUpdate();
        }
        return found;
    }

    /** Where the chains of these provinces end; a province without a chain is absent. */
    Map<String, Chain> ends(List<String> provinces) throws SQLException {
        var ends = new HashMap<String, Chain>();
        try (PreparedStatement select = connection.prepareStatement(ENDS)) {
            select.setArray(1, connection.createArrayOf("text", provinces.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ends.put(rows.getString(1), new Chain(rows.getLong(2), rows.getBytes(3)));
                }
            }
        }
        return ends;
    }

    /** Appends {@code records} to the chains and moves their ends. */
    void append(List<StoredRecord> records, Map<String, Chain> ends) throws SQLException {
        var places = new ArrayList<Long>();
        var hashes = new ArrayList<byte[]>();
        for (var record : records) {
            var chain = ends.computeIfPresent(record.province(), (province, end) -> end.with(record.digest()));
            if (chain == null) {
                throw new IllegalStateException("no chain was begun for a record's province");
            }
            places.add(chain.links());
            hashes.add(chain.head());
        }
        try (PreparedStatement link = connection.prepareStatement(LINK)) {
            link.setArray(
                    1,
                    array("text", records.stream().map(StoredRecord::province).toArray()));
            link.setArray(2, array("bigint", places.toArray()));
            link.setArray(
                    3, array("date", records.stream().map(StoredRecord::day).toArray()));
            link.setArray(
                    4, array("uuid", records.stream().map(StoredRecord::id).toArray()));
            link.setArray(
                    5, array("bytea", records.stream().map(StoredRecord::digest).toArray(byte[][]::new)));
            link.setArray(6, array("bytea", hashes.toArray(byte[][]::new)));
            link.setArray(
                    7,
                    array(
                            "boolean",
                            records.stream().map(StoredRecord::reasoned).toArray()));
            link.executeUpdate();
        }
        try (PreparedStatement move = connection.prepareStatement(MOVE_END)) {
            for (var end : ends.entrySet()) {
                move.setString(1, end.getKey());
                move.setLong(2, end.getValue().links());
                move.setBytes(3, end.getValue().head());
                move.addBatch();
            }
            move.executeBatch();
        }
    }

    private Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
