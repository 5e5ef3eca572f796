package io.labortransfer.matching.employer;

/**
 * What an employer tells of itself.
 *
 * @param uscc its credit code
 * @param name its name
 * @param type its kind
 * @param division where it is
 * @param noWorkerFees whether it declares to take no fee from workers
 */
public record NewEmployer(Uscc uscc, String name, EmployerType type, String division, boolean noWorkerFees) {}
