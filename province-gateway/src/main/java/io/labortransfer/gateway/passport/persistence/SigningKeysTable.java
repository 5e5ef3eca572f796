package io.labortransfer.gateway.passport.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.gateway.passport.SigningKey;
import io.labortransfer.gateway.passport.SigningKeys;
import io.labortransfer.kit.crypto.MasterKey;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

@Singleton
class SigningKeysTable implements SigningKeys {

    private static final String LIVE = """
            SELECT kid, public_key, wrapped, active_from, retire_at FROM passport_key
             WHERE retire_at > ? ORDER BY active_from""";
    private static final String ADD = """
            INSERT INTO passport_key (kid, public_key, wrapped, active_from, retire_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (kid) DO NOTHING""";

    private final AgroalDataSource engine;
    private final MasterKey master;

    SigningKeysTable(@DataSource("engine") AgroalDataSource engine, MasterKey master) {
        this.engine = engine;
        this.master = master;
    }

    @Override
    public List<SigningKey> live(Instant now) {
        try (Connection connection = engine.getConnection()) {
            return select(connection, now);
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException("the signing keys cannot be read", e);
        }
    }

    @Override
    public List<SigningKey> change(Instant now, UnaryOperator<List<SigningKey>> wanted) {
        try (Connection connection = engine.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement lock = connection.createStatement()) {
                lock.execute("SELECT pg_advisory_xact_lock(hashtext('passport_key'))");
                for (SigningKey key : wanted.apply(select(connection, now))) {
                    insert(connection, key);
                }
                dropRetired(connection, now);
                List<SigningKey> live = select(connection, now);
                connection.commit();
                return live;
            } catch (SQLException | GeneralSecurityException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException("the signing keys cannot be changed", e);
        }
    }

    private List<SigningKey> select(Connection connection, Instant now) throws SQLException, GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance("EC");
        List<SigningKey> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LIVE)) {
            select.setObject(1, utc(now));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows, keys));
                }
            }
        }
        return found;
    }

    private SigningKey read(ResultSet row, KeyFactory keys) throws SQLException, GeneralSecurityException {
        String kid = row.getString("kid");
        byte[] publicKey = Base64.getDecoder().decode(row.getString("public_key"));
        PrivateKey privateKey =
                keys.generatePrivate(new PKCS8EncodedKeySpec(master.unwrap(row.getBytes("wrapped"), purpose(kid))));
        return new SigningKey(
                kid,
                (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(publicKey)),
                privateKey,
                row.getObject("active_from", OffsetDateTime.class).toInstant(),
                row.getObject("retire_at", OffsetDateTime.class).toInstant());
    }

    private void insert(Connection connection, SigningKey key) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, key.kid());
            add.setString(2, Base64.getEncoder().encodeToString(key.publicKey().getEncoded()));
            add.setBytes(3, master.wrap(key.privateKey().getEncoded(), purpose(key.kid())));
            add.setObject(4, utc(key.activeFrom()));
            add.setObject(5, utc(key.retireAt()));
            add.executeUpdate();
        }
    }

    private static void dropRetired(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement drop = connection.prepareStatement("DELETE FROM passport_key WHERE retire_at <= ?")) {
            drop.setObject(1, utc(now));
            drop.executeUpdate();
        }
    }

    private static String purpose(String kid) {
        return "passport_key|wrapped|" + kid;
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
