package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.crypto.SigningKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The checkpoints of one province as the table holds them: each signed by a known key, numbered without a gap, each on the one before. */
final class StoredCheckpoints {

    private static final String SELECT = """
            SELECT number, links, encode(head, 'hex') AS head, encode(previous, 'hex') AS previous, at, key_id,
                encode(signature, 'hex') AS signature
            FROM access_checkpoint WHERE province = ? ORDER BY number""";

    private record Signed(Checkpoint checkpoint, String keyId, String signature) {}

    private final String province;
    private final List<Signed> all;

    private StoredCheckpoints(String province, List<Signed> all) {
        this.province = province;
        this.all = all;
    }

    static StoredCheckpoints of(Connection connection, String service, String province) throws SQLException {
        var all = new ArrayList<Signed>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, province);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    var checkpoint = new Checkpoint(
                            service,
                            province,
                            rows.getLong("number"),
                            rows.getLong("links"),
                            rows.getString("head"),
                            rows.getString("previous"),
                            rows.getObject("at", OffsetDateTime.class).toInstant());
                    all.add(new Signed(checkpoint, rows.getString("key_id"), rows.getString("signature")));
                }
            }
        }
        return new StoredCheckpoints(province, all);
    }

    int count() {
        return all.size();
    }

    /** What the signed heads say: the hash that the chain must have at these places. */
    Map<Long, String> heads() {
        var heads = new TreeMap<Long, String>();
        all.forEach(signed ->
                heads.put(signed.checkpoint().links(), signed.checkpoint().head()));
        return heads;
    }

    /** Whether the table holds the checkpoint with this number and signature. */
    boolean holds(long number, String signature) {
        return all.stream()
                .anyMatch(signed -> signed.checkpoint().number() == number
                        && signed.signature().equals(signature));
    }

    /**
     * Looks at the checkpoints alone.
     *
     * @param keys the public keys that may have signed, by their ids
     */
    void examine(Map<String, byte[]> keys, Consumer<Fault> faults) {
        long number = 0;
        String before = null;
        for (var signed : all) {
            var checkpoint = signed.checkpoint();
            number++;
            if (checkpoint.number() != number) {
                report(faults, number, "checkpoints are missing before number " + checkpoint.number());
                number = checkpoint.number();
            } else if (!Objects.equals(checkpoint.previous(), before)) {
                report(faults, number, "the checkpoint does not follow the one before it");
            }
            var key = keys.get(signed.keyId());
            if (key == null) {
                report(faults, number, "the checkpoint is signed by the unknown key " + signed.keyId());
            } else if (!SigningKey.verifies(
                    key, checkpoint.message(), HexFormat.of().parseHex(signed.signature()))) {
                report(faults, number, "the signature of the checkpoint is forged");
            }
            before = signed.signature();
        }
    }

    private void report(Consumer<Fault> faults, long number, String what) {
        faults.accept(new Fault(province, number, what));
    }
}
