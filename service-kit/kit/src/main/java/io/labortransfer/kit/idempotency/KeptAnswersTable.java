package io.labortransfer.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.FieldCipher;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kept answers at rest: hashed keys, encrypted bodies. Works in the current transaction. */
@Singleton
class KeptAnswersTable {

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(?)";
    private static final String FIND =
            "SELECT request, status, headers::text, body, subjects FROM kept_answer WHERE key = ?"
                    + " AND day >= (now() AT TIME ZONE 'Asia/Shanghai')::date - 7 AND created_at > now() - interval '7 days'";
    private static final String ADD =
            "INSERT INTO kept_answer (key, request, status, headers, body, subjects) VALUES (?, ?, ?, ?::jsonb, ?, ?)";

    private final AgroalDataSource records;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    KeptAnswersTable(AgroalDataSource records, FieldCipher cipher, ObjectMapper json) {
        this.records = records;
        this.cipher = cipher;
        this.json = json;
    }

    /** An answer and the hash of the request that it was given to. */
    record Known(String request, KeptAnswer answer) {}

    /** Takes the lock of the key until the transaction ends, unless someone else has it. */
    boolean lock(Claim claim) {
        try (Connection connection = records.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, claim.lock());
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the key could not be locked", e);
        }
    }

    Optional<Known> find(Claim claim) {
        try (Connection connection = records.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setBytes(1, HexFormat.of().parseHex(claim.key()));
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(known(claim, row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the kept answer could not be read", e);
        }
    }

    void add(Claim claim, KeptAnswer answer) {
        try (Connection connection = records.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setBytes(1, HexFormat.of().parseHex(claim.key()));
            add.setBytes(2, HexFormat.of().parseHex(claim.request()));
            add.setInt(3, answer.status());
            add.setString(4, json.writeValueAsString(answer.headers()));
            add.setBytes(
                    5, answer.body() == null ? null : cipher.encrypt(claim.province(), place(claim), answer.body()));
            add.setArray(6, connection.createArrayOf("text", answer.subjects().toArray()));
            add.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the answer could not be kept", e);
        }
    }

    private Known known(Claim claim, ResultSet row) throws SQLException, JsonProcessingException {
        Map<String, String> headers = json.readValue(row.getString(3), new TypeReference<Map<String, String>>() {});
        byte @Nullable [] body = row.getBytes(4);
        return new Known(
                HexFormat.of().formatHex(row.getBytes(1)),
                new KeptAnswer(
                        row.getInt(2),
                        headers,
                        body == null ? null : cipher.decrypt(claim.province(), place(claim), body),
                        List.of((String[]) row.getArray(5).getArray())));
    }

    private static String place(Claim claim) {
        return "kept_answer|body|" + claim.key();
    }
}
