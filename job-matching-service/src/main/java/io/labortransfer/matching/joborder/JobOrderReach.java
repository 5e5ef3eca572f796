package io.labortransfer.matching.joborder;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.matching.agreement.SendingLines;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.employer.EmployerRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who may do what to which order: FIRM for an employer, SITE for a destination office, PARTY for the office that sends workers by its line. */
@ApplicationScoped
class JobOrderReach {

    private final JobOrders orders;
    private final EmployerRegistry employers;
    private final SendingLines lines;
    private final Caller caller;
    private final Preconditions preconditions;

    JobOrderReach(
            JobOrders orders,
            EmployerRegistry employers,
            SendingLines lines,
            Caller caller,
            Preconditions preconditions) {
        this.orders = orders;
        this.employers = employers;
        this.lines = lines;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    /** An order of the caller's own desk, in whatever state. */
    Optional<JobOrder> seen(JobOrderId id) {
        return orders.find(caller.scope(), id).filter(this::covers);
    }

    /** A published order whose workers come by a line of an agreement of the caller's office. */
    Optional<JobOrder> ofLine(JobOrderId id) {
        return caller.is(Actor.OP)
                ? orders.findOncePublished(caller.scope(), id)
                        .filter(order -> sentTo(order).isPresent())
                : Optional.empty();
    }

    /** What the divisions begin with whose workers the caller's office sends to this order by its line. */
    Optional<String> sentTo(JobOrder order) {
        return lines.homes(order.posting().agreementLineId(), order.key().destinationProvince(), order.siteDivision());
    }

    /** An order of the caller's own desk, locked for a change; refused when the caller saw an older version. */
    Optional<JobOrder> held(JobOrderId id) {
        return orders.lock(caller.scope(), id).filter(this::covers).map(this::unchanged);
    }

    /** The order that the caller writes, locked: its own, or of a village or workshop of its place. */
    Optional<JobOrder> written(JobOrderId id) {
        return orders.lock(caller.scope(), id).filter(this::writes).map(this::unchanged);
    }

    /** Whether the caller writes this order. */
    boolean writes(JobOrder order) {
        return covers(order) && (caller.is(Actor.EM) || isLocal(order));
    }

    /** Whether it is the office that acts, and not the employer. */
    boolean isOffice() {
        return !caller.is(Actor.EM);
    }

    JobOrder unchanged(JobOrder order) {
        preconditions.mustStillBe(order.version());
        return order;
    }

    private boolean covers(JobOrder order) {
        if (caller.is(Actor.EM)) {
            return order.employerId().equals(caller.scope().employerId());
        }
        return caller.is(Actor.DP) && caller.scope().covers(order.siteDivision());
    }

    private boolean isLocal(JobOrder order) {
        return employers
                .find(new EmployerId(order.employerId()))
                .filter(employer -> employer.type().isLocal())
                .isPresent();
    }
}
