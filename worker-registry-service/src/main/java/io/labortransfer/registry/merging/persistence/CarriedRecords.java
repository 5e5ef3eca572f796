package io.labortransfer.registry.merging.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.merging.Merge;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a merge carries from one record to the other besides wishes, consents and proofs, and notes by its ids to give it back. */
enum CarriedRecords {
    /** Without a place in a course in which the other record has one. */
    ENROLLMENTS("enrollments", "enrollment", true, """
            r.state IN ('DROPPED', 'FAILED') OR NOT EXISTS (
                SELECT FROM enrollment o WHERE o.origin_province = r.origin_province AND o.worker_id = ? AND o.course_id = r.course_id
                    AND o.state NOT IN ('DROPPED', 'FAILED'))"""),
    /** Without a school that goes on while the other record has one that does. */
    STUDENTS("students", "student_record", true, """
            r.ended_on IS NOT NULL OR NOT EXISTS (
                SELECT FROM student_record o WHERE o.origin_province = r.origin_province AND o.worker_id = ? AND o.ended_on IS NULL)"""),
    /** Without measures that stand in the other record's ledger; a line has no versions. */
    MEASURES("measures", "assistance_record", false, """
            NOT EXISTS (
                SELECT FROM assistance_record o WHERE o.origin_province = r.origin_province AND o.worker_id = ?
                    AND o.kind = r.kind AND o.measure_ref = r.measure_ref)""");

    private static final String VERSION = ", version = r.version + 1, updated_by = ?, updated_at = ?";

    private final boolean versioned;
    private final String take;
    private final String give;
    private final String noted;
    private final String note;
    private final String forget;

    CarriedRecords(String column, String table, boolean versioned, String mayGo) {
        this.versioned = versioned;
        var change = "UPDATE " + table + " r SET worker_id = ?" + (versioned ? VERSION : "");
        this.take = change + " WHERE r.origin_province = ? AND r.worker_id = ? AND (" + mayGo + ") RETURNING r.id";
        this.give = change + " WHERE r.origin_province = ? AND r.worker_id = ANY (?) AND r.id = ANY (?)";
        this.noted = "SELECT unnest(" + column + ") FROM worker_merge WHERE origin_province = ? AND worker_id = ?";
        this.note = "UPDATE worker_merge SET " + column + " = ? WHERE origin_province = ? AND worker_id = ?";
        this.forget = "UPDATE worker_merge SET " + column + " = ARRAY(SELECT unnest(" + column
                + ") EXCEPT SELECT unnest(?::uuid[]))" + " WHERE origin_province = ? AND worker_id = ANY (?)";
    }

    /** Takes the records along, and notes them with the merge, which is written. */
    void take(Connection database, ProvinceScope scope, Merge merge, Merge.Hand hand) throws SQLException {
        List<UUID> taken;
        try (var take = database.prepareStatement(this.take)) {
            var next = 1;
            take.setObject(next++, merge.into());
            if (versioned) {
                take.setString(next++, hand.by());
                take.setObject(next++, hand.at().atOffset(ZoneOffset.UTC));
            }
            take.setString(next++, scope.province());
            take.setObject(next++, merge.worker());
            take.setObject(next, merge.into());
            taken = ids(take);
        }
        try (var note = database.prepareStatement(this.note)) {
            note.setArray(1, uuids(database, taken));
            note.setString(2, scope.province());
            note.setObject(3, merge.worker());
            note.executeUpdate();
        }
    }

    /** Gives back, before the merge is forgotten, what came with it and rests on one of its speakers; what a later merge took further too. */
    void give(Connection database, ProvinceScope scope, Merge merge, Collection<UUID> speakers, Merge.Hand hand)
            throws SQLException {
        List<UUID> taken;
        try (var noted = database.prepareStatement(this.noted)) {
            noted.setString(1, scope.province());
            noted.setObject(2, merge.worker());
            taken = ids(noted);
        }
        try (var give = database.prepareStatement(this.give)) {
            var next = 1;
            give.setObject(next++, merge.worker());
            if (versioned) {
                give.setString(next++, hand.by());
                give.setObject(next++, hand.at().atOffset(ZoneOffset.UTC));
            }
            give.setString(next++, scope.province());
            give.setArray(next++, uuids(database, speakers));
            give.setArray(next, uuids(database, taken));
            give.executeUpdate();
        }
        try (var forget = database.prepareStatement(this.forget)) {
            forget.setArray(1, uuids(database, taken));
            forget.setString(2, scope.province());
            forget.setArray(3, uuids(database, speakers));
            forget.executeUpdate();
        }
    }

    private static List<UUID> ids(PreparedStatement statement) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static Array uuids(Connection database, Collection<UUID> ids) throws SQLException {
        return database.createArrayOf("uuid", ids.toArray());
    }
}
