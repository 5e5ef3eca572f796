package io.labortransfer.registry.duplicate.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.crypto.SealedRows;
import io.labortransfer.kit.crypto.SealedTable;
import io.labortransfer.registry.duplicate.Claimed;
import io.labortransfer.registry.duplicate.ParkedClaims;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The records that wait, sealed for their case. A rotation of the key writes them anew. */
@ApplicationScoped
class ParkedClaimsTable implements ParkedClaims, SealedTable {
    private static final String KEEP = """
            INSERT INTO parked_claim (origin_province, duplicate_id, body, org, created_at)
            SELECT ?, t.d, t.b, ?, ? FROM unnest(?::uuid[], ?::bytea[]) AS t (d, b) ORDER BY t.d
            ON CONFLICT (origin_province, duplicate_id)
                DO UPDATE SET body = excluded.body, org = excluded.org, created_at = excluded.created_at""";
    private static final String TELL = """
            UPDATE duplicate_case c SET claimant_division = t.v
            FROM unnest(?::uuid[], ?::text[]) AS t (d, v) WHERE c.origin_province = ? AND c.id = t.d""";
    private static final String OF = "SELECT body FROM parked_claim WHERE origin_province = ? AND duplicate_id = ?";
    private static final String DROP = "DELETE FROM parked_claim WHERE origin_province = ? AND duplicate_id = ?";
    private static final String TABLE = "parked_claim";
    private static final String BODY = "body";
    private static final SealedRows.Statements SEALED = new SealedRows.Statements(
            "SELECT count(*) FROM parked_claim WHERE origin_province = ?",
            """
            SELECT duplicate_id, body FROM parked_claim WHERE origin_province = ? AND duplicate_id > ?
            ORDER BY duplicate_id LIMIT ? FOR UPDATE""",
            "UPDATE parked_claim SET body = ? WHERE origin_province = ? AND duplicate_id = ?");

    private final AgroalDataSource database;
    private final FieldCipher cipher;
    private final SealedRows sealed;

    ParkedClaimsTable(AgroalDataSource database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
        this.sealed = new SealedRows(database, cipher, TABLE, List.of(BODY), SEALED);
    }

    @Override
    public void keep(ProvinceScope scope, List<UUID> cases, List<Claimed> claims, String org, Instant at) {
        var latest = new LinkedHashMap<UUID, Claimed>();
        for (var i = 0; i < cases.size(); i++) {
            latest.put(cases.get(i), claims.get(i));
        }
        try (var connection = database.getConnection()) {
            var ids = connection.createArrayOf("uuid", latest.keySet().toArray());
            seal(connection, scope, latest, ids, org, at);
            try (var tell = connection.prepareStatement(TELL)) {
                tell.setArray(1, ids);
                tell.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                latest.values().stream().map(Claimed::division).toArray()));
                tell.setString(3, scope.province());
                tell.executeUpdate();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void seal(
            Connection connection,
            ProvinceScope scope,
            LinkedHashMap<UUID, Claimed> claims,
            java.sql.Array ids,
            String org,
            Instant at)
            throws SQLException {
        try (var keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, scope.province());
            keep.setString(2, org);
            keep.setObject(3, moment(at));
            keep.setArray(4, ids);
            keep.setArray(
                    5,
                    connection.createArrayOf(
                            "bytea",
                            claims.entrySet().stream()
                                    .map(claim -> cipher.encrypt(
                                            scope.province(),
                                            place(claim.getKey()),
                                            claim.getValue().record()))
                                    .toArray(byte[][]::new)));
            keep.executeUpdate();
        }
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String place(UUID duplicate) {
        return SealedRows.place(TABLE, BODY, duplicate);
    }

    @Override
    public Optional<byte[]> of(ProvinceScope scope, UUID duplicate) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(OF)) {
            ask.setString(1, scope.province());
            ask.setObject(2, duplicate);
            try (var row = ask.executeQuery()) {
                return row.next()
                        ? Optional.of(cipher.decryptBytes(scope.province(), place(duplicate), row.getBytes(1)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void drop(ProvinceScope scope, UUID duplicate) {
        try (var connection = database.getConnection();
                var drop = connection.prepareStatement(DROP)) {
            drop.setString(1, scope.province());
            drop.setObject(2, duplicate);
            drop.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public SealedRows sealedRows() {
        return sealed;
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the parked records were not read or written", e);
    }
}
