package io.labortransfer.tracking.trip.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.trip.Itinerary;
import io.labortransfer.tracking.trip.Leg;
import io.labortransfer.tracking.trip.Trip;
import io.labortransfer.tracking.trip.TripKey;
import io.labortransfer.tracking.trip.Trips;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TripsTable implements Trips, PanacheRepositoryBase<Trip, TripKey> {

    private static final String AS_ORIGIN = "key.originProvince = :me";
    private static final String AS_DESTINATION = "array_contains(destinationProvinces, :me)";
    private static final String TAKE = "UPDATE leg SET taken = taken + :places WHERE origin_province = :me"
            + " AND trip_id = :trip AND seq = :seq AND taken + :places BETWEEN 0 AND capacity";
    private static final String SEAL = "INSERT INTO manifest (origin_province, trip_id, sealed_at, sha256, content)"
            + " VALUES (:me, :trip, :now, :sha256, :content) ON CONFLICT DO NOTHING";
    private static final String SEALED =
            "SELECT sha256, sealed_at FROM manifest WHERE origin_province = :me AND trip_id = :trip";

    @Override
    public void add(Trip planned, Collection<Leg> legs) {
        EntityManager session = getEntityManager();
        session.persist(planned);
        session.flush();
        legs.forEach(session::persist);
    }

    @Override
    public Optional<Trip> asOrigin(ProvinceScope scope, UUID id) {
        return find("key.id = :id and " + AS_ORIGIN, identified(scope, id)).firstResultOptional();
    }

    @Override
    public Optional<Trip> asDestination(ProvinceScope scope, UUID id) {
        return find("key.id = :id and " + AS_DESTINATION, identified(scope, id)).firstResultOptional();
    }

    @Override
    public Optional<Trip> locked(ProvinceScope scope, UUID id) {
        return lock("key.id = :id and " + AS_ORIGIN, scope, id)
                .or(() -> lock("key.id = :id and " + AS_DESTINATION, scope, id));
    }

    private Optional<Trip> lock(String where, ProvinceScope scope, UUID id) {
        return find(where, identified(scope, id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private static Parameters identified(ProvinceScope scope, UUID id) {
        return Parameters.with("id", id).and("me", scope.province());
    }

    @Override
    public Itinerary itinerary(Trip trip) {
        return new Itinerary(getEntityManager()
                .createQuery(
                        "from Leg l where l.key.originProvince = :me and l.key.tripId = :trip order by l.key.seq",
                        Leg.class)
                .setParameter("me", trip.originProvince())
                .setParameter("trip", trip.id().value())
                .getResultList());
    }

    @Override
    public boolean take(Trip trip, int seq, int places) {
        return getEntityManager()
                        .createNativeQuery(TAKE)
                        .setParameter("places", places)
                        .setParameter("me", trip.originProvince())
                        .setParameter("trip", trip.id().value())
                        .setParameter("seq", seq)
                        .executeUpdate()
                == 1;
    }

    @Override
    public List<Trip> after(ProvinceScope scope, boolean asOrigin, @Nullable UUID after, int limit) {
        String where = asOrigin ? AS_ORIGIN : AS_DESTINATION;
        Parameters values = Parameters.with("me", scope.province());
        if (after != null) {
            where += " and key.id > :after";
            values.and("after", after);
        }
        return find(where + " order by key.id", values).page(0, limit).list();
    }

    @Override
    public void seal(Trip trip, String content, String sha256, Instant now) {
        getEntityManager()
                .createNativeQuery(SEAL)
                .setParameter("me", trip.originProvince())
                .setParameter("trip", trip.id().value())
                .setParameter("now", now)
                .setParameter("sha256", sha256)
                .setParameter("content", content)
                .executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Seal> seal(Trip trip) {
        List<Object[]> sealed = getEntityManager()
                .createNativeQuery(SEALED, Object[].class)
                .setParameter("me", trip.originProvince())
                .setParameter("trip", trip.id().value())
                .getResultList();
        return sealed.stream()
                .map(row -> new Seal((String) row[0], instant(row[1])))
                .findFirst();
    }

    private static Instant instant(Object stored) {
        return stored instanceof java.time.OffsetDateTime time ? time.toInstant() : (Instant) stored;
    }
}
