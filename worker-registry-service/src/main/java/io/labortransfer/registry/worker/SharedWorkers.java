package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Optional;
import java.util.UUID;

/** The workers who are shared with an office. Nothing else of a worker whom the office does not own can be asked for. */
public interface SharedWorkers {

    /** What {@code grantee} may see of the worker now; the strongest of its rights. */
    Optional<SharedProfile> find(ProvinceScope grantee, UUID worker);
}
