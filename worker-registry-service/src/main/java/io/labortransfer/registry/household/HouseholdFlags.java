package io.labortransfer.registry.household;

import static java.util.stream.Collectors.groupingBy;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.candidate.DerivedPart;
import io.labortransfer.registry.reference.ReferenceLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Flags households of zero employment, in the transaction that changed a fact of one of their workers. The household's row is held
 * before the facts are read, so that of two changes at once the later one sees both.
 */
@ApplicationScoped
public class HouseholdFlags implements DerivedPart {
    private static final String BY = "system";

    private final Households households;
    private final Members members;
    private final ReferenceLibrary library;
    private final Outbox outbox;
    private final Clock clock;

    HouseholdFlags(Households households, Members members, ReferenceLibrary library, Outbox outbox, Clock clock) {
        this.households = households;
        this.members = members;
        this.library = library;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> derive(ProvinceScope scope, Collection<UUID> changed) {
        if (changed.isEmpty()) {
            return Set.of();
        }
        return refresh(
                scope,
                members.ofWorkers(scope, changed).stream()
                        .map(HouseholdMember::householdId)
                        .collect(Collectors.toSet()));
    }

    /** Flags these households anew; answers the workers in those whose flag changed. */
    Set<UUID> refresh(ProvinceScope scope, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var held = households.hold(scope, ids);
        var rule = new ZeroEmployment(RetirementAges.of(library), Times.today(clock));
        var standings = members.standings(scope, ids).stream().collect(groupingBy(MemberStanding::household));
        var flagged = held.stream()
                .filter(household -> household.flag(
                        rule.holds(standings.getOrDefault(household.uuid(), List.of())), BY, clock.instant()))
                .toList();
        if (flagged.isEmpty()) {
            return Set.of();
        }
        var present = members
                .present(scope, flagged.stream().map(Household::uuid).toList())
                .stream()
                .collect(groupingBy(HouseholdMember::householdId));
        var workers = new HashSet<UUID>();
        for (var household : flagged) {
            households.store(household);
            var of = present.getOrDefault(household.uuid(), List.of());
            outbox.announce(HouseholdChange.announcement(HouseholdChange.Kind.ZERO_EMPLOYMENT_CHANGED, household, of));
            of.stream().map(HouseholdMember::workerId).filter(Objects::nonNull).forEach(workers::add);
        }
        return workers;
    }
}
