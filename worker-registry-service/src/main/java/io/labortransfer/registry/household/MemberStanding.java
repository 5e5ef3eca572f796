package io.labortransfer.registry.household;

import io.labortransfer.registry.worker.LaborCapacity;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How a worker in a household stands towards work.
 *
 * @param household the household
 * @param worker the worker
 * @param sex GB/T 2261.1
 * @param born date of birth
 * @param capacity how much the worker can work
 * @param wishes whether the worker has an intent that is not closed
 * @param works whether the worker has a spell that is ACTIVE or STALE
 */
public record MemberStanding(
        UUID household,
        UUID worker,
        String sex,
        LocalDate born,
        LaborCapacity capacity,
        boolean wishes,
        boolean works) {}
