package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Optional;
import java.util.UUID;

/** The jobs of a unit. */
public interface ImportJobs {

    /** The job with this id. */
    Optional<ImportJob> find(ProvinceScope scope, UUID id);

    /** The job as it is now, held until the transaction ends. Held before it is looked at, or what was seen may be old. */
    Optional<ImportJob> hold(ProvinceScope scope, UUID id);

    /** Stores a new job. */
    void add(ImportJob job);
}
