package io.labortransfer.kit.accesslog;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.SigningKey;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ids.PublicId;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs where the chains end, and tells it in the same transaction, so that the world knows every checkpoint that exists. */
@Singleton
class Checkpoints {

    static final String TOPIC = "lt.access.v1";
    static final String TYPE = "lt.access.checkpoint.v1";

    private static final String GROWN = """
            SELECT c.province, c.links, encode(c.head, 'hex') AS head, coalesce(k.number, 0) + 1 AS number,
                encode(k.signature, 'hex') AS previous
            FROM access_chain c LEFT JOIN LATERAL (
                SELECT number, links, signature FROM access_checkpoint
                WHERE province = c.province ORDER BY number DESC LIMIT 1) k ON true
            WHERE k.links IS DISTINCT FROM c.links
            ORDER BY c.province""";
    private static final String INSERT = """
            INSERT INTO access_checkpoint (province, number, id, links, head, previous, at, key_id, signature)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource records;
    private final AgroalDataSource engine;
    private final SigningKey key;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final String service;

    Checkpoints(
            AgroalDataSource records,
            @DataSource("engine") AgroalDataSource engine,
            SigningKey key,
            Outbox outbox,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "suite.service") String service) {
        this.records = records;
        this.engine = engine;
        this.key = key;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.service = service;
    }

    /** Signs every chain that has grown since its last checkpoint. */
    void sign() throws SQLException {
        for (var checkpoint : grown()) {
            QuarkusTransaction.requiringNew().run(() -> store(checkpoint));
        }
    }

    private List<Checkpoint> grown() throws SQLException {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var grown = new ArrayList<Checkpoint>();
        try (Connection connection = engine.getConnection();
                PreparedStatement select = connection.prepareStatement(GROWN);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                grown.add(new Checkpoint(
                        service,
                        rows.getString("province"),
                        rows.getLong("number"),
                        rows.getLong("links"),
                        rows.getString("head"),
                        rows.getString("previous"),
                        at));
            }
        }
        return grown;
    }

    /** Another process may have signed it meanwhile: then the number is taken, this is lost, and nothing is wrong. */
    private void store(Checkpoint checkpoint) {
        var id = ids.next();
        var signature = key.sign(checkpoint.message());
        var publicKey = key.publicKey();
        var keyId = SigningKey.idOf(publicKey);
        insert(id, checkpoint, keyId, signature);
        outbox.announce(new Announcement(
                TOPIC,
                service + "-" + checkpoint.province(),
                TYPE,
                PublicId.format("chk", id),
                checkpoint.number(),
                checkpoint.province(),
                null,
                CheckpointSworn.of(checkpoint, keyId, publicKey, signature)));
    }

    private void insert(UUID id, Checkpoint checkpoint, String keyId, byte[] signature) {
        var hex = HexFormat.of();
        try (Connection connection = records.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, checkpoint.province());
            insert.setLong(2, checkpoint.number());
            insert.setObject(3, id);
            insert.setLong(4, checkpoint.links());
            insert.setBytes(5, hex.parseHex(checkpoint.head()));
            insert.setBytes(6, checkpoint.previous() == null ? null : hex.parseHex(checkpoint.previous()));
            insert.setObject(7, OffsetDateTime.ofInstant(checkpoint.at(), ZoneOffset.UTC));
            insert.setString(8, keyId);
            insert.setBytes(9, signature);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a checkpoint could not be stored", e);
        }
    }
}
