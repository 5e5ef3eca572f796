package io.labortransfer.registry.merging.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.merging.Merge;
import io.labortransfer.registry.merging.Merges;
import io.labortransfer.registry.worker.WorkerState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Merges in PostgreSQL: what rests on a record changes hands with one statement for each table. */
@ApplicationScoped
class MergesTable implements Merges {
    private static final String REVIEWED = "SELECT same_person(?, ?)";
    /** A wish or a consent has a new version with its new worker, so that nobody changes it as it was. */
    private static final String WRITE = """
            WITH wishes AS (
                UPDATE intent i SET worker_id = ?, version = version + 1, updated_by = ?, updated_at = ? WHERE i.origin_province = ? AND i.worker_id = ?
                    AND (i.state NOT IN ('OPEN', 'MATCHED', 'IN_TRANSFER') OR NOT EXISTS (
                        SELECT FROM intent o WHERE o.origin_province = i.origin_province AND o.worker_id = ?
                            AND o.state IN ('OPEN', 'MATCHED', 'IN_TRANSFER')))
                RETURNING id),
            given AS (
                UPDATE consent SET worker_id = ?, version = version + 1, updated_by = ?, updated_at = ?
                WHERE origin_province = ? AND worker_id = ? RETURNING id),
            proofs AS (
                UPDATE evidence SET worker_id = ? WHERE origin_province = ? AND worker_id = ? RETURNING evidence_ref)
            INSERT INTO worker_merge (origin_province, worker_id, into_worker_id, former_state, intents, consents, evidences, merged_at)
            VALUES (?, ?, ?, ?, ARRAY(SELECT id FROM wishes), ARRAY(SELECT id FROM given), ARRAY(SELECT evidence_ref FROM proofs), ?)""";

    private static final String FIND = """
            SELECT into_worker_id, former_state, merged_at FROM worker_merge WHERE origin_province = ? AND worker_id = ?""";
    private static final String SPEAKERS = """
            WITH RECURSIVE speaker AS (
                SELECT into_worker_id AS worker FROM worker_merge WHERE origin_province = ? AND worker_id = ?
                UNION
                SELECT m.into_worker_id FROM speaker s JOIN worker_merge m ON m.worker_id = s.worker WHERE m.origin_province = ?)
            SELECT worker FROM speaker""";
    /** What a later merge took further comes back from there, and is not noted there any more. */
    private static final String UNDO = """
            WITH noted AS (
                DELETE FROM worker_merge WHERE origin_province = ? AND worker_id = ?
                RETURNING origin_province, worker_id, intents, consents, evidences),
            wishes AS (
                UPDATE intent i SET worker_id = n.worker_id, version = version + 1, updated_by = ?, updated_at = ? FROM noted n
                WHERE i.origin_province = n.origin_province AND i.worker_id = ANY (?) AND i.id = ANY (n.intents)),
            given AS (
                UPDATE consent c SET worker_id = n.worker_id, version = version + 1, updated_by = ?, updated_at = ? FROM noted n
                WHERE c.origin_province = n.origin_province AND c.worker_id = ANY (?) AND c.id = ANY (n.consents)),
            later AS (
                UPDATE worker_merge m SET
                    intents = ARRAY(SELECT unnest(m.intents) EXCEPT SELECT unnest(n.intents)),
                    consents = ARRAY(SELECT unnest(m.consents) EXCEPT SELECT unnest(n.consents)),
                    evidences = ARRAY(SELECT unnest(m.evidences) EXCEPT SELECT unnest(n.evidences))
                FROM noted n WHERE m.origin_province = n.origin_province AND m.worker_id = ANY (?))
            UPDATE evidence e SET worker_id = n.worker_id FROM noted n
            WHERE e.origin_province = n.origin_province AND e.worker_id = ANY (?) AND e.evidence_ref = ANY (n.evidences)""";

    private final AgroalDataSource database;

    MergesTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public boolean isReviewed(ProvinceScope scope, UUID one, UUID other) {
        return run(REVIEWED, ask -> {
            ask.setObject(1, one);
            ask.setObject(2, other);
            try (var row = ask.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    @Override
    public void write(ProvinceScope scope, Merge merge, Merge.Hand hand) {
        run(WRITE, write -> {
            var at = hand.at().atOffset(ZoneOffset.UTC);
            var next = 1;
            write.setObject(next++, merge.into());
            write.setString(next++, hand.by());
            write.setObject(next++, at);
            write.setString(next++, scope.province());
            write.setObject(next++, merge.worker());
            write.setObject(next++, merge.into());
            for (var table = 0; table < 2; table++) {
                write.setObject(next++, merge.into());
                if (table == 0) { // proofs have no versions
                    write.setString(next++, hand.by());
                    write.setObject(next++, at);
                }
                write.setString(next++, scope.province());
                write.setObject(next++, merge.worker());
            }
            write.setString(next++, scope.province());
            write.setObject(next++, merge.worker());
            write.setObject(next++, merge.into());
            write.setString(next++, merge.former().name());
            write.setObject(next, merge.at().atOffset(ZoneOffset.UTC));
            var written = write.executeUpdate();
            for (var records : CarriedRecords.values()) {
                records.take(write.getConnection(), scope, merge, hand);
            }
            return written;
        });
    }

    @Override
    public Optional<Merge> find(ProvinceScope scope, UUID worker) {
        return run(FIND, ask -> {
            ask.setString(1, scope.province());
            ask.setObject(2, worker);
            try (var row = ask.executeQuery()) {
                return row.next()
                        ? Optional.of(new Merge(
                                worker,
                                row.getObject(1, UUID.class),
                                WorkerState.valueOf(row.getString(2)),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        });
    }

    @Override
    public List<UUID> speakers(ProvinceScope scope, UUID worker) {
        return run(SPEAKERS, ask -> {
            ask.setString(1, scope.province());
            ask.setObject(2, worker);
            ask.setString(3, scope.province());
            var speakers = new ArrayList<UUID>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    speakers.add(rows.getObject(1, UUID.class));
                }
            }
            return speakers;
        });
    }

    @Override
    public void undo(ProvinceScope scope, Merge merge, Collection<UUID> speakers, Merge.Hand hand) {
        run(UNDO, write -> {
            for (var records : CarriedRecords.values()) {
                records.give(write.getConnection(), scope, merge, speakers, hand);
            }
            var next = 1;
            write.setString(next++, scope.province());
            write.setObject(next++, merge.worker());
            for (var table = 0; table < 4; table++) {
                if (table < 2) { // wishes and consents have versions
                    write.setString(next++, hand.by());
                    write.setObject(next++, hand.at().atOffset(ZoneOffset.UTC));
                }
                write.setArray(next++, write.getConnection().createArrayOf("uuid", speakers.toArray()));
            }
            return write.executeUpdate();
        });
    }

    private interface Step<T> {
        T take(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String command, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(command)) {
            return step.take(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("a merge was not read or written", e);
        }
    }
}
