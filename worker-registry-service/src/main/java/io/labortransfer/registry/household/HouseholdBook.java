package io.labortransfer.registry.household;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.candidate.CandidateStates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where households are entered: rows, members, flag, and what is announced of them. The caller holds the household and its workers. */
@ApplicationScoped
class HouseholdBook {
    private final Households households;
    private final Members members;
    private final HouseholdFlags flags;
    private final CandidateStates candidates;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    HouseholdBook(
            Households households,
            Members members,
            HouseholdFlags flags,
            CandidateStates candidates,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.households = households;
        this.members = members;
        this.flags = flags;
        this.candidates = candidates;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Enters a new household. */
    Ruling<Household> enter(ProvinceScope scope, HouseholdFacts facts, String by) {
        var household = new Household(new HouseholdKey(scope.province(), ids.next()), facts, by, clock.instant());
        if (!households.add(household)) {
            return Ruling.refused(HouseholdRefusal.HOUSEHOLD_SOURCE_TAKEN);
        }
        var entered = facts.members().stream()
                .map(stated -> member(scope, household, stated, household.version()))
                .toList();
        if (!members.add(entered)) {
            return Ruling.refused(HouseholdRefusal.IN_OTHER_HOUSEHOLD);
        }
        tell(scope, HouseholdChange.Kind.MEMBERSHIP_CHANGED, household);
        spread(scope, household, new HashSet<>(facts.workers()));
        return Ruling.granted(household);
    }

    /** Corrects the household to what is stated; nothing happens when it says nothing new. */
    Ruling<Household> correct(ProvinceScope scope, Household household, HouseholdFacts facts, String by) {
        var known = members.present(scope, List.of(household.uuid()));
        var kept = new ArrayList<HouseholdMember>();
        var coming = new ArrayList<StatedMember>();
        for (var stated : facts.members()) {
            known.stream()
                    .filter(member -> !kept.contains(member) && member.is(stated))
                    .findFirst()
                    .ifPresentOrElse(kept::add, () -> coming.add(stated));
        }
        var leaving = known.stream().filter(member -> !kept.contains(member)).toList();
        var next = household.nextVersion();
        var corrected = household.correct(facts.registrationDivision(), facts.relocated(), by, clock.instant());
        if (coming.isEmpty() && leaving.isEmpty()) {
            if (corrected) {
                households.store(household);
                tell(scope, HouseholdChange.Kind.UPDATED, household);
            }
            return Ruling.granted(household);
        }
        return change(scope, household, by, leaving, coming, next);
    }

    /** Gives the household another member in the place of what was known of the same worker. */
    Ruling<Household> join(ProvinceScope scope, Household household, StatedMember stated, String by) {
        var present = members.present(scope, List.of(household.uuid()));
        var known = present.stream()
                .filter(member -> Objects.equals(member.workerId(), stated.workerId()))
                .toList();
        if (known.isEmpty() && present.size() >= HouseholdFacts.MOST_MEMBERS) {
            return Ruling.refused(HouseholdRefusal.HOUSEHOLD_FULL);
        }
        return known.stream().anyMatch(member -> member.is(stated))
                ? Ruling.granted(household)
                : change(scope, household, by, known, List.of(stated), household.nextVersion());
    }

    /** Takes a member out. */
    Household leave(ProvinceScope scope, Household household, HouseholdMember member, String by) {
        return change(scope, household, by, List.of(member), List.of(), household.nextVersion())
                .orThrow();
    }

    /** Writes down what the origin's own system says of the household; the same said of a later day is kept, and told to nobody. */
    Ruling<Boolean> report(ProvinceScope scope, Household household, Monitoring monitoring, Risk risk, String by) {
        var type = household.monitoring().type();
        var state = household.risk().state();
        return household.assess(risk, by, clock.instant()).map(assessed -> {
            var changed = household.monitor(monitoring, by, clock.instant()) || assessed;
            if (changed) {
                households.store(household);
            }
            if (household.monitoring().type() != type) {
                tell(scope, HouseholdChange.Kind.MONITORING_CHANGED, household);
            }
            if (household.risk().state() != state) {
                tell(scope, HouseholdChange.Kind.RISK_CHANGED, household);
            }
            return changed;
        });
    }

    private Ruling<Household> change(
            ProvinceScope scope,
            Household household,
            String by,
            List<HouseholdMember> leaving,
            List<StatedMember> coming,
            long next) {
        leaving.forEach(member -> member.leave(next));
        household.touch(by, clock.instant());
        households.store(household);
        var joined = coming.stream()
                .map(stated -> member(scope, household, stated, next))
                .toList();
        if (!members.add(joined)) {
            return Ruling.refused(HouseholdRefusal.IN_OTHER_HOUSEHOLD);
        }
        tell(scope, HouseholdChange.Kind.MEMBERSHIP_CHANGED, household);
        var touched = new HashSet<>(workers(leaving));
        touched.addAll(workers(joined));
        spread(scope, household, touched);
        return Ruling.granted(household);
    }

    /** What the change means for the flag, and for the states of workers. */
    private void spread(ProvinceScope scope, Household household, Set<UUID> touched) {
        touched.addAll(flags.refresh(scope, Set.of(household.uuid())));
        candidates.announce(scope, touched);
    }

    private void tell(ProvinceScope scope, HouseholdChange.Kind kind, Household household) {
        outbox.announce(
                HouseholdChange.announcement(kind, household, members.present(scope, List.of(household.uuid()))));
    }

    private HouseholdMember member(ProvinceScope scope, Household household, StatedMember stated, long since) {
        return new HouseholdMember(new HouseholdKey(scope.province(), ids.next()), household.uuid(), stated, since);
    }

    private static Set<UUID> workers(List<HouseholdMember> members) {
        return members.stream()
                .map(HouseholdMember::workerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
