package io.labortransfer.registry.consent;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The consents in a unit. */
public interface Consents {

    /** The consent with this id. */
    Optional<Consent> find(ProvinceScope scope, UUID id);

    /** All consents of a worker, oldest first. */
    List<Consent> ofWorker(ProvinceScope scope, UUID workerId);

    /** At most {@code limit} consents of a worker behind that of the id {@code after}, oldest first. */
    List<Consent> ofWorker(ProvinceScope scope, UUID workerId, @Nullable UUID after, int limit);

    /** At most {@code limit} consents in force that no longer hold on {@code day}, held; those that someone else holds are left for later. */
    List<Consent> holdDue(ProvinceScope scope, LocalDate day, int limit);

    /** The consents in force that name the office's unit, of a worker who is shared with it by an agreement; without the words behind them. */
    List<Consent> sharedWith(ProvinceScope grantee, UUID worker);

    /** Whose these consents of the unit are; others are left out. */
    Map<UUID, UUID> workersOf(ProvinceScope scope, Collection<UUID> ids);

    /** Of these consents those that {@link #sharedWith} gives, and whose they are. */
    Map<UUID, UUID> sharedWorkersOf(ProvinceScope grantee, Collection<UUID> ids);

    /** Whose consent this is, if the worker may be shared with the office by an agreement. */
    Optional<UUID> sharedWorkerOf(ProvinceScope grantee, UUID id);

    /** Stores a new consent, or what changed in a known one, now. */
    void store(Consent consent);
}
