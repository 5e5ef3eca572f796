package io.labortransfer.registry.intent.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.persistence.Scalars;
import io.labortransfer.registry.intent.Intent;
import io.labortransfer.registry.intent.IntentFilter;
import io.labortransfer.registry.intent.IntentKey;
import io.labortransfer.registry.intent.Intents;
import io.labortransfer.registry.worker.Area;
import io.labortransfer.registry.worker.WorkerState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** Intents as aggregates; a partial unique index keeps them to one that is not closed. */
@ApplicationScoped
class IntentsTable implements Intents, PanacheRepositoryBase<Intent, IntentKey> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String SHARED = """
            SELECT i.* FROM (SELECT DISTINCT id FROM shared_key WHERE id > :after) AS k CROSS JOIN LATERAL shared_intents(k.id) AS i
            WHERE (:state = '' OR i.state = :state)
              AND (:form = '' OR :form = ANY (i.work_forms))
              AND (:occupation = '' OR :occupation = ANY (i.occupations))
              AND (:destination = '' OR :destination = ANY (i.destinations))
              AND (:division = '' OR EXISTS (SELECT FROM shared_worker w
                                             WHERE w.id = k.id AND starts_with(w.registration_division, :division)))
            ORDER BY k.id LIMIT :limit""";
    private static final String WORKERS_OF =
            "SELECT id, worker_id FROM intent WHERE origin_province = :province AND id = ANY (:ids)";
    private static final String DUE = """
            SELECT id FROM intent WHERE origin_province = :province AND state = 'OPEN' AND valid_to < :day
            ORDER BY worker_id, id LIMIT :limit FOR UPDATE SKIP LOCKED""";
    private static final String ONE_NOT_CLOSED = "intent_one_not_closed";

    @Override
    public Optional<Intent> find(ProvinceScope scope, UUID id) {
        return find("key.originProvince = ?1 and key.id = ?2", scope.province(), id)
                .firstResultOptional();
    }

    @Override
    public Optional<UUID> workerOf(ProvinceScope scope, UUID id) {
        return find("select workerId from Intent where key.originProvince = ?1 and key.id = ?2", scope.province(), id)
                .project(UUID.class)
                .firstResultOptional();
    }

    @Override
    public Optional<Intent> hold(ProvinceScope scope, UUID id) {
        return find("key.originProvince = ?1 and key.id = ?2", scope.province(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public List<Intent> page(ProvinceScope scope, IntentFilter filter, int limit) {
        var query = new StringBuilder("select i from Intent i join Worker w"
                + " on w.key.originProvince = i.key.originProvince and w.key.id = i.workerId"
                + " where i.key.originProvince = :province and i.key.id > :after and w.state <> :erased"
                + " and w.facts.registrationDivision like :reach");
        var values = new HashMap<String, Object>();
        values.put("province", scope.province());
        values.put("after", filter.after() == null ? BEFORE_ALL : filter.after());
        values.put("erased", WorkerState.ERASED);
        values.put("reach", Area.of(scope).registration() + '%');
        if (filter.division() != null) {
            query.append(" and w.facts.registrationDivision like :within");
            values.put("within", filter.division() + '%');
        }
        narrow(query, values, " and i.state = :state", "state", filter.state());
        narrow(query, values, " and i.workerId = :only", "only", filter.only());
        var home = 0;
        for (var division : filter.homes()) {
            query.append(home == 0 ? " and (" : " or ").append("w.facts.residenceDivision like :home" + home);
            values.put("home" + home, division + '%');
            home++;
        }
        query.append(home == 0 ? "" : ")");
        narrow(query, values, " and array_position(i.wish.workForms, :workForm) > 0", "workForm", filter.workForm());
        narrow(
                query,
                values,
                " and array_position(i.wish.occupations, :occupation) > 0",
                "occupation",
                filter.occupation());
        narrow(
                query,
                values,
                " and array_position(i.wish.destinations, :destination) > 0",
                "destination",
                filter.destination());
        return find(query.append(" order by i.key.id limit ").append(limit).toString(), values)
                .list();
    }

    private static void narrow(
            StringBuilder query, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(condition);
            values.put(name, value);
        }
    }

    @Override
    public List<Intent> holdDue(ProvinceScope scope, LocalDate day, int limit) {
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
    public List<Intent> ofWorker(ProvinceScope scope, UUID workerId) {
        return find("key.originProvince = ?1 and workerId = ?2 order by key.id", scope.province(), workerId)
                .list();
    }

    @Override
    public List<Intent> ofWorker(ProvinceScope scope, UUID workerId, @Nullable UUID after, int limit) {
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
                .createNativeQuery("SELECT id, worker_id FROM workers_of_shared_intents(:ids)", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new)));
    }

    @Override
    public List<Intent> sharedPage(ProvinceScope grantee, IntentFilter filter, int limit) {
        var state = filter.state();
        return getEntityManager()
                .createNativeQuery(SHARED, Intent.class)
                .setParameter("after", filter.after() == null ? BEFORE_ALL : filter.after())
                .setParameter("state", state == null ? "" : state.name())
                .setParameter("form", text(filter.workForm()))
                .setParameter("occupation", text(filter.occupation()))
                .setParameter("destination", text(filter.destination()))
                .setParameter("division", text(filter.division()))
                .setParameter("limit", limit)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    private static String text(@Nullable String wanted) {
        return wanted == null ? "" : wanted;
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
                        .createNativeQuery("SELECT worker_of_shared_intent(:id)", Tuple.class)
                        .setParameter("id", id),
                UUID.class));
    }

    @Override
    public List<Intent> sharedWith(ProvinceScope grantee, UUID worker) {
        return getEntityManager()
                .createNativeQuery("SELECT * FROM shared_intents(:worker)", Intent.class)
                .setParameter("worker", worker)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    @Override
    public Map<UUID, List<Intent>> hold(ProvinceScope scope, Set<UUID> workerIds) {
        return find("key.originProvince = ?1 and workerId in ?2 order by workerId, key.id", scope.province(), workerIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(Collectors.groupingBy(Intent::workerId));
    }

    @Override
    public boolean add(Intent intent) {
        try {
            persistAndFlush(intent);
            return true;
        } catch (ConstraintViolationException e) {
            if (ONE_NOT_CLOSED.equals(e.getConstraintName())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void store(Intent intent) {
        persistAndFlush(intent);
    }
}
