package io.labortransfer.registry.training;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.worker.Skill;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the courses of a unit proved. */
public interface Certificates {

    /** The skills of these workers that a certificate of a course proves, as skills; a worker without one is not among the keys. */
    Map<UUID, List<Skill>> of(ProvinceScope scope, Collection<UUID> workerIds);
}
