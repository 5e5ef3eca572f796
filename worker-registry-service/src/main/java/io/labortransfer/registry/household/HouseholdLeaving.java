package io.labortransfer.registry.household;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.registry.candidate.CandidateStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes a worker who leaves the register or the unit out of the household, and out of what is remembered of any household of the unit. */
@ApplicationScoped
public class HouseholdLeaving {
    private final Households households;
    private final Members members;
    private final HouseholdFlags flags;
    private final CandidateStates candidates;
    private final Outbox outbox;
    private final Clock clock;

    HouseholdLeaving(
            Households households,
            Members members,
            HouseholdFlags flags,
            CandidateStates candidates,
            Outbox outbox,
            Clock clock) {
        this.households = households;
        this.members = members;
        this.flags = flags;
        this.candidates = candidates;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The household goes on without the worker; those who stay are told of what that changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leave(ProvinceScope scope, UUID worker, String by) {
        var ids = members.ofWorkers(scope, List.of(worker)).stream()
                .map(HouseholdMember::householdId)
                .toList();
        for (var household : households.hold(scope, ids)) {
            var next = household.nextVersion();
            members.ofWorkers(scope, List.of(worker)).forEach(member -> member.leave(next));
            household.touch(by, clock.instant());
            households.store(household);
        }
        members.forget(scope, worker);
        for (var household : households.hold(scope, ids)) {
            outbox.announce(HouseholdChange.announcement(
                    HouseholdChange.Kind.MEMBERSHIP_CHANGED,
                    household,
                    members.present(scope, List.of(household.uuid()))));
        }
        candidates.announce(scope, flags.refresh(scope, Set.copyOf(ids)));
    }
}
