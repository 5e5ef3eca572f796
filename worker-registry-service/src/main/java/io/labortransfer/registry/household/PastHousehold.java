package io.labortransfer.registry.household;

import java.time.Instant;
import java.util.List;

/**
 * A version of a household that another one took the place of.
 *
 * @param version the version
 * @param registrationDivision county of the registration then
 * @param relocated whether it was moved out of a place that could not feed it
 * @param monitoring how it was watched then
 * @param risk how its risk stood then
 * @param zeroEmployment whether nobody worked who could and would
 * @param members who belonged to it
 * @param updatedAt when the version came about
 * @param supersededAt when the next one did
 */
public record PastHousehold(
        long version,
        String registrationDivision,
        boolean relocated,
        Monitoring monitoring,
        Risk risk,
        boolean zeroEmployment,
        List<HouseholdMember> members,
        Instant updatedAt,
        Instant supersededAt) {
    public PastHousehold {
        members = List.copyOf(members);
    }

    /** The same with those of {@code all} who belonged to it. */
    PastHousehold with(List<HouseholdMember> all) {
        return new PastHousehold(
                version,
                registrationDivision,
                relocated,
                monitoring,
                risk,
                zeroEmployment,
                all.stream().filter(member -> member.belongedTo(version)).toList(),
                updatedAt,
                supersededAt);
    }
}
