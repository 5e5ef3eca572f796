package io.labortransfer.registry.duplicate.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.duplicate.CasesOfBefore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Lets a function of the database do it, which sees the rows of all units. */
@ApplicationScoped
class CasesOfBeforeMending implements CasesOfBefore {
    private static final String MEND = "SELECT mend_cases_of_before(?, ?)";

    private final AgroalDataSource database;

    CasesOfBeforeMending(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<UUID> mend(ProvinceScope scope, UUID after, int most) {
        try (var connection = database.getConnection();
                var mend = connection.prepareStatement(MEND)) {
            mend.setObject(1, after);
            mend.setInt(2, most);
            try (var row = mend.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, UUID.class));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cases of before were not looked at", e);
        }
    }
}
