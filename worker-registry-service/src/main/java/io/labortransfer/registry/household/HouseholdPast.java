package io.labortransfer.registry.household;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.List;
import java.util.UUID;

/** The versions of households that others took the place of; the database keeps them by itself. */
public interface HouseholdPast {

    /** At most {@code limit} versions of the household before {@code before}, the newest first, without their members. */
    List<PastHousehold> before(ProvinceScope scope, UUID household, long before, int limit);
}
