package io.labortransfer.registry.subject.persistence;

import io.labortransfer.registry.subject.CopyForm;
import java.util.List;
import java.util.Map;

/**
 * A part of the copy, read from one table.
 *
 * @param name of the part
 * @param prefix of the ids of its records; empty when they have none that the API shows
 * @param question asks for the rows of a unit (first parameter) about some workers (second), or about these workers only
 */
record HeldSection(String name, String prefix, String question) {

    /** What the columns of ids that name other records are ids of. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("worker_id", "wkr"),
            Map.entry("merged_into", "wkr"),
            Map.entry("into_worker_id", "wkr"),
            Map.entry("household_id", "hhd"),
            Map.entry("match_id", "mat"),
            Map.entry("grantee_employer", "emp"),
            Map.entry("employer_id", "emp"),
            Map.entry("course_id", "trn"),
            Map.entry("alert_id", "alt"),
            Map.entry("spell_id", "spl"),
            Map.entry("intents", "int"),
            Map.entry("consents", "cns"),
            Map.entry("enrollments", "enr"),
            Map.entry("students", "std"),
            Map.entry("measures", "asr"));

    private static final String OF_WORKER =
            "SELECT * FROM %s WHERE origin_province = ? AND worker_id = ANY (?) ORDER BY %s";

    private static final String SHARES = "shares";

    /** For the own office, from which a rights case may be hidden. */
    private static final String NOT_OF_RIGHTS = """
            SELECT * FROM share WHERE origin_province = ? AND worker_id = ANY (?) AND relation <> 'RIGHTS' ORDER BY valid_from, id""";

    /** The part that opens what names the person. */
    static final String WORKERS = "workers";

    private static final String PAST_OF_RECORDS = """
            SELECT h.* FROM %1$s r JOIN %1$s_history h ON h.origin_province = r.origin_province AND h.id = r.id
            WHERE r.origin_province = ? AND r.worker_id = ANY (?) ORDER BY h.id, h.version""";

    /** The part with what the record said before. */
    static final String HISTORY = "workerHistory";

    /** The part with what the person asked, and what was answered. */
    static final String REQUESTS = "subjectRequests";

    /** All parts, in the order of the copy. A table that names a worker and is in none of them fails a test. */
    static final List<HeldSection> ALL = List.of(
            new HeldSection(
                    WORKERS, "wkr", "SELECT * FROM worker WHERE origin_province = ? AND id = ANY (?) ORDER BY id"),
            new HeldSection(
                    HISTORY,
                    "wkr",
                    "SELECT * FROM worker_history WHERE origin_province = ? AND id = ANY (?) ORDER BY id, version"),
            ofWorker("contactUpdates", "", "contact_update", "created_at, id"),
            new HeldSection("households", "hhd", """
                    SELECT h.*, m.relation, m.since_version, m.until_version
                    FROM household_member m JOIN household h ON h.origin_province = m.origin_province AND h.id = m.household_id
                    WHERE m.origin_province = ? AND m.worker_id = ANY (?) ORDER BY h.id, m.since_version"""),
            new HeldSection("householdHistory", "", """
                    SELECT h.* FROM household_member m JOIN household_history h
                        ON h.origin_province = m.origin_province AND h.household_id = m.household_id
                        AND h.version >= m.since_version AND (m.until_version IS NULL OR h.version < m.until_version)
                    WHERE m.origin_province = ? AND m.worker_id = ANY (?) ORDER BY h.household_id, h.version"""),
            ofWorker("intents", "int", "intent", "id"),
            past("intentHistory", "int", "intent"),
            ofWorker("consents", "cns", "consent", "id"),
            past("consentHistory", "cns", "consent"),
            ofWorker(SHARES, "shr", "share", "valid_from, id"),
            ofWorker("evidences", "", "evidence", "evidence_ref"),
            new HeldSection("enrollments", "enr", """
                    SELECT e.*, c.occupation_code FROM enrollment e
                        LEFT JOIN training_course c ON c.id = e.course_id
                    WHERE e.origin_province = ? AND e.worker_id = ANY (?) ORDER BY e.id"""),
            past("enrollmentHistory", "enr", "enrollment"),
            ofWorker("students", "std", "student_record", "id"),
            past("studentHistory", "std", "student_record"),
            ofWorker("assistance", "asr", "assistance_record", "id"),
            ofWorker("spells", "", "worker_spell", "start_on, spell_id"),
            ofWorker("capacityRechecks", "tsk", "capacity_recheck", "id"),
            ofWorker("waitingAlerts", "", "referral_alert", "escalated_at, alert_id"),
            ofWorker("merges", "", "worker_merge", "worker_id"),
            new HeldSection("duplicates", "dup", "SELECT * FROM duplicates_of_worker(?)"),
            new HeldSection("relocations", "rlc", "SELECT * FROM moves_of_worker(?)"),
            ofWorker(REQUESTS, "sbr", "subject_request", "id"));

    /** The parts of a form of the copy. */
    static List<HeldSection> of(CopyForm form) {
        return ALL.stream().map(section -> section.in(form)).toList();
    }

    private HeldSection in(CopyForm form) {
        return form == CopyForm.OFFICE && name.equals(SHARES) ? new HeldSection(name, prefix, NOT_OF_RIGHTS) : this;
    }

    private static HeldSection ofWorker(String name, String prefix, String table, String order) {
        return new HeldSection(name, prefix, OF_WORKER.formatted(table, order));
    }

    /** What the records of the worker said before, found by the records: a merge may have had it under another worker. */
    private static HeldSection past(String name, String prefix, String table) {
        return new HeldSection(name, prefix, PAST_OF_RECORDS.formatted(table));
    }

    /** Whether the question names the unit; a function takes it from the transaction. */
    boolean namesUnit() {
        return question.contains("origin_province = ?");
    }

    /** The prefix of the ids in a column; empty when no record of the API is meant. */
    String prefixOf(String column) {
        return column.equals("id") ? prefix : NAMED.getOrDefault(column, "");
    }
}
