package io.labortransfer.registry.worker.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.worker.SharedProfile;
import io.labortransfer.registry.worker.SharedWorkers;
import io.labortransfer.registry.worker.WorkerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The view that is the only opening in the wall between units; it lets through what a share in force names the caller's office for. */
@ApplicationScoped
class SharedWorkersReading implements SharedWorkers {
    private static final String FIND = """
            SELECT origin_province, id, version, state, sex, registration_division, education, skills, attestation, new_growth, student,
                   merged_into, created_at, updated_at, relation, cause_kind, cause, coalesce(duty_code, basis) AS basis
            FROM shared_worker WHERE grantee_unit = ? AND id = ? ORDER BY relation, basis LIMIT 1""";

    private final AgroalDataSource database;

    SharedWorkersReading(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<SharedProfile> find(ProvinceScope grantee, UUID worker) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(FIND)) {
            ask.setString(1, grantee.province());
            ask.setObject(2, worker);
            try (var row = ask.executeQuery()) {
                return row.next() ? Optional.of(profile(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a shared worker was not read", e);
        }
    }

    private static SharedProfile profile(ResultSet row) throws SQLException {
        return new SharedProfile(
                new WorkerId(row.getObject("id", UUID.class)),
                row.getString("origin_province"),
                row.getLong("version"),
                row.getString("state"),
                row.getString("sex"),
                row.getString("registration_division"),
                row.getString("education"),
                new SkillsColumn().convertToEntityAttribute(row.getString("skills")),
                row.getString("attestation"),
                row.getBoolean("new_growth"),
                row.getBoolean("student"),
                row.getObject("merged_into", UUID.class),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                Relation.valueOf(row.getString("relation")),
                row.getString("basis"),
                PublicId.format(row.getString("cause_kind"), row.getObject("cause", UUID.class)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
