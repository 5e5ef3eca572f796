package io.labortransfer.registry.household;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of households, the present ones among them; the database keeps the others by itself. */
public interface HouseholdPast {

    /** At most {@code limit} versions of the household before {@code before}, the newest first, without their members. */
    List<HouseholdVersion> before(ProvinceScope scope, UUID household, long before, int limit);

    /** All versions that were known at a moment, or are known now, the newest first, without their members. */
    List<HouseholdVersion> known(ProvinceScope scope, UUID household, @Nullable Instant at);
}
