package io.labortransfer.registry.household.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.household.SharedHousehold;
import io.labortransfer.registry.household.SharedHousehold.SharedMember;
import io.labortransfer.registry.household.SharedHouseholds;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The opening in the wall between units for households. The function knows the caller from the transaction, not from an argument. */
@ApplicationScoped
class SharedHouseholdsReading implements SharedHouseholds {
    private static final String FIND = "SELECT * FROM shared_households(?, ?) ORDER BY worker_id";

    private final AgroalDataSource database;

    SharedHouseholdsReading(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<SharedHousehold> find(ProvinceScope grantee, UUID id) {
        return read(id, null);
    }

    @Override
    public Optional<SharedHousehold> of(ProvinceScope grantee, UUID worker) {
        return read(null, worker);
    }

    private Optional<SharedHousehold> read(@Nullable UUID id, @Nullable UUID worker) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(FIND)) {
            ask.setObject(1, id);
            ask.setObject(2, worker);
            try (var rows = ask.executeQuery()) {
                return rows.next() ? Optional.of(household(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a shared household was not read", e);
        }
    }

    /** The household of this row, and the workers of this row and of those behind it. */
    private static SharedHousehold household(ResultSet rows) throws SQLException {
        var id = rows.getObject("id", UUID.class);
        var province = rows.getString("origin_province");
        var version = rows.getLong("version");
        var division = rows.getString("registration_division");
        var created = instant(rows, "created_at");
        var updated = instant(rows, "updated_at");
        var members = new ArrayList<SharedMember>();
        do {
            members.add(new SharedMember(
                    rows.getObject("worker_id", UUID.class),
                    Relation.valueOf(rows.getString("relation")),
                    rows.getString("right_of"),
                    PublicId.format(rows.getString("cause_kind"), rows.getObject("cause", UUID.class))));
        } while (rows.next());
        return new SharedHousehold(id, province, version, division, created, updated, members);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
