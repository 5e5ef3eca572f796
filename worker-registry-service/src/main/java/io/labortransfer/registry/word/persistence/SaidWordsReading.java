package io.labortransfer.registry.word.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.word.SaidWord;
import io.labortransfer.registry.word.SaidWords;
import io.labortransfer.registry.word.WordBy;
import io.labortransfer.registry.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words where they stand, beside the acts that they were given for. */
@ApplicationScoped
class SaidWordsReading implements SaidWords {
    private static final OffsetDateTime END_OF_TIME = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID BEHIND_ALL = new UUID(-1, -1);
    /** The same kinds of acts as in told_words, which tells some of it elsewhere. */
    static final String WORDS = Stream.of(
                    words("INTENT", "int", "intent", ""),
                    words("INTENT", "int", "intent", "end_"),
                    words("CONSENT", "cns", "consent", ""),
                    words("CONSENT", "cns", "consent", "end_"),
                    words("ENROLLMENT", "enr", "enrollment", ""),
                    words("ENROLLMENT", "enr", "enrollment", "end_"),
                    words("SUBJECT_REQUEST", "sbr", "subject_request", ""))
            .collect(Collectors.joining(" UNION ALL "));

    private static final String ASK =
            "SELECT * FROM (" + WORDS + ") AS said WHERE origin_province = ? AND worker_id = ?"
                    + " AND (?::text IS NULL OR word_recorded_org = ?) AND (? OR NOT denied) AND (word_at, act, ended) < (?, ?, ?)"
                    + " ORDER BY word_at DESC, act DESC, ended DESC LIMIT ?";

    private static final String TOLD =
            "SELECT * FROM told_words(?, ?, ?, ?, ?) ORDER BY word_at DESC, act DESC, ended DESC";
    private static final String ESCALATED = "SELECT escalated_case_of(?)";

    private final AgroalDataSource database;

    SaidWordsReading(AgroalDataSource database) {
        this.database = database;
    }

    private static String words(String kind, String prefix, String table, String which) {
        return """
                SELECT origin_province, worker_id, 'KIND' AS kind, 'PREFIX' AS act_prefix, id AS act, ENDED AS ended, WHICHword_by AS word_by,
                       WHICHword_at AS word_at, WHICHword_place AS word_place, WHICHword_language AS word_language,
                       WHICHword_evidence_ref AS word_evidence_ref, WHICHword_recorded_by AS word_recorded_by,
                       WHICHword_recorded_org AS word_recorded_org, DENIED AS denied
                FROM TABLE WHERE WHICHword_by IS NOT NULL""".replace("KIND", kind)
                .replace("PREFIX", prefix)
                .replace("TABLE", table)
                .replace("ENDED", which.isEmpty() ? "false" : "true")
                .replace("DENIED", which.isEmpty() ? "false" : "end_reason IS NOT NULL")
                .replace("WHICH", which);
    }

    @Override
    public List<SaidWord> ofWorker(
            ProvinceScope scope,
            UUID worker,
            @Nullable String recordedBy,
            boolean denials,
            @Nullable Place before,
            int limit) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(ASK)) {
            ask.setString(1, scope.province());
            ask.setObject(2, worker);
            ask.setString(3, recordedBy);
            ask.setString(4, recordedBy);
            ask.setBoolean(5, denials);
            ask.setObject(6, before == null ? END_OF_TIME : before.at().atOffset(ZoneOffset.UTC));
            ask.setObject(7, before == null ? BEHIND_ALL : before.act());
            ask.setBoolean(8, before == null || before.ended());
            ask.setInt(9, limit);
            return words(ask);
        } catch (SQLException e) {
            throw new IllegalStateException("words were not read", e);
        }
    }

    @Override
    public List<SaidWord> told(ProvinceScope caller, UUID worker, @Nullable Place before, int limit) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(TOLD)) {
            ask.setObject(1, worker);
            ask.setObject(2, before == null ? END_OF_TIME : before.at().atOffset(ZoneOffset.UTC));
            ask.setObject(3, before == null ? BEHIND_ALL : before.act());
            ask.setBoolean(4, before == null || before.ended());
            ask.setInt(5, limit);
            return words(ask);
        } catch (SQLException e) {
            throw new IllegalStateException("words were not read", e);
        }
    }

    @Override
    public Optional<UUID> escalatedCase(ProvinceScope nation, UUID worker) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(ESCALATED)) {
            ask.setObject(1, worker);
            try (var row = ask.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, UUID.class));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an escalated case was not looked up", e);
        }
    }

    private static List<SaidWord> words(PreparedStatement ask) throws SQLException {
        var found = new ArrayList<SaidWord>();
        try (var rows = ask.executeQuery()) {
            while (rows.next()) {
                found.add(word(rows));
            }
        }
        return found;
    }

    private static SaidWord word(ResultSet row) throws SQLException {
        return new SaidWord(
                row.getObject("worker_id", UUID.class),
                row.getString("kind"),
                row.getString("act_prefix"),
                row.getObject("act", UUID.class),
                row.getBoolean("ended"),
                new WorkerWord(
                        WordBy.valueOf(row.getString("word_by")),
                        row.getObject("word_at", OffsetDateTime.class).toInstant(),
                        row.getString("word_place"),
                        row.getString("word_language"),
                        row.getString("word_evidence_ref"),
                        row.getString("word_recorded_by"),
                        row.getString("word_recorded_org")));
    }
}
