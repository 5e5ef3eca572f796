package io.labortransfer.matching.matching.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.matching.Decision;
import io.labortransfer.matching.matching.SaidWord;
import io.labortransfer.matching.matching.SaidWords;
import io.labortransfer.matching.word.Means;
import io.labortransfer.matching.word.RecordedWord;
import io.labortransfer.matching.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words where they stand, beside the decisions that rest on them. */
@ApplicationScoped
class SaidWordsReading implements SaidWords {

    private static final String WORDS = """
            SELECT id, worker_id, match_id, step, decision, word_by, word_at, word_place, language_used, evidence_ref, recorded_by, recorded_org
            FROM match_decision
            WHERE origin_province = ? AND worker_id = ? AND (?::text IS NULL OR recorded_org = ?)
              AND (?::timestamptz IS NULL OR (word_at, id) < (?, ?))
            ORDER BY word_at DESC, id DESC LIMIT ?""";

    private final AgroalDataSource database;

    SaidWordsReading(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<SaidWord> ofWorker(
            ProvinceScope scope, UUID worker, @Nullable String recordedBy, SaidWord.@Nullable Place after, int limit) {
        OffsetDateTime at = after == null ? null : after.at().atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(WORDS)) {
            ask.setString(1, scope.province());
            ask.setObject(2, worker);
            ask.setString(3, recordedBy);
            ask.setString(4, recordedBy);
            ask.setObject(5, at);
            ask.setObject(6, at);
            ask.setObject(7, after == null ? null : after.decision());
            ask.setInt(8, limit);
            List<SaidWord> words = new ArrayList<>();
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    words.add(word(rows));
                }
            }
            return words;
        } catch (SQLException e) {
            throw new IllegalStateException("words could not be read", e);
        }
    }

    private static SaidWord word(ResultSet row) throws SQLException {
        WorkerWord word = new WorkerWord(
                Means.valueOf(row.getString("word_by")),
                row.getObject("word_at", OffsetDateTime.class).toInstant(),
                row.getString("word_place"),
                row.getString("language_used"),
                row.getString("evidence_ref"));
        return new SaidWord(
                row.getObject("id", UUID.class),
                row.getObject("worker_id", UUID.class),
                row.getObject("match_id", UUID.class),
                Decision.Step.valueOf(row.getString("step")),
                Decision.Answer.valueOf(row.getString("decision")),
                new RecordedWord(word, row.getString("recorded_by"), row.getString("recorded_org")));
    }
}
