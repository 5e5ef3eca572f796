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
    private static final String NEVER = "false";
    private static final String DENIED = "end_reason IS NOT NULL";
    /** What a wish rested on before: a version of the past has the word of its time, in one or in several in a row. */
    private static final String REPLACED = """
            SELECT i.origin_province, i.worker_id, 'INTENT' AS kind, 'int' AS act_prefix, i.id AS act, false AS ended, h.word_by, h.word_at,
                   h.word_place, h.word_language, h.word_evidence_ref, h.word_recorded_by, h.word_recorded_org, false AS denied,
                   min(h.version) AS since
            FROM intent i JOIN intent_history h ON h.origin_province = i.origin_province AND h.id = i.id
            WHERE (h.word_at, h.word_evidence_ref, h.word_recorded_org)
                  IS DISTINCT FROM (i.word_at, i.word_evidence_ref, i.word_recorded_org)
            GROUP BY i.origin_province, i.worker_id, i.id, h.word_by, h.word_at, h.word_place, h.word_language, h.word_evidence_ref,
                     h.word_recorded_by, h.word_recorded_org""";
    /** Two units share a relocation, and a function knows which of them asks. */
    private static final String OF_MOVES = """
            SELECT nullif(current_setting('app.province', true), '') AS origin_province, asked.worker AS worker_id, 'RELOCATION' AS kind,
                   'rlc' AS act_prefix, r.id AS act, false AS ended, r.word_by, r.word_at, r.word_place, r.word_language,
                   r.word_evidence_ref, r.word_recorded_by, r.word_recorded_org, false AS denied, 0 AS since
            FROM (SELECT ?::uuid AS worker) asked CROSS JOIN LATERAL moves_of_worker(ARRAY[asked.worker]) r
            WHERE r.word_by IS NOT NULL""";
    /** The same kinds of acts as in told_words, which tells some of it elsewhere. */
    static final String WORDS = Stream.of(
                    OF_MOVES,
                    words("INTENT", "int", "intent", "", NEVER),
                    words("INTENT", "int", "intent", "end_", DENIED),
                    REPLACED,
                    words("CONSENT", "cns", "consent", "", NEVER),
                    words("CONSENT", "cns", "consent", "end_", DENIED),
                    words("ENROLLMENT", "enr", "enrollment", "", NEVER),
                    words("ENROLLMENT", "enr", "enrollment", "end_", DENIED),
                    words("SUBJECT_REQUEST", "sbr", "subject_request", "", NEVER),
                    words("SUBJECT_REQUEST", "sbr", "subject_request", "end_", NEVER))
            .collect(Collectors.joining(" UNION ALL "));

    private static final String ASK =
            "SELECT * FROM (" + WORDS + ") AS said WHERE origin_province = ? AND worker_id = ?"
                    + " AND (?::text IS NULL OR word_recorded_org = ?) AND (? OR NOT denied)"
                    + " AND (word_at, act, ended, since) < (?, ?, ?, ?)"
                    + " ORDER BY word_at DESC, act DESC, ended DESC, since DESC LIMIT ?";

    private static final String TOLD =
            "SELECT * FROM told_words(?, ?, ?, ?, ?, ?) ORDER BY word_at DESC, act DESC, ended DESC, since DESC";
    private static final String ESCALATED = "SELECT escalated_case_of(?)";

    private final AgroalDataSource database;

    SaidWordsReading(AgroalDataSource database) {
        this.database = database;
    }

    private static String words(String kind, String prefix, String table, String which, String denied) {
        return """
                SELECT origin_province, worker_id, 'KIND' AS kind, 'PREFIX' AS act_prefix, t.id AS act, ENDED AS ended, WHICHword_by AS word_by,
                       WHICHword_at AS word_at, WHICHword_place AS word_place, WHICHword_language AS word_language,
                       WHICHword_evidence_ref AS word_evidence_ref, WHICHword_recorded_by AS word_recorded_by,
                       WHICHword_recorded_org AS word_recorded_org, DENIED AS denied, 0 AS since
                FROM TABLE t WHERE WHICHword_by IS NOT NULL""".replace("KIND", kind)
                .replace("PREFIX", prefix)
                .replace("TABLE", table)
                .replace("ENDED", which.isEmpty() ? "false" : "true")
                .replace("DENIED", denied)
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
            ask.setObject(1, worker);
            ask.setString(2, scope.province());
            ask.setObject(3, worker);
            ask.setString(4, recordedBy);
            ask.setString(5, recordedBy);
            ask.setBoolean(6, denials);
            setPlace(ask, 7, before);
            ask.setInt(11, limit);
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
            setPlace(ask, 2, before);
            ask.setInt(6, limit);
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

    /** Takes four parameters from {@code first} on. */
    private static void setPlace(PreparedStatement ask, int first, @Nullable Place before) throws SQLException {
        ask.setObject(first, before == null ? END_OF_TIME : before.at().atOffset(ZoneOffset.UTC));
        ask.setObject(first + 1, before == null ? BEHIND_ALL : before.act());
        ask.setBoolean(first + 2, before == null || before.ended());
        ask.setLong(first + 3, before == null ? Long.MAX_VALUE : before.since());
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
                row.getLong("since"),
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
