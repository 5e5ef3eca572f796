package io.labortransfer.registry.consent.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.persistence.Scalars;
import io.labortransfer.registry.consent.Consent;
import io.labortransfer.registry.consent.ConsentKey;
import io.labortransfer.registry.consent.Consents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** Consents as aggregates. */
@ApplicationScoped
class ConsentsTable implements Consents, PanacheRepositoryBase<Consent, ConsentKey> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String WORKERS_OF =
            "SELECT id, worker_id FROM consent WHERE origin_province = :province AND id = ANY (:ids)";
    private static final String DUE = """
            SELECT id FROM consent WHERE origin_province = :province AND state = 'GRANTED'
              AND (valid_to <= :day OR duty_code IN (SELECT code FROM sharing_duty WHERE valid_to <= :day))
            ORDER BY worker_id, id LIMIT :limit FOR UPDATE SKIP LOCKED""";

    @Override
    public Optional<Consent> find(ProvinceScope scope, UUID id) {
        return find("key.originProvince = ?1 and key.id = ?2", scope.province(), id)
                .firstResultOptional();
    }

    @Override
    public List<Consent> ofWorker(ProvinceScope scope, UUID workerId) {
        return find("key.originProvince = ?1 and workerId = ?2 order by key.id", scope.province(), workerId)
                .list();
    }

    @Override
    public List<Consent> ofWorker(ProvinceScope scope, UUID workerId, @Nullable UUID after, int limit) {
        return find(
                        "key.originProvince = ?1 and workerId = ?2 and key.id > ?3 order by key.id",
                        scope.province(),
                        workerId,
                        after == null ? BEFORE_ALL : after)
                .page(0, limit)
                .list();
    }

    @Override
    public Map<UUID, UUID> workersOf(ProvinceScope scope, Collection<UUID> ids) {
        return workers(getEntityManager()
                .createNativeQuery(WORKERS_OF, Tuple.class)
                .setParameter("province", scope.province())
                .setParameter("ids", ids.toArray(UUID[]::new)));
    }

    @Override
    public Map<UUID, UUID> sharedWorkersOf(ProvinceScope grantee, Collection<UUID> ids) {
        return workers(getEntityManager()
                .createNativeQuery("SELECT id, worker_id FROM workers_of_shared_consents(:ids)", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new)));
    }

    private static Map<UUID, UUID> workers(Query pairs) {
        List<?> rows = pairs.getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, UUID.class)));
    }

    @Override
    public Optional<UUID> sharedWorkerOf(ProvinceScope grantee, UUID id) {
        return Optional.ofNullable(Scalars.one(
                getEntityManager()
                        .createNativeQuery("SELECT worker_of_shared_consent(:id)", Tuple.class)
                        .setParameter("id", id),
                UUID.class));
    }

    @Override
    public List<Consent> sharedWith(ProvinceScope grantee, UUID worker) {
        return getEntityManager()
                .createNativeQuery("SELECT * FROM shared_consents(:worker)", Consent.class)
                .setParameter("worker", worker)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    @Override
    public List<Consent> holdDue(ProvinceScope scope, LocalDate day, int limit) {
        var due = Scalars.all(
                getEntityManager()
                        .createNativeQuery(DUE, Tuple.class)
                        .setParameter("province", scope.province())
                        .setParameter("day", day)
                        .setParameter("limit", limit),
                UUID.class);
        return due.isEmpty()
                ? List.of()
                : find("key.originProvince = ?1 and key.id in ?2 order by key.id", scope.province(), due)
                        .list();
    }

    @Override
    public void store(Consent consent) {
        persistAndFlush(consent);
    }
}
