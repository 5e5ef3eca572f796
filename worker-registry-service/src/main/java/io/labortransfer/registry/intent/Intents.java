package io.labortransfer.registry.intent;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The intents in a unit. */
public interface Intents {

    /** The intent with this id. */
    Optional<Intent> find(ProvinceScope scope, UUID id);

    /** Whose intent this is. */
    Optional<UUID> workerOf(ProvinceScope scope, UUID id);

    /** The intent with this id, held until the transaction ends. */
    Optional<Intent> hold(ProvinceScope scope, UUID id);

    /** At most {@code limit} intents of workers within the scope, by id. */
    List<Intent> page(ProvinceScope scope, IntentFilter filter, int limit);

    /** At most {@code limit} open intents that end before {@code day}, held; those that someone else holds are left for later. */
    List<Intent> holdDue(ProvinceScope scope, LocalDate day, int limit);

    /** All intents of a worker, oldest first. */
    List<Intent> ofWorker(ProvinceScope scope, UUID workerId);

    /** At most {@code limit} intents of a worker behind that of the id {@code after}, oldest first. */
    List<Intent> ofWorker(ProvinceScope scope, UUID workerId, @Nullable UUID after, int limit);

    /**
     * All intents of these workers by worker, oldest first, held until the transaction ends. Whoever holds many holds them in one
     * order, so that followers of different topics wait for each other and never in a circle.
     */
    Map<UUID, List<Intent>> hold(ProvinceScope scope, Set<UUID> workerIds);

    /** The wishes that are not closed of a worker who is shared with the office by an agreement; without the words behind them. */
    List<Intent> sharedWith(ProvinceScope grantee, UUID worker);

    /**
     * At most {@code limit} of the intents that {@link #sharedWith} gives of each worker who is shared with the office by an agreement; of workers
     * behind the id of the filter, in the order of workers. A worker has one that is not closed.
     */
    List<Intent> sharedPage(ProvinceScope grantee, IntentFilter filter, int limit);

    /** Whose these intents of the unit are; others are left out. */
    Map<UUID, UUID> workersOf(ProvinceScope scope, Collection<UUID> ids);

    /** Of these intents those that {@link #sharedWith} gives, and whose they are. */
    Map<UUID, UUID> sharedWorkersOf(ProvinceScope grantee, Collection<UUID> ids);

    /** Whose intent this is, if the worker may be shared with the office by an agreement. */
    Optional<UUID> sharedWorkerOf(ProvinceScope grantee, UUID id);

    /** Stores a new intent now; false when the worker has one that is not closed, and then nothing else can be done here. */
    boolean add(Intent intent);

    /** Stores what changed in a known intent now. */
    void store(Intent intent);
}
