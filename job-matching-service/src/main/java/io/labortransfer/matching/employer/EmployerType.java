package io.labortransfer.matching.employer;

/** What kind of employer. */
public enum EmployerType {
    /** A firm. */
    ENTERPRISE,
    /** An employment-assistance workshop. */
    WORKSHOP,
    /** The owner of a work-relief project. */
    PROJECT_OWNER,
    /** A village. */
    VILLAGE,
    /** An employment agency; takes no fee from workers. */
    AGENCY;

    /** Whether the office of its place may write for it: it often has no system of its own. */
    public boolean isLocal() {
        return this == VILLAGE || this == WORKSHOP;
    }
}
