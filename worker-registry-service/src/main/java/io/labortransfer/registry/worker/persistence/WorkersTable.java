package io.labortransfer.registry.worker.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.persistence.Scalars;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.worker.Area;
import io.labortransfer.registry.worker.SourceRecord;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerKey;
import io.labortransfer.registry.worker.WorkerRefusal;
import io.labortransfer.registry.worker.Workers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Workers as aggregates. How far the caller reaches is asked as a pattern, which no index answers: as a range it would be taken for few
 * rows whatever it is, and lead past the keys.
 */
@ApplicationScoped
class WorkersTable implements Workers, PanacheRepositoryBase<Worker, WorkerKey> {
    private static final String REACH = "key.originProvince = :province and facts.registrationDivision like :reach";

    /** With an array in the place of a list, whose length would make each question another one. */
    private static final String ALL = """
            SELECT w.* FROM worker w WHERE w.origin_province = :province AND w.registration_division LIKE :reach
              AND w.id = ANY (:ids) ORDER BY w.id""";

    /** Full locks and key shares: whoever reads or changes the row's facts meets neither. */
    private static final String HOLD =
            "SELECT id FROM worker WHERE origin_province = :province AND id = :id FOR UPDATE";

    private static final String STAY =
            "SELECT id FROM worker WHERE origin_province = :province AND id = ANY (:ids) ORDER BY id FOR KEY SHARE";

    private static final String OF_CLIENT =
            "SELECT 1 FROM worker WHERE origin_province = :province AND client_id = :client";

    private static final String OF_SOURCE = "SELECT 1 FROM worker"
            + " WHERE origin_province = :province AND source_record_id = :record AND source_system = :system";

    private static final String MERGED = """
            WITH RECURSIVE merged AS (
                SELECT id FROM worker WHERE origin_province = :province AND merged_into = :id
                UNION
                SELECT w.id FROM merged m JOIN worker w ON w.origin_province = :province AND w.merged_into = m.id)
            SELECT w.id FROM worker w WHERE w.origin_province = :province AND w.id IN (SELECT id FROM merged) ORDER BY w.id FOR UPDATE""";

    @Override
    public Optional<Worker> find(ProvinceScope scope, UUID id) {
        var reach = reach(scope);
        reach.put("id", id);
        return find(REACH + " and key.id = :id", reach).firstResultOptional();
    }

    @Override
    public Optional<Worker> hold(ProvinceScope scope, UUID id) {
        getEntityManager()
                .createNativeQuery(HOLD, Tuple.class)
                .setParameter("province", scope.province())
                .setParameter("id", id)
                .getResultList();
        return find(scope, id);
    }

    @Override
    public void stay(ProvinceScope scope, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            getEntityManager()
                    .createNativeQuery(STAY, Tuple.class)
                    .setParameter("province", scope.province())
                    .setParameter("ids", ids.toArray(UUID[]::new))
                    .getResultList();
        }
    }

    @Override
    public List<Worker> all(ProvinceScope scope, Collection<UUID> ids) {
        var query =
                getEntityManager().createNativeQuery(ALL, Worker.class).setParameter("ids", ids.toArray(UUID[]::new));
        reach(scope).forEach(query::setParameter);
        @SuppressWarnings("unchecked") // the query asks for workers
        List<Worker> all = query.getResultList();
        return all;
    }

    @Override
    public boolean knowsClient(ProvinceScope scope, UUID clientId) {
        return isAny(getEntityManager()
                .createNativeQuery(OF_CLIENT, Tuple.class)
                .setParameter("province", scope.province())
                .setParameter("client", clientId));
    }

    @Override
    public boolean knowsSource(ProvinceScope scope, SourceRecord source) {
        return isAny(getEntityManager()
                .createNativeQuery(OF_SOURCE, Tuple.class)
                .setParameter("province", scope.province())
                .setParameter("system", source.system())
                .setParameter("record", source.recordId()));
    }

    /** A count would be translated from the beginning each time. */
    private static boolean isAny(Query rows) {
        return !rows.getResultList().isEmpty();
    }

    @Override
    public List<Worker> mergedInto(ProvinceScope scope, UUID id) {
        var merged = Scalars.all(
                getEntityManager()
                        .createNativeQuery(MERGED, Tuple.class)
                        .setParameter("province", scope.province())
                        .setParameter("id", id),
                UUID.class);
        return merged.isEmpty() ? List.of() : all(scope, merged);
    }

    @Override
    public void add(Worker worker) {
        try {
            persistAndFlush(worker);
        } catch (ConstraintViolationException e) {
            taken(e).ifPresent(refusal -> Ruling.refused(refusal).orThrow());
            throw e;
        }
    }

    /** The key is the unit's, whoever of it asks; each part of the table names its own key after its columns. */
    private static Optional<WorkerRefusal> taken(ConstraintViolationException violation) {
        var key = String.valueOf(violation.getConstraintName());
        if (key.contains("_source_record_id_source_system_")) {
            return Optional.of(WorkerRefusal.SOURCE_RECORD_TAKEN);
        }
        return key.contains("_client_id_") ? Optional.of(WorkerRefusal.CLIENT_ID_TAKEN) : Optional.empty();
    }

    private static HashMap<String, Object> reach(ProvinceScope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("province", scope.province());
        parameters.put("reach", Area.of(scope).registration() + '%');
        return parameters;
    }
}
