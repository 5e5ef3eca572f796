package io.labortransfer.registry.retention.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.retention.ClassCount;
import io.labortransfer.registry.retention.ClassCounts;
import io.labortransfer.registry.retention.RecordClass;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/** One question for each class. Each answers count, oldest, due and deleted, of a unit at a moment and in a period. */
@ApplicationScoped
class ClassCountsReading implements ClassCounts {
    private static final String MOMENTS = "WITH t (unit, now, since, until, term) AS"
            + " (SELECT ?::text, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::interval) ";
    /** Of a table that does not say since when a row stands in it. */
    private static final String WITHOUT_DAY = "";

    private static final Map<RecordClass, String> QUESTIONS = new EnumMap<>(Map.ofEntries(
            Map.entry(RecordClass.WORKERS, """
                    SELECT count(*) FILTER (WHERE w.state <> 'ERASED'), min(w.created_at) FILTER (WHERE w.state <> 'ERASED'), 0,
                           count(*) FILTER (WHERE w.state = 'ERASED' AND w.updated_at >= t.since AND w.updated_at < t.until)
                    FROM t LEFT JOIN worker w ON w.origin_province = t.unit"""),
            Map.entry(RecordClass.WORKER_HISTORY, """
                    SELECT count(h.id), min(h.updated_at), 0, NULL FROM t LEFT JOIN worker_history h ON h.origin_province = t.unit"""),
            Map.entry(RecordClass.RECORD_HISTORY, """
                    SELECT count(h.id), min(h.updated_at), 0, NULL FROM t LEFT JOIN (
                        SELECT origin_province, id, updated_at FROM intent_history
                        UNION ALL SELECT origin_province, id, updated_at FROM consent_history
                        UNION ALL SELECT origin_province, id, updated_at FROM enrollment_history
                        UNION ALL SELECT origin_province, id, updated_at FROM student_record_history) h
                        ON h.origin_province = t.unit"""),
            Map.entry(RecordClass.ENDED_INTENTS, """
                    SELECT count(i.id), min(i.updated_at), 0, NULL FROM t LEFT JOIN intent i
                    ON i.origin_province = t.unit AND i.state IN ('EMPLOYED', 'WITHDRAWN', 'EXPIRED')"""),
            Map.entry(RecordClass.ENDED_CONSENTS, """
                    SELECT count(c.id), min(c.updated_at), 0, NULL FROM t LEFT JOIN consent c
                    ON c.origin_province = t.unit AND c.state <> 'GRANTED'"""),
            Map.entry(RecordClass.ENROLLMENTS, all("enrollment", "id", "created_at")),
            Map.entry(RecordClass.STUDENTS, all("student_record", "id", "created_at")),
            Map.entry(RecordClass.ASSISTANCE, all("assistance_record", "id", "created_at")),
            Map.entry(RecordClass.WORK_SPELLS, all("worker_spell", "spell_id", WITHOUT_DAY)),
            Map.entry(RecordClass.CONTACT_UPDATES, all("contact_update", "id", "created_at")),
            Map.entry(RecordClass.SHARES, all("share", "id", "valid_from")),
            Map.entry(RecordClass.CAPTURES, all("capture", "client_id", "created_at")),
            Map.entry(RecordClass.HOUSEHOLDS, all("household", "id", "created_at")),
            Map.entry(RecordClass.HOUSEHOLD_HISTORY, """
                    SELECT count(h.version), min(h.updated_at), 0, NULL FROM t LEFT JOIN (
                        SELECT origin_province, version, updated_at FROM household_history
                        UNION ALL SELECT origin_province, version, updated_at FROM risk_referral_history) h
                        ON h.origin_province = t.unit"""),
            Map.entry(RecordClass.RISK_REFERRALS, all("risk_referral", "id", "sent_at")),
            Map.entry(RecordClass.RELOCATIONS, all("relocation", "id", "created_at")),
            Map.entry(RecordClass.DUPLICATE_CASES, all("duplicate_case", "id", "opened_at")),
            Map.entry(RecordClass.SUBJECT_REQUESTS, all("subject_request", "id", "created_at")),
            Map.entry(RecordClass.EVIDENCE, all("evidence", "evidence_ref", WITHOUT_DAY)),
            Map.entry(RecordClass.MERGES, """
                    SELECT count(m.worker_id), min(m.merged_at), 0, NULL
                    FROM t LEFT JOIN worker_merge m ON m.origin_province = t.unit"""),
            Map.entry(RecordClass.IMPORT_LINES, """
                    SELECT coalesce(sum(p.lines), 0), min(j.created_at) FILTER (WHERE p.lines IS NOT NULL),
                           coalesce(sum(p.lines) FILTER (WHERE j.ended_at < t.now - t.term), 0),
                           coalesce(sum(j.created + j.updated + j.unchanged + j.parked + j.rejected) FILTER (
                               WHERE p.lines IS NULL AND j.ended_at + t.term >= t.since
                                 AND j.ended_at + t.term < t.until), 0)
                    FROM t LEFT JOIN import_job j ON j.origin_province = t.unit
                    LEFT JOIN (SELECT origin_province, job_id, sum(lines) AS lines FROM import_piece GROUP BY 1, 2) p
                        ON p.origin_province = j.origin_province AND p.job_id = j.id"""),
            Map.entry(RecordClass.PARKED_CLAIMS, """
                    SELECT count(p.duplicate_id), min(p.created_at), count(*) FILTER (WHERE c.state = 'RESOLVED'), NULL
                    FROM t LEFT JOIN parked_claim p ON p.origin_province = t.unit
                    LEFT JOIN duplicate_case c ON c.origin_province = p.origin_province AND c.id = p.duplicate_id"""),
            Map.entry(RecordClass.PERSON_COPIES, """
                    SELECT count(*) FILTER (WHERE p.until IS NOT NULL), min(r.ended_at) FILTER (WHERE p.until IS NOT NULL),
                           count(*) FILTER (WHERE p.until <= t.now),
                           count(*) FILTER (WHERE p.until IS NULL AND r.file_until >= t.since AND r.file_until < t.until)
                    FROM t LEFT JOIN subject_request r ON r.origin_province = t.unit AND r.type = 'EXPORT'
                    LEFT JOIN (SELECT origin_province, request_id, min(until) AS until FROM subject_copy_piece GROUP BY 1, 2) p
                        ON p.origin_province = r.origin_province AND p.request_id = r.id"""),
            Map.entry(RecordClass.REPORTS, """
                    SELECT count(*) FILTER (WHERE j.state = 'DONE'), min(j.ended_at) FILTER (WHERE j.state = 'DONE'),
                           count(*) FILTER (WHERE j.state = 'DONE' AND j.expires_at <= t.now),
                           count(*) FILTER (WHERE j.state = 'EXPIRED' AND j.expires_at >= t.since AND j.expires_at < t.until)
                    FROM t LEFT JOIN report_job j ON j.province = t.unit"""),
            Map.entry(RecordClass.ACCESS_LOG, ofTheLog("records")),
            Map.entry(RecordClass.REVEAL_REASONS, ofTheLog("reasons"))));

    private final AgroalDataSource database;

    ClassCountsReading(AgroalDataSource database) {
        this.database = database;
    }

    /** A table whose rows no term ends. */
    private static String all(String table, String id, String since) {
        return "SELECT count(r.%2$s), %3$s, 0, NULL FROM t LEFT JOIN %1$s r ON r.origin_province = t.unit"
                .formatted(table, id, since.equals(WITHOUT_DAY) ? "NULL::timestamptz" : "min(r." + since + ")");
    }

    /** The log is counted day by day while it grows: 1 100 rows say how long it is. */
    private static String ofTheLog(String column) {
        return """
                SELECT coalesce(sum(a.%1$s), 0), min(a.day)::timestamp AT TIME ZONE 'Asia/Shanghai',
                       coalesce(sum(a.%1$s) FILTER (
                           WHERE a.day < (t.now AT TIME ZONE 'Asia/Shanghai' - t.term)::date), 0), NULL
                FROM t LEFT JOIN access_day a ON a.province = t.unit AND a.%1$s > 0""".formatted(column);
    }

    @Override
    public ClassCount count(RecordClass of, ProvinceScope scope, Instant now, Instant from, Instant until) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(MOMENTS + QUESTIONS.get(of))) {
            ask.setString(1, scope.province());
            ask.setObject(2, moment(now));
            ask.setObject(3, moment(from));
            ask.setObject(4, moment(until));
            ask.setString(5, of.term().orElse(null));
            try (var row = ask.executeQuery()) {
                row.next();
                var oldest = row.getObject(2, OffsetDateTime.class);
                return new ClassCount(
                        of,
                        row.getLong(1),
                        oldest == null ? null : Times.dateOf(oldest.toInstant()),
                        row.getLong(3),
                        row.getObject(4) == null ? null : row.getLong(4));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what is kept was not counted", e);
        }
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
