package io.labortransfer.registry.worker.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.kit.persistence.UuidArray;
import io.labortransfer.registry.worker.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The national identity index. The function knows the caller's unit from the transaction, not from an argument. */
@ApplicationScoped
class IdentityIndex implements Identities {
    /** Tells of those alone that somebody has already. */
    private static final String CLAIM =
            "SELECT ordinal, verdict, owner_id FROM claim_identities(?::bytea[], ?::bytea[], ?::uuid[])";

    private static final String LOOK_UP =
            "SELECT verdict, owner_id FROM look_up_identities(?::bytea[], ?::bytea[]) ORDER BY ordinal";

    private static final String RELEASE = "SELECT release_identity(?::bytea[], ?)";

    private final AgroalDataSource database;

    IdentityIndex(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Claim> claim(ProvinceScope scope, List<KeyedHash> idKeys, List<UUID> workers) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CLAIM)) {
            IdentityKeys.bind(statement, 1, idKeys);
            statement.setArray(3, UuidArray.of(connection, workers));
            return claims(statement, workers);
        } catch (SQLException e) {
            throw new IllegalStateException("the identities were not claimed", e);
        }
    }

    @Override
    public List<Claim> lookUp(ProvinceScope scope, List<KeyedHash> idKeys) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LOOK_UP)) {
            IdentityKeys.bind(statement, 1, idKeys);
            return answers(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the identities were not looked up", e);
        }
    }

    @Override
    public void release(ProvinceScope scope, List<byte[]> idKeys, UUID worker) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RELEASE)) {
            statement.setArray(1, connection.createArrayOf("bytea", idKeys.toArray(byte[][]::new)));
            statement.setObject(2, worker);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("an identity was not released", e);
        }
    }

    private static List<Claim> claims(PreparedStatement statement, List<UUID> workers) throws SQLException {
        var claims = new ArrayList<Claim>(workers.size());
        workers.forEach(worker -> claims.add(new Claim(Verdict.FREE, worker)));
        try (var held = statement.executeQuery()) {
            while (held.next()) {
                claims.set(
                        held.getInt(1) - 1,
                        new Claim(Verdict.valueOf(held.getString(2)), held.getObject(3, UUID.class)));
            }
        }
        return claims;
    }

    private static List<Claim> answers(PreparedStatement statement) throws SQLException {
        var claims = new ArrayList<Claim>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                claims.add(new Claim(Verdict.valueOf(rows.getString(1)), rows.getObject(2, UUID.class)));
            }
        }
        return claims;
    }
}
