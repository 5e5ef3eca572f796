package io.labortransfer.registry.training.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.training.Certificates;
import io.labortransfer.registry.worker.Attestation;
import io.labortransfer.registry.worker.Skill;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One probe for each worker: an import asks for a thousand of them, most of whom no course certified. */
@ApplicationScoped
class CertificatesReading implements Certificates {
    private static final String OF = """
            SELECT e.worker_id, c.occupation_code, c.level, e.certificate_no
            FROM enrollment e
            JOIN training_course c ON c.id = e.course_id -- of the unit that the worker belonged to then
            WHERE e.origin_province = ? AND e.worker_id = ANY (?) AND e.state = 'CERTIFIED' AND e.certificate_no IS NOT NULL
            ORDER BY e.id""";

    private final AgroalDataSource database;

    CertificatesReading(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Map<UUID, List<Skill>> of(ProvinceScope scope, Collection<UUID> workerIds) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(OF)) {
            select.setString(1, scope.province());
            select.setArray(2, connection.createArrayOf("uuid", workerIds.toArray()));
            var proved = new HashMap<UUID, List<Skill>>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    proved.computeIfAbsent(row.getObject(1, UUID.class), worker -> new ArrayList<>())
                            .add(new Skill(row.getString(2), row.getInt(3), row.getString(4), Attestation.COUNTY));
                }
            }
            return proved;
        } catch (SQLException e) {
            throw new IllegalStateException("certificates were not read", e);
        }
    }
}
