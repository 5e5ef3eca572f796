package io.labortransfer.registry.household;

import io.labortransfer.registry.worker.SourceRecord;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an office states of a household.
 *
 * @param registrationDivision county of the household registration, and of every worker in it
 * @param relocated whether it was moved out of a place that could not feed it
 * @param members who belongs to it
 * @param source the record in the office's own system, if it has one
 */
public record HouseholdFacts(
        String registrationDivision,
        boolean relocated,
        List<StatedMember> members,
        @Nullable SourceRecord source) {
    /** More do not live from one purse. */
    public static final int MOST_MEMBERS = 30;

    public HouseholdFacts {
        members = List.copyOf(members);
    }

    /** The workers among the members. */
    public List<UUID> workers() {
        return members.stream()
                .map(StatedMember::workerId)
                .filter(Objects::nonNull)
                .toList();
    }
}
