package io.labortransfer.registry.household;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Optional;
import java.util.UUID;

/** The households of workers who are shared with an office. Nothing else of a household whom the office does not own can be asked for. */
public interface SharedHouseholds {

    /** The household, if a worker in it is shared with {@code grantee}; it tells of all who are. */
    Optional<SharedHousehold> find(ProvinceScope grantee, UUID id);

    /** The household of a worker who is shared with {@code grantee}; it tells of that worker alone. */
    Optional<SharedHousehold> of(ProvinceScope grantee, UUID worker);
}
