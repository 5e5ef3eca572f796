package io.labortransfer.registry.subject;

import java.util.Set;

/**
 * The life of a request.
 *
 * <pre>
 * ACCEPTED ──> DONE
 *     └──────> REFUSED, FAILED
 * IN_FORCE ──> DONE
 * </pre>
 *
 * A restriction is in force at once, and done when it is lifted.
 */
public enum SubjectRequestState {
    ACCEPTED,
    /** A restriction holds. */
    IN_FORCE,
    DONE,
    /** Something began between the request and its turn that has to end first; or the office holds that the record is right. */
    REFUSED,
    /** It was tried, and could not be done; the log says why. */
    FAILED;

    /** The states that may follow. */
    public Set<SubjectRequestState> moves() {
        return switch (this) {
            case ACCEPTED -> Set.of(DONE, REFUSED, FAILED);
            case IN_FORCE -> Set.of(DONE);
            case DONE, REFUSED, FAILED -> Set.of();
        };
    }
}
