package io.labortransfer.registry.household;

import io.labortransfer.registry.worker.SourceRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an office states of a household.
 *
 * @param registrationDivision county of the household registration
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

    /** What is said, property by property. */
    Map<String, @Nullable Object> said() {
        var said = new HashMap<String, @Nullable Object>();
        said.put("registrationDivision", registrationDivision);
        said.put("relocated", relocated);
        said.put("members", members);
        said.put("sourceSystem", source == null ? null : source.system());
        said.put("sourceRecordId", source == null ? null : source.recordId());
        return said;
    }

    /** The workers among the members. */
    public List<UUID> workers() {
        return members.stream()
                .map(StatedMember::workerId)
                .filter(Objects::nonNull)
                .toList();
    }
}
