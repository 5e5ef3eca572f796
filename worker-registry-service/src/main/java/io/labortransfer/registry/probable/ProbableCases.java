package io.labortransfer.registry.probable;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The cases of records that look alike. */
public interface ProbableCases {

    /** Opens a case for each pair that never had one; answers the pairs that it opened one for, with the ids of the cases. */
    List<Opened> open(
            ProvinceScope scope, List<Lookalikes.Pair> pairs, List<UUID> ids, Instant dueAt, Instant openedAt);

    /** A new case. */
    record Opened(UUID id, UUID one, UUID other) {}

    /** The unit's records were compared as they were at this moment. */
    void compared(ProvinceScope scope, Instant at);
}
