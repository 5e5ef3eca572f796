package io.labortransfer.registry.candidate;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where the parts of a worker's state are read. */
public interface CandidateParts {

    /**
     * Raises the counter of each worker and holds it until the transaction ends; answers the new versions. A worker without one came by
     * a file and has been told of once.
     */
    Map<UUID, Long> raise(ProvinceScope scope, Collection<UUID> workerIds);

    /** Holds the counter of each worker until the transaction ends, as whoever raises it does. */
    void hold(ProvinceScope scope, Collection<UUID> workerIds);

    /** Begins to count the states of a worker whose first one is being told: 1. */
    void begin(ProvinceScope scope, UUID workerId);

    /** The states of these workers as they are now, with the versions given. */
    List<CandidateState> read(ProvinceScope scope, Map<UUID, Long> versions, LocalDate today);
}
