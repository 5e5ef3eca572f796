package io.labortransfer.kit.accesslog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the access log of one service and says what is not whole: a record changed, deleted or moved, links that are missing or do not
 * follow each other, a tail that was cut, a checkpoint that was forged or taken away. It needs nothing but to read the tables, and the
 * public key from somewhere else than the database. Constant memory, one pass.
 */
final class AccessLogVerifier {

    private static final int MOST_FAULTS = 100;
    private static final int FETCH = 5_000;
    private static final String PROVINCES = """
            SELECT province FROM access_chain UNION SELECT province FROM access_checkpoint
            UNION SELECT province FROM access_record ORDER BY 1""";
    private static final String LINKS = "SELECT l.place, l.record_day, l.record, l.digest, l.hash,"
            + " l.record_day >= (now() - interval '37 months')::date AS kept, " + StoredRecord.COLUMNS + """
             FROM access_link l LEFT JOIN access_record r ON r.day = l.record_day AND r.id = l.record
            WHERE l.province = ? ORDER BY l.place""";
    private static final String LEFT_OUT = """
            SELECT count(*) FROM access_record r
            WHERE r.province = ? AND r.at < now() - interval '1 hour'
              AND NOT EXISTS (SELECT FROM access_link l WHERE l.record = r.id)""";

    private final Connection connection;
    private final String service;
    private final Map<String, byte[]> keys;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, StoredCheckpoints> checkpoints = new TreeMap<>();
    private long links;

    /**
     * Prepares to verify.
     *
     * @param connection to the database of the service, not in auto-commit mode
     * @param service the service whose log it is
     * @param keys the public keys that may have signed, by their ids
     */
    AccessLogVerifier(Connection connection, String service, Map<String, byte[]> keys) {
        this.connection = connection;
        this.service = service;
        this.keys = Map.copyOf(keys);
    }

    /** Verifies every province. */
    AccessLogVerifier verifyAll() throws SQLException {
        var provinces = new ArrayList<String>();
        try (PreparedStatement select = connection.prepareStatement(PROVINCES);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                provinces.add(rows.getString(1));
            }
        }
        for (var province : provinces) {
            verify(province);
        }
        return this;
    }

    /** Verifies one province. */
    AccessLogVerifier verify(String province) throws SQLException {
        var sworn = StoredCheckpoints.of(connection, service, province);
        checkpoints.put(province, sworn);
        sworn.examine(keys, this::report);
        var last = walk(province, new TreeMap<>(sworn.heads()));
        links += last;
        findLeftOut(province, last);
        return this;
    }

    /** Holds a checkpoint that was published against the table. */
    void compare(CheckpointSworn published) {
        var key = keys.get(published.keyId());
        if (!published.service().equals(service) || key == null) {
            return;
        }
        var kept = checkpoints.get(published.province());
        if (kept == null || !kept.holds(published.number(), published.signature())) {
            report(new Fault(
                    published.province(),
                    published.number(),
                    "a checkpoint that was published is not in the table, or is another one there"));
        }
    }

    private long walk(String province, TreeMap<Long, String> heads) throws SQLException {
        long place = 0;
        byte[] hash = Chain.empty(service, province).head();
        try (PreparedStatement select = connection.prepareStatement(LINKS)) {
            select.setFetchSize(FETCH);
            select.setString(1, province);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    var missing = row.getLong("place") - place - 1;
                    place = row.getLong("place");
                    if (missing > 0) {
                        report(new Fault(province, place, missing + " links before this one are missing"));
                    }
                    examine(province, place, row, missing > 0 ? null : hash);
                    hash = row.getBytes("hash");
                    var head = heads.remove(place);
                    if (head != null && !head.equals(Checkpoint.hex(hash))) {
                        report(new Fault(
                                province, place, "the chain is not the one that the checkpoint here was signed for"));
                    }
                }
            }
        }
        for (var sworn : heads.keySet()) {
            report(new Fault(province, sworn, "a checkpoint counts " + sworn + " links, and this one is missing"));
        }
        return place;
    }

    private void examine(String province, long place, ResultSet row, byte @Nullable [] before) throws SQLException {
        var record = row.getObject("record", UUID.class);
        var digest = row.getBytes("digest");
        if (row.getObject("id", UUID.class) == null) {
            if (row.getBoolean("kept")) {
                report(new Fault(province, place, "record " + record + " was deleted"));
            }
        } else if (!Arrays.equals(StoredRecord.of(row).digest(), digest)) {
            report(new Fault(province, place, "record " + record + " was changed"));
        }
        if (before != null && !Arrays.equals(StoredRecord.sha256(before, digest), row.getBytes("hash"))) {
            report(new Fault(province, place, "the link does not follow the one before it"));
        }
    }

    private void findLeftOut(String province, long last) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LEFT_OUT)) {
            select.setString(1, province);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                var leftOut = row.getLong(1);
                if (leftOut > 0) {
                    report(new Fault(province, last, leftOut + " records older than an hour have no link"));
                }
            }
        }
    }

    private void report(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /** What is not whole, at most 100 of it; empty when all is. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** How many records were looked at. */
    long links() {
        return links;
    }

    /** How many checkpoints were looked at. */
    long checkpoints() {
        return checkpoints.values().stream().mapToLong(StoredCheckpoints::count).sum();
    }
}
