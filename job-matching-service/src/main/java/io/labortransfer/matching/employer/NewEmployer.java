package io.labortransfer.matching.employer;

import org.jspecify.annotations.Nullable;

/**
 * What an employer tells of itself.
 *
 * @param uscc its credit code
 * @param name its name
 * @param type its kind
 * @param division where it is
 * @param noWorkerFees whether it declares to take no fee from workers
 * @param license what allows it to place people, if it has a licence
 * @param contact whom to speak to, if told
 */
public record NewEmployer(
        Uscc uscc,
        String name,
        EmployerType type,
        String division,
        boolean noWorkerFees,
        @Nullable License license,
        @Nullable ContactPerson contact) {}
