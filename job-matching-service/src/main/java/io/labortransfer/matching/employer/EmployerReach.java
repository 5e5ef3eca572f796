package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who may see and decide what: FIRM for an employer, SITE for a destination office, HOST for an origin office. */
@ApplicationScoped
class EmployerReach {

    private final Employers employers;
    private final Caller caller;

    EmployerReach(Employers employers, Caller caller) {
        this.employers = employers;
        this.caller = caller;
    }

    /** The employer with all that is known of it. */
    Optional<Employer> seen(EmployerId id) {
        return employers.find(caller.scope(), id).filter(this::sees);
    }

    /** The employer that the caller writes for, locked: its own, or a village or workshop of the caller's place. */
    Optional<Employer> written(EmployerId id) {
        return employers.lock(caller.scope(), id).filter(this::writes);
    }

    /** The employer that the caller decides on, locked: one of its place, of an origin office a workshop. */
    Optional<Employer> decided(EmployerId id) {
        return employers
                .lock(caller.scope(), id)
                .filter(employer -> caller.scope().covers(employer.division()))
                .filter(employer -> caller.is(Actor.DP) || hosts(employer));
    }

    /** Whether the caller may register this kind for another: a village or a workshop of its own. */
    boolean registersForOthers() {
        return !caller.is(Actor.EM);
    }

    private boolean sees(Employer employer) {
        return writes(employer) || caller.is(Actor.DP) && caller.scope().covers(employer.division());
    }

    private boolean writes(Employer employer) {
        if (caller.is(Actor.EM)) {
            return employer.is(caller.scope().employerId());
        }
        return caller.is(Actor.OP)
                && employer.type().isLocal()
                && caller.scope().covers(employer.division());
    }

    private boolean hosts(Employer employer) {
        return caller.is(Actor.OP) && employer.type() == EmployerType.WORKSHOP;
    }
}
