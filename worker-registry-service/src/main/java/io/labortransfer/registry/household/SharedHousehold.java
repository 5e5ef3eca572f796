package io.labortransfer.registry.household;

import io.labortransfer.kit.access.Relation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an office of another unit may know of the household of a worker who is shared with it: that there is one, and where.
 *
 * @param id the household
 * @param originProvince its unit
 * @param version of the record
 * @param registrationDivision county of the registration
 * @param shared those of its workers who are shared with the office, and by what right
 */
public record SharedHousehold(
        UUID id,
        String originProvince,
        long version,
        String registrationDivision,
        Instant createdAt,
        Instant updatedAt,
        List<SharedMember> shared) {
    public SharedHousehold {
        shared = List.copyOf(shared);
    }

    /**
     * A worker of the household who is shared.
     *
     * @param worker the worker
     * @param right an agreement or a case
     * @param basis why: a consent, an accepted offer, or the code of the duty to share
     * @param cause the consent, match or case, by its public id
     */
    public record SharedMember(UUID worker, Relation right, String basis, String cause) {}

    /** What ties the office to the household: a case of somebody in it before an agreement. */
    public Relation right() {
        return shared.stream().anyMatch(member -> member.right() == Relation.CASE) ? Relation.CASE : Relation.AGR;
    }

    /** The workers of whom it tells the office. */
    public List<UUID> about() {
        return shared.stream().map(SharedMember::worker).toList();
    }
}
