package io.labortransfer.matching.residence.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.residence.Merge;
import io.labortransfer.matching.residence.Mergings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

@ApplicationScoped
class MergingsTable implements Mergings {

    private static final String MERGE = "SELECT merge_worker(?, ?, ?, ?)";
    private static final String MOVE_ALONG = "SELECT move_mergings(?)";

    private final AgroalDataSource database;

    MergingsTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void merge(ProvinceScope scope, Merge merge) {
        repoint(merge, true);
    }

    @Override
    public void part(ProvinceScope scope, Merge merge) {
        repoint(merge, false);
    }

    private void repoint(Merge merge, boolean merged) {
        try (Connection connection = database.getConnection();
                PreparedStatement repoint = connection.prepareStatement(MERGE)) {
            repoint.setObject(1, merge.workerId());
            repoint.setObject(2, merge.intoWorkerId());
            repoint.setLong(3, merge.workerVersion());
            repoint.setBoolean(4, merged);
            repoint.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the records were not re-pointed", e);
        }
    }

    @Override
    public void moveAlong(ProvinceScope scope, UUID worker) {
        try (Connection connection = database.getConnection();
                PreparedStatement move = connection.prepareStatement(MOVE_ALONG)) {
            move.setObject(1, worker);
            move.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("merged records did not move", e);
        }
    }
}
