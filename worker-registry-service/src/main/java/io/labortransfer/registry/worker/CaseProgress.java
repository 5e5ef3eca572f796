package io.labortransfer.registry.worker;

/** How far the case has come that lets somebody see a worker; each step lets see what the ones before did. */
public enum CaseProgress {
    /** An offer is accepted: the name. */
    ACCEPTED,
    /** There is a contract: the ID number, which the law wants on it. */
    CONTRACTED,
    /** The way is planned: the phone, for an office. */
    SCHEDULED,
    /** The work has begun: the contact for emergencies, for an employer. */
    ON_POST
}
