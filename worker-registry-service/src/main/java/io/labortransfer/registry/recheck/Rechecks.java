package io.labortransfer.registry.recheck;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where re-checks are kept: at most one that is open for each worker. */
public interface Rechecks {

    /** The open ones of these workers, by worker. */
    Map<UUID, Recheck> open(ProvinceScope scope, Collection<UUID> workers);

    /** Enters them as open. */
    void raise(ProvinceScope scope, Collection<Recheck> some);

    /** Ends these. */
    void drop(ProvinceScope scope, Collection<Recheck> some, Instant at);
}
