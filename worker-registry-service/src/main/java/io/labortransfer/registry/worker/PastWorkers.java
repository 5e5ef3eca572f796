package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Superseded versions of the workers in a unit. The database keeps them with the change that supersedes them. */
public interface PastWorkers {

    /** At most {@code limit} versions of the worker below this one, the newest first. */
    List<WorkerVersion> below(ProvinceScope scope, UUID worker, long version, int limit);

    /** The superseded version that stood at this moment; none when the worker was not known then. */
    Optional<WorkerVersion> at(ProvinceScope scope, UUID worker, Instant moment);

    /** The superseded version that stood when this moment came; none when the worker was not known before. */
    Optional<WorkerVersion> before(ProvinceScope scope, UUID worker, Instant moment);

    /** The first of the superseded versions that are kept. */
    Optional<WorkerVersion> first(ProvinceScope scope, UUID worker);

    /** Nothing is kept of what the worker's record said before. */
    void forget(ProvinceScope scope, UUID worker);
}
