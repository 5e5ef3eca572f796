package io.labortransfer.registry.household;

import io.labortransfer.registry.worker.LaborCapacity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as it is stated: a worker, of whom the registration says the rest, or somebody else, of whom only this is kept.
 *
 * @param workerId the worker
 * @param relation what the member is to the head of the household
 * @param ageBand of somebody who is no worker
 * @param capacity of somebody who is no worker
 */
public record StatedMember(
        @Nullable UUID workerId,
        MemberRelation relation,
        @Nullable AgeBand ageBand,
        @Nullable LaborCapacity capacity) {
    public StatedMember {
        if ((workerId == null) == (ageBand == null) || (ageBand == null) != (capacity == null)) {
            throw new IllegalArgumentException("a member is a worker, or somebody with an age band and a capacity");
        }
    }
}
