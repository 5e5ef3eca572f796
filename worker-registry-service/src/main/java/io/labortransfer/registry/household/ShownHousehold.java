package io.labortransfer.registry.household;

import io.labortransfer.registry.worker.LaborCapacity;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household with its present members.
 *
 * @param household the household
 * @param members who belongs to it
 * @param about the workers of whom it tells the caller: a station those alone whom it hosts
 */
public record ShownHousehold(Household household, List<ShownMember> members, List<UUID> about) {
    public ShownHousehold {
        members = List.copyOf(members);
        about = List.copyOf(about);
    }

    /**
     * A present member.
     *
     * @param member the membership
     * @param ageBand the band today, of a worker from the registration
     * @param capacity the capacity, of a worker from the registration
     */
    public record ShownMember(
            HouseholdMember member,
            @Nullable AgeBand ageBand,
            @Nullable LaborCapacity capacity) {}

    /** The workers among the members. */
    public List<UUID> workers() {
        return members.stream()
                .map(shown -> shown.member().workerId())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The household as an office would state it now. */
    HouseholdFacts facts() {
        return new HouseholdFacts(
                household.registrationDivision(),
                household.relocated(),
                members.stream()
                        .map(ShownMember::member)
                        .filter(member -> member.workerId() != null || member.ageBand() != null)
                        .map(member -> new StatedMember(
                                member.workerId(), member.relation(), member.ageBand(), member.capacity()))
                        .toList(),
                null);
    }
}
