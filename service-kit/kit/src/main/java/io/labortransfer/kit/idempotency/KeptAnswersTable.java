package io.labortransfer.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedTable;
import io.labortransfer.kit.time.Times;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kept answers at rest: hashed keys, encrypted bodies. Works in the current transaction. */
@Singleton
class KeptAnswersTable implements KeyedTable.Expiring {

    /** What the hash of a client's key is for. */
    static final String KEY = "idempotency-key";

    /** What the hash of a request is for. */
    static final String REQUEST = "idempotency-request";

    private static final String TAKE =
            "SELECT request, status, headers, body, subjects, key, taken FROM claim_key(?, ?)";
    private static final String ADD =
            "INSERT INTO kept_answer (key, request, status, headers, body, subjects) VALUES (?, ?, ?, ?::jsonb, ?, ?)";

    private static final String FORGET = "UPDATE kept_answer SET body = NULL, headers = headers - '"
            + HttpHeaders.CONTENT_TYPE + "', subjects = '{}' WHERE subjects && ?";

    private static final String OLDER =
            "SELECT EXISTS (SELECT FROM kept_answer WHERE day <= ?::date AND created_at < ?)";

    private final AgroalDataSource records;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    KeptAnswersTable(AgroalDataSource records, FieldCipher cipher, ObjectMapper json) {
        this.records = records;
        this.cipher = cipher;
        this.json = json;
    }

    /** An answer and the hash of the request that it was given to. */
    @SuppressWarnings("ArrayRecordComponent") // a column; never compared by the record
    record Known(byte[] request, KeptAnswer answer) {}

    /** What came of taking a key: whether it is ours until the transaction ends, and what was answered under it before. */
    record Taken(boolean ours, Optional<Known> known) {}

    Taken take(Claim claim) {
        try (Connection connection = records.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setArray(
                    1, connection.createArrayOf("bigint", claim.locks().boxed().toArray()));
            take.setArray(2, connection.createArrayOf("bytea", claim.key().all().toArray(byte[][]::new)));
            try (ResultSet row = take.executeQuery()) {
                if (!row.next()) {
                    return new Taken(true, Optional.empty());
                }
                return row.getBoolean("taken")
                        ? new Taken(true, Optional.of(known(claim, row)))
                        : new Taken(false, Optional.empty());
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the key could not be taken", e);
        }
    }

    void add(Claim claim, KeptAnswer answer) {
        try (Connection connection = records.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            byte[] key = claim.key().current();
            add.setBytes(1, key);
            add.setBytes(2, claim.request().current());
            add.setInt(3, answer.status());
            add.setString(4, json.writeValueAsString(answer.headers()));
            add.setBytes(5, answer.body() == null ? null : cipher.encrypt(claim.province(), place(key), answer.body()));
            add.setArray(6, connection.createArrayOf("text", answer.subjects().toArray()));
            add.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the answer could not be kept", e);
        }
    }

    void forget(Collection<String> people) {
        try (Connection connection = records.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setArray(1, connection.createArrayOf("text", people.toArray()));
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("kept answers could not be made blank", e);
        }
    }

    private Known known(Claim claim, ResultSet row) throws SQLException, JsonProcessingException {
        Map<String, String> headers = json.readValue(row.getString(3), new TypeReference<Map<String, String>>() {});
        byte @Nullable [] body = row.getBytes(4);
        return new Known(
                row.getBytes(1),
                new KeptAnswer(
                        row.getInt(2),
                        headers,
                        body == null ? null : cipher.decrypt(claim.province(), place(row.getBytes(6)), body),
                        List.of((String[]) row.getArray(5).getArray())));
    }

    private static String place(byte[] key) {
        return "kept_answer|body|" + HexFormat.of().formatHex(key);
    }

    @Override
    public List<KeyedColumn> columns() {
        return List.of(
                KeyedColumn.sealed("kept_answer", "body"),
                KeyedColumn.hashed("kept_answer", "key", KEY),
                KeyedColumn.hashed("kept_answer", "request", REQUEST));
    }

    /** Rows do not tell their province; one of another only makes an operator wait. */
    @Override
    public boolean hasOlder(String province, Instant moment) {
        try (Connection connection = records.getConnection();
                PreparedStatement ask = connection.prepareStatement(OLDER)) {
            OffsetDateTime time = moment.atZone(Times.SHANGHAI).toOffsetDateTime();
            ask.setObject(1, time.toLocalDate());
            ask.setObject(2, time);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("kept answers could not be looked at", e);
        }
    }
}
