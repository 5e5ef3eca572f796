package io.labortransfer.registry.worker;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a worker's record said from one change to the next.
 *
 * @param id the worker
 * @param originProvince unit of the worker
 * @param version counts the changes
 * @param state of the registration
 * @param idType kind of the identity document
 * @param person sealed values that name the person; none of an erased worker
 * @param facts what was known
 * @param source where it came from
 * @param clientId made by the device that took the record down
 * @param mergedInto the record that speaks for this one
 * @param householdId the household, of a record as it stands that is read to be shown; it is no part of what a record says, so that past
 *     versions have none
 * @param createdAt when the worker was registered
 * @param change who made this version, when, how and why
 */
public record WorkerVersion(
        WorkerId id,
        String originProvince,
        long version,
        WorkerState state,
        String idType,
        @Nullable SealedPerson person,
        WorkerFacts facts,
        SourceRecord source,
        @Nullable UUID clientId,
        @Nullable UUID mergedInto,
        Instant createdAt,
        Change change,
        @Nullable UUID householdId) {

    /** The id, as our own tables know it. */
    public UUID uuid() {
        return id.value();
    }

    /** The same with other categories. */
    WorkerVersion with(Categories others) {
        return new WorkerVersion(
                id,
                originProvince,
                version,
                state,
                idType,
                person,
                facts.with(others),
                source,
                clientId,
                mergedInto,
                createdAt,
                change,
                householdId);
    }

    /** The same as one of this household; of none without one. */
    WorkerVersion in(@Nullable UUID household) {
        return new WorkerVersion(
                id,
                originProvince,
                version,
                state,
                idType,
                person,
                facts,
                source,
                clientId,
                mergedInto,
                createdAt,
                change,
                household);
    }
}
