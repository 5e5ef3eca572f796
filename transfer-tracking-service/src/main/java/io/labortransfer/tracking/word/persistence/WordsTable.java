package io.labortransfer.tracking.word.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.word.GivenWord;
import io.labortransfer.tracking.word.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WordsTable implements Words {

    private static final String CLAIM = "INSERT INTO evidence (origin_province, evidence_ref, worker_id)"
            + " SELECT ?, e.ref, e.worker FROM unnest(?::text[], ?::uuid[]) AS e(ref, worker) ON CONFLICT DO NOTHING";
    private static final String CLAIMED =
            "SELECT evidence_ref, worker_id FROM evidence WHERE origin_province = ? AND evidence_ref = ANY (?::text[])";
    private static final String KEEP =
            "INSERT INTO word (origin_province, id, worker_id, act, subject, given_by, given_at,"
                    + " place, language_used, recorded_by, recorded_org, evidence_ref)"
                    + " SELECT ?, w.* FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],"
                    + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) AS w";
    private static final String ABOUT =
            "SELECT id, worker_id, act, given_by, given_at, place, language_used, recorded_by,"
                    + " recorded_org, evidence_ref FROM word WHERE origin_province = ? AND subject = ? ORDER BY id";

    private final AgroalDataSource records;

    WordsTable(AgroalDataSource records) {
        this.records = records;
    }

    @Override
    public Map<String, UUID> claim(ProvinceScope scope, Map<String, UUID> adultByEvidence) {
        if (adultByEvidence.isEmpty()) {
            return Map.of();
        }
        TreeMap<String, UUID> inOrder = new TreeMap<>(adultByEvidence); // two batches never wait crosswise
        try (Connection connection = records.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM);
                PreparedStatement claimed = connection.prepareStatement(CLAIMED)) {
            claim.setString(1, scope.province());
            claim.setArray(2, connection.createArrayOf("text", inOrder.keySet().toArray()));
            claim.setArray(3, connection.createArrayOf("uuid", inOrder.values().toArray()));
            claim.executeUpdate();
            claimed.setString(1, scope.province());
            claimed.setArray(
                    2, connection.createArrayOf("text", inOrder.keySet().toArray()));
            return served(claimed);
        } catch (SQLException e) {
            throw new IllegalStateException("evidence was not claimed", e);
        }
    }

    private static Map<String, UUID> served(PreparedStatement claimed) throws SQLException {
        Map<String, UUID> served = new HashMap<>();
        try (ResultSet rows = claimed.executeQuery()) {
            while (rows.next()) {
                served.put(rows.getString(1), rows.getObject(2, UUID.class));
            }
        }
        return served;
    }

    @Override
    public void keep(ProvinceScope scope, Collection<GivenWord> words) {
        try (Connection connection = records.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, scope.province());
            keep.setArray(2, connection.createArrayOf("uuid", column(words, GivenWord::id)));
            keep.setArray(3, connection.createArrayOf("uuid", column(words, GivenWord::workerId)));
            keep.setArray(4, connection.createArrayOf("text", column(words, GivenWord::act)));
            keep.setArray(5, connection.createArrayOf("text", column(words, GivenWord::subject)));
            keep.setArray(
                    6,
                    connection.createArrayOf(
                            "text", column(words, w -> w.word().by().name())));
            keep.setArray(
                    7,
                    connection.createArrayOf(
                            "timestamptz", column(words, w -> w.word().at().toString())));
            keep.setArray(
                    8,
                    connection.createArrayOf("text", column(words, w -> w.word().place())));
            keep.setArray(
                    9,
                    connection.createArrayOf("text", column(words, w -> w.word().languageUsed())));
            keep.setArray(
                    10,
                    connection.createArrayOf("text", column(words, w -> w.word().recordedBy())));
            keep.setArray(
                    11,
                    connection.createArrayOf("text", column(words, w -> w.word().recordedOrg())));
            keep.setArray(
                    12,
                    connection.createArrayOf("text", column(words, w -> w.word().evidenceRef())));
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("words were not kept", e);
        }
    }

    private static @Nullable Object[] column(Collection<GivenWord> words, Function<GivenWord, @Nullable Object> value) {
        return words.stream().map(value).toArray();
    }
}
