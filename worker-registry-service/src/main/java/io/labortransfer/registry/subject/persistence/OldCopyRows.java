package io.labortransfer.registry.subject.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.registry.subject.OldCopies;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Old copies through the engine role, which sees of a piece only where it belongs and until when. */
@ApplicationScoped
class OldCopyRows implements OldCopies {
    private static final String DELETE = """
            DELETE FROM subject_copy_piece WHERE (origin_province, request_id, number) IN (
                SELECT origin_province, request_id, number FROM subject_copy_piece WHERE until <= ? ORDER BY until LIMIT 500)""";

    private final AgroalDataSource engine;

    OldCopyRows(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public boolean deleteSome(Instant now) {
        try (var connection = engine.getConnection();
                var delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, now.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("copies whose time is over were not deleted", e);
        }
    }
}
