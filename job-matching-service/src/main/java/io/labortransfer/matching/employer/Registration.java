package io.labortransfer.matching.employer;

import java.util.UUID;

/**
 * A registration of a firm as offices of any unit may know it.
 *
 * @param destinationProvince the unit
 * @param id the employer
 * @param uscc its credit code
 * @param name its name
 * @param type its kind
 * @param division where it is
 * @param noWorkerFees whether it declares to take no fee from workers
 * @param state how far it is
 * @param ordersHeld whether its job orders stand still
 * @param version of the record
 */
public record Registration(
        String destinationProvince,
        UUID id,
        String uscc,
        String name,
        EmployerType type,
        String division,
        boolean noWorkerFees,
        EmployerState state,
        boolean ordersHeld,
        long version) {

    /** What others may know of an employer. */
    public static Registration of(Employer employer) {
        return new Registration(
                employer.destinationProvince(),
                employer.id().value(),
                employer.uscc(),
                employer.name(),
                employer.type(),
                employer.division(),
                employer.noWorkerFees(),
                employer.state(),
                employer.ordersHeld(),
                employer.version());
    }
}
