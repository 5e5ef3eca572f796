package io.labortransfer.registry.intent.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.intent.Intent;
import io.labortransfer.registry.intent.IntentKey;
import io.labortransfer.registry.intent.Intents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Intents as aggregates; a partial unique index keeps them to one that is not closed. */
@ApplicationScoped
class IntentsTable implements Intents, PanacheRepositoryBase<Intent, IntentKey> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String ONE_NOT_CLOSED = "intent_one_not_closed";

    @Override
    public Optional<Intent> find(ProvinceScope scope, UUID id) {
        return find("key.originProvince = ?1 and key.id = ?2", scope.province(), id)
                .firstResultOptional();
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
