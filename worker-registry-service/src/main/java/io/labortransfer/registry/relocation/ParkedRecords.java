package io.labortransfer.registry.relocation;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.worker.WaitingRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The records with which the new unit claims whom it takes over. */
public interface ParkedRecords {

    /** The cases of the unit that end as the worker of this relocation comes, whatever the relocation was started for. */
    List<UUID> endedBy(ProvinceScope scope, UUID relocation);

    /** The new unit's own record of the person. */
    Optional<WaitingRecord> of(ProvinceScope scope, UUID duplicate);

    /** The worker came: the record counts, and the case ends if it has not. */
    void applied(ProvinceScope scope, UUID duplicate, UUID worker);

    /** The worker did not come. */
    void dropped(ProvinceScope scope, UUID duplicate, WhyNot why);

    /** Why a worker does not come whom a decided case has promised. */
    enum WhyNot {
        /** The unit itself did not take the worker over, or there is nobody. */
        NOT_GRANTED,
        /** The unit that had the worker knows of a death. */
        DECEASED
    }
}
