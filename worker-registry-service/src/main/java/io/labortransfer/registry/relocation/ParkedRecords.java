package io.labortransfer.registry.relocation;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.worker.Registration;
import java.util.Optional;
import java.util.UUID;

/** The record that waits in the case that a relocation settles. */
public interface ParkedRecords {

    /** The new unit's own record of the person. */
    Optional<Registration> of(ProvinceScope scope, UUID duplicate);

    /** The worker came, and the record counts. */
    void applied(ProvinceScope scope, UUID duplicate, UUID worker);

    /** The worker did not come. */
    void dropped(ProvinceScope scope, UUID duplicate);
}
