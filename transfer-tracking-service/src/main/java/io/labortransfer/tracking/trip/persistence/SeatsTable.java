package io.labortransfer.tracking.trip.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.trip.CheckIn;
import io.labortransfer.tracking.trip.Seat;
import io.labortransfer.tracking.trip.SeatState;
import io.labortransfer.tracking.trip.Seats;
import io.labortransfer.tracking.trip.Trip;
import io.labortransfer.tracking.trip.TripKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class SeatsTable implements Seats, PanacheRepositoryBase<Seat, TripKey> {

    private static final List<SeatState> LIVING =
            Arrays.stream(SeatState.values()).filter(SeatState::isLiving).toList();
    private static final String CHECK_IN = "INSERT INTO check_in (origin_province, trip_id, leg_seq, worker_id,"
            + " checked_in_at) SELECT ?, ?, c.* FROM unnest(?::int[], ?::uuid[], ?::timestamptz[]) AS c"
            + " ON CONFLICT DO NOTHING";

    private final AgroalDataSource records;

    SeatsTable(AgroalDataSource records) {
        this.records = records;
    }

    @Override
    public void addAll(Collection<Seat> given) {
        given.forEach(getEntityManager()::persist);
    }

    @Override
    public List<Seat> of(Trip trip) {
        return list(
                "key.originProvince = ?1 and tripId = ?2 order by key.id",
                trip.originProvince(),
                trip.id().value());
    }

    @Override
    public List<Seat> livingOf(ProvinceScope scope, Collection<UUID> transfers) {
        return transfers.isEmpty()
                ? List.of()
                : list(
                        "(key.originProvince = ?1 or rider.destinationProvince = ?1) and rider.transferId in ?2"
                                + " and state in ?3 order by key.id",
                        scope.province(),
                        transfers,
                        LIVING);
    }

    @Override
    public void checkIn(Trip trip, Collection<CheckIn> checkIns) {
        if (checkIns.isEmpty()) {
            return;
        }
        try (Connection connection = records.getConnection();
                PreparedStatement checkIn = connection.prepareStatement(CHECK_IN)) {
            checkIn.setString(1, trip.originProvince());
            checkIn.setObject(2, trip.id().value());
            checkIn.setArray(3, connection.createArrayOf("int", column(checkIns, CheckIn::legSeq)));
            checkIn.setArray(4, connection.createArrayOf("uuid", column(checkIns, CheckIn::workerId)));
            checkIn.setArray(5, connection.createArrayOf("timestamptz", column(checkIns, c -> c.at().toString())));
            checkIn.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("check-ins were not recorded", e);
        }
    }

    private static Object[] column(Collection<CheckIn> checkIns, Function<CheckIn, Object> value) {
        return checkIns.stream().map(value).toArray();
    }
}
