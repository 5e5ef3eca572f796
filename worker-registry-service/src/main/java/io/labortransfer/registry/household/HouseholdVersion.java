package io.labortransfer.registry.household;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a household, the present one or one that another took the place of.
 *
 * @param version the version
 * @param registrationDivision county of the registration then
 * @param relocated whether it was moved out of a place that could not feed it
 * @param monitoring how it was watched then
 * @param risk how its risk stood then
 * @param zeroEmployment whether nobody worked who could and would
 * @param members who belonged to it
 * @param updatedAt when the version came about
 * @param supersededAt when the next one did; none of the present one
 * @param by the organization, or the work of the service, that made it
 * @param actor the kind of caller; none for the service's own work
 * @param operation the operation of the API that made it; none for the service's own work
 */
public record HouseholdVersion(
        long version,
        String registrationDivision,
        boolean relocated,
        Monitoring monitoring,
        Risk risk,
        boolean zeroEmployment,
        List<HouseholdMember> members,
        Instant updatedAt,
        @Nullable Instant supersededAt,
        String by,
        @Nullable String actor,
        @Nullable String operation) {
    public HouseholdVersion {
        members = List.copyOf(members);
    }

    /** The workers among the members. */
    List<UUID> workers() {
        return members.stream()
                .map(HouseholdMember::workerId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The same with those of {@code all} who belonged to it. */
    HouseholdVersion with(List<HouseholdMember> all) {
        return new HouseholdVersion(
                version,
                registrationDivision,
                relocated,
                monitoring,
                risk,
                zeroEmployment,
                all.stream().filter(member -> member.belongedTo(version)).toList(),
                updatedAt,
                supersededAt,
                by,
                actor,
                operation);
    }

    /** The same, watched and at risk as a system said of a day; known since {@code last}, if that came later. */
    HouseholdVersion holding(Monitoring watched, Risk stood, HouseholdVersion last) {
        var newest = last.version > version ? last : this;
        return new HouseholdVersion(
                newest.version,
                registrationDivision,
                relocated,
                watched,
                stood,
                zeroEmployment,
                members,
                newest.updatedAt,
                newest.supersededAt,
                newest.by,
                newest.actor,
                newest.operation);
    }

    /** Names of what it says otherwise than the version before it. */
    List<String> changedSince(HouseholdVersion before) {
        var names = new ArrayList<String>();
        if (!members.equals(before.members)) {
            names.add("members");
        }
        if (!monitoring.equals(before.monitoring)) {
            names.add("monitoring");
        }
        if (!registrationDivision.equals(before.registrationDivision)) {
            names.add("registrationDivision");
        }
        if (relocated != before.relocated) {
            names.add("relocated");
        }
        if (!risk.equals(before.risk)) {
            names.add("risk");
        }
        if (zeroEmployment != before.zeroEmployment) {
            names.add("zeroEmployment");
        }
        return names;
    }
}
