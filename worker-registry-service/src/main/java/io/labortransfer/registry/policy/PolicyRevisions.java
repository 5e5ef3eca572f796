package io.labortransfer.registry.policy;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The revisions of all policies and units. Everybody reads them; a unit's are written under its own scope. */
public interface PolicyRevisions {

    /** The value that holds in the unit of this scope on that day: the unit's own, or else the nation's. */
    Optional<PolicyRevision> inForce(ProvinceScope scope, Policy policy, LocalDate day);

    /** All revisions of a unit, older before newer. */
    List<PolicyRevision> all(ProvinceScope scope, Policy policy);

    /** Until the transaction ends nobody else writes this policy of this unit. */
    void lock(ProvinceScope scope, Policy policy);

    /** Stores a new revision, or what changed in a known one, now. */
    void store(PolicyRevision revision);
}
