package io.labortransfer.registry.sharing;

import java.util.List;
import java.util.Optional;

/** The duties to share. Everybody reads them; they are written under the nation's scope. */
public interface SharingDuties {

    /** Until the transaction ends nobody else writes this duty. */
    void lock(String code);

    /** The duty with this code. */
    Optional<SharingDuty> byCode(String code);

    /** All of them, by code. */
    List<SharingDuty> all();

    /** Stores a new duty, or what changed in a known one, now. */
    void store(SharingDuty duty);
}
