package io.labortransfer.registry.household;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who belongs, and belonged, to the households of a unit. */
public interface Members {

    /** The present members of these households, in the order in which they came. */
    List<HouseholdMember> present(ProvinceScope scope, Collection<UUID> households);

    /** All members that a household ever had, in the order in which they came. */
    List<HouseholdMember> ever(ProvinceScope scope, UUID household);

    /** The present memberships of these workers, in any household. */
    List<HouseholdMember> ofWorkers(ProvinceScope scope, Collection<UUID> workers);

    /** How the workers in these households stand towards work. Those who are erased, merged, archived or dead are left out. */
    List<MemberStanding> standings(ProvinceScope scope, Collection<UUID> households);

    /** Stores new members now; false when a worker among them belongs to a household already. */
    boolean add(Collection<HouseholdMember> members);

    /** Takes the worker's id out of every membership, past ones too. */
    void forget(ProvinceScope scope, UUID worker);
}
