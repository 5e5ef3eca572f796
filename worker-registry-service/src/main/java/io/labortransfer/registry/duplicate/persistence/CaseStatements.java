package io.labortransfer.registry.duplicate.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.crypto.SealedRows;
import io.labortransfer.kit.crypto.SealedTable;
import io.labortransfer.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said in cases, sealed under the key of the unit whose case it is: that of the claimant, whoever says it. */
@ApplicationScoped
class CaseStatements implements SealedTable {
    private static final String TABLE = "case_statement";
    private static final String BODY = "body";
    private static final String ADD =
            "INSERT INTO case_statement (origin_province, id, duplicate_id, body) VALUES (?, ?, ?, ?)";
    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('case_statement|' || ?, 0))";
    private static final String IN_CLEAR = """
            SELECT id, version, claimant_reason, claimant_evidence, holder_reason, holder_evidence, decision_reason
            FROM clear_statements(?) ORDER BY id, version""";
    private static final String NOW_SEALED = "SELECT statements_sealed(?, ?, ?, ?, ?)";
    private static final SealedRows.Statements SEALED = new SealedRows.Statements(
            "SELECT count(*) FROM case_statement WHERE origin_province = ?",
            "SELECT id, body FROM case_statement WHERE origin_province = ? AND id > ? ORDER BY id LIMIT ? FOR UPDATE",
            "UPDATE case_statement SET body = ? WHERE origin_province = ? AND id = ?");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(Said.class);
    private static final ObjectReader READER = MAPPER.readerFor(Said.class);

    private final AgroalDataSource database;
    private final FieldCipher cipher;
    private final Ids ids;
    private final SealedRows sealed;

    CaseStatements(AgroalDataSource database, FieldCipher cipher, Ids ids) {
        this.database = database;
        this.cipher = cipher;
        this.ids = ids;
        this.sealed = new SealedRows(database, cipher, TABLE, List.of(BODY), SEALED);
    }

    /** A reason and references of proofs. */
    record Said(String reason, List<String> evidence) {
        static final Said NOTHING = new Said("", List.of());

        Said {
            evidence = List.copyOf(evidence);
        }

        @Override
        public String toString() {
            return "Said";
        }
    }

    @Override
    public SealedRows sealedRows() {
        return sealed;
    }

    /** Keeps what was said in a case of {@code unit}; by this id the case names it. */
    UUID add(Connection connection, String unit, UUID duplicate, Said said) throws SQLException {
        var id = ids.next();
        try (var add = connection.prepareStatement(ADD)) {
            add.setString(1, unit);
            add.setObject(2, id);
            add.setObject(3, duplicate);
            add.setBytes(4, cipher.encrypt(unit, place(id), written(said)));
            add.executeUpdate();
        }
        return id;
    }

    /** What a row of a case, or of its past, says for {@code whom}: in clear only what was written so before. */
    Said of(ResultSet row, String whom) throws SQLException {
        var clear = row.getString(whom + "_reason");
        if (clear != null && !clear.isEmpty()) {
            return new Said(clear, whom.equals(CaseRow.DECISION) ? List.of() : evidence(row, whom));
        }
        var body = row.getBytes(whom + "_body");
        return body == null
                ? Said.NOTHING
                : read(cipher.decrypt(
                        row.getString("origin_province"), place(row.getObject(whom + "_statement", UUID.class)), body));
    }

    private static List<String> evidence(ResultSet row, String whom) throws SQLException {
        return List.of((String[]) row.getArray(whom + "_evidence").getArray());
    }

    /**
     * Seals what is still in clear in so many versions of cases of {@code unit}. One does it at a time: of two who read the same in clear the later
     * one's statements would take the place of the earlier one's, which nothing would name any more.
     */
    void sealClear(String unit, int most) {
        try (var connection = database.getConnection();
                var alone = connection.prepareStatement(ALONE);
                var ask = connection.prepareStatement(IN_CLEAR);
                var write = connection.prepareStatement(NOW_SEALED)) {
            alone.setString(1, unit);
            alone.execute();
            ask.setInt(1, most);
            var known = new HashMap<Spoken, UUID>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    write.setObject(1, rows.getObject("id", UUID.class));
                    write.setLong(2, rows.getLong("version"));
                    write.setObject(3, clear(connection, unit, rows, CaseRow.CLAIMANT, known));
                    write.setObject(4, clear(connection, unit, rows, CaseRow.HOLDER, known));
                    write.setObject(5, clear(connection, unit, rows, CaseRow.DECISION, known));
                    write.execute();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("statements in clear were not sealed", e);
        }
    }

    /** Whose words in which case: said in several of its versions they are sealed once. */
    private record Spoken(UUID duplicate, String whom, Said said) {}

    private @Nullable UUID clear(
            Connection connection, String unit, ResultSet row, String whom, Map<Spoken, UUID> known)
            throws SQLException {
        var reason = row.getString(whom + "_reason");
        if (reason == null) {
            return null;
        }
        var duplicate = row.getObject("id", UUID.class);
        var said = new Said(reason, whom.equals(CaseRow.DECISION) ? List.of() : evidence(row, whom));
        var spoken = new Spoken(duplicate, whom, said);
        var before = known.get(spoken);
        if (before != null) {
            return before;
        }
        var id = add(connection, unit, duplicate, said);
        known.put(spoken, id);
        return id;
    }

    private static String place(UUID statement) {
        return SealedRows.place(TABLE, BODY, statement);
    }

    private static String written(Said said) {
        try {
            return WRITER.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a statement cannot be written", e);
        }
    }

    private static Said read(String text) {
        try {
            return Objects.requireNonNull(READER.readValue(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a statement cannot be read", e);
        }
    }
}
