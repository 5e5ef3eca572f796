package io.labortransfer.registry.subject.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.idempotency.KeptAnswers;
import io.labortransfer.registry.subject.PersonTraces;
import io.labortransfer.registry.worker.WorkerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Where and in which language words were given: free text, which may say more than a place. And what callers were told, kept for their retries. */
@ApplicationScoped
class TracesBeside implements PersonTraces {
    private static final String[] FORGET = {
        "UPDATE intent SET word_place = NULL, word_language = NULL, end_word_place = NULL, end_word_language = NULL"
                + " WHERE origin_province = ? AND worker_id = ?",
        "UPDATE consent SET word_place = NULL, word_language = NULL, end_word_place = NULL, end_word_language = NULL"
                + " WHERE origin_province = ? AND worker_id = ?",
        "UPDATE relocation SET word_place = NULL, word_language = NULL"
                + " WHERE (origin_province, id) IN (SELECT origin_province, id FROM relocations_of_worker(?, ?))",
        "UPDATE enrollment SET word_place = NULL, word_language = NULL, end_word_place = NULL, end_word_language = NULL,"
                + " certificate_no = NULL WHERE origin_province = ? AND worker_id = ?",
        "UPDATE student_record SET school = NULL, major = NULL, survey_plan = NULL, survey_occupations = NULL,"
                + " survey_destinations = NULL, surveyed_on = NULL, look_on = NULL WHERE origin_province = ? AND worker_id = ?",
        past("intent"),
        past("consent"),
        past("enrollment"),
        past("student_record"),
        "DELETE FROM capture WHERE origin_province = ? AND worker_id = ?",
        "DELETE FROM referral_alert WHERE origin_province = ? AND worker_id = ?",
        "DELETE FROM share WHERE origin_province = ? AND worker_id = ?",
        "DELETE FROM subject_copy_piece WHERE (origin_province, request_id) IN"
                + " (SELECT origin_province, id FROM subject_request WHERE origin_province = ? AND worker_id = ?)",
        "DELETE FROM subject_statement WHERE (origin_province, request_id) IN"
                + " (SELECT origin_province, id FROM subject_request WHERE origin_province = ? AND worker_id = ?)",
        "UPDATE subject_request SET word_place = NULL, word_language = NULL, end_word_place = NULL, end_word_language = NULL"
                + " WHERE origin_province = ? AND worker_id = ?"
    };

    private final AgroalDataSource database;
    private final KeptAnswers kept;

    TracesBeside(AgroalDataSource database, KeptAnswers kept) {
        this.database = database;
        this.kept = kept;
    }

    /** What a record of the worker said before; a merge may have had it under another worker. */
    private static String past(String table) {
        return ("DELETE FROM %1$s_history WHERE (origin_province, id) IN"
                        + " (SELECT origin_province, id FROM %1$s WHERE origin_province = ? AND worker_id = ?)")
                .formatted(table);
    }

    @Override
    public void remove(ProvinceScope scope, UUID worker) {
        kept.forget(List.of(new WorkerId(worker).wire()));
        try (var connection = database.getConnection()) {
            for (var command : FORGET) {
                try (var forget = connection.prepareStatement(command)) {
                    forget.setString(1, scope.province());
                    forget.setObject(2, worker);
                    forget.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("places of words were not removed", e);
        }
    }
}
