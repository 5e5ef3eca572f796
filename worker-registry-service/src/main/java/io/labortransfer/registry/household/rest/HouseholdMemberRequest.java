package io.labortransfer.registry.household.rest;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.registry.household.AgeBand;
import io.labortransfer.registry.household.MemberRelation;
import io.labortransfer.registry.household.StatedMember;
import io.labortransfer.registry.worker.LaborCapacity;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member as an office states it: a worker by id, or somebody else by age band and capacity, never by name.
 *
 * @param workerId the worker
 * @param relation what the member is to the head of the household
 * @param ageBand of somebody who is no worker
 * @param capacity of somebody who is no worker
 */
public record HouseholdMemberRequest(
        @Nullable String workerId,
        @NotNull MemberRelation relation,
        @Nullable AgeBand ageBand,
        @Nullable LaborCapacity capacity) {

    static HouseholdMemberRequest of(StatedMember member) {
        return new HouseholdMemberRequest(
                member.workerId() == null ? null : PublicId.format("wkr", member.workerId()),
                member.relation(),
                member.ageBand(),
                member.capacity());
    }

    /** The members that are stated; what is wrong with them is added to {@code faults}. */
    static List<StatedMember> stated(List<HouseholdMemberRequest> members, List<FieldError> faults) {
        var stated = new ArrayList<StatedMember>();
        for (var i = 0; i < members.size(); i++) {
            var member = members.get(i).stated("/members/" + i, faults);
            if (member != null) {
                stated.add(member);
            }
        }
        return stated;
    }

    private @Nullable StatedMember stated(String pointer, List<FieldError> faults) {
        if (workerId == null) {
            if (ageBand == null) {
                faults.add(new FieldError(pointer + "/ageBand", "ONE_NEEDED", "workerId, ageBand"));
            }
            if (capacity == null) {
                faults.add(new FieldError(pointer + "/capacity", "ONE_NEEDED", "workerId, capacity"));
            }
            return ageBand == null || capacity == null ? null : new StatedMember(null, relation, ageBand, capacity);
        }
        if (ageBand != null) {
            faults.add(new FieldError(pointer + "/ageBand", "FROM_REGISTRATION"));
        }
        if (capacity != null) {
            faults.add(new FieldError(pointer + "/capacity", "FROM_REGISTRATION"));
        }
        var worker = PublicId.parse("wkr", workerId);
        if (worker.isEmpty()) {
            faults.add(new FieldError(pointer + "/workerId", "MEMBER_UNKNOWN"));
        }
        return worker.map(id -> new StatedMember(id, relation, null, null)).orElse(null);
    }
}
