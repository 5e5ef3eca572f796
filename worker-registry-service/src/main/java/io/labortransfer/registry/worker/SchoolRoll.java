package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who goes to a school now, as the schools' own records say. */
public interface SchoolRoll {

    /** Those of these workers who do. */
    Set<UUID> atSchool(ProvinceScope scope, Collection<UUID> workers);
}
