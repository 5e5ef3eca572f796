package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ruling.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/**
 * Writes a change of an employer, tells it, enters it into the record, and lets its job orders and events follow, so that no way to stop an
 * employer can forget them.
 */
@ApplicationScoped
class EmployerBook {

    private final Employers employers;
    private final EmployerNews news;
    private final HeldOrders orders;
    private final AnnouncedEvents events;
    private final ComplianceBook compliance;

    EmployerBook(
            Employers employers,
            EmployerNews news,
            HeldOrders orders,
            AnnouncedEvents events,
            ComplianceBook compliance) {
        this.employers = employers;
        this.news = news;
        this.orders = orders;
        this.events = events;
        this.compliance = compliance;
    }

    /** Makes the change, or ends the request with its refusal. */
    Employer write(
            ProvinceScope scope, Employer employer, String happened, Function<Employer, Ruling<Employer>> change) {
        boolean heldBefore = employer.ordersHeld();
        change.apply(employer).orThrow();
        tell(scope, employer, happened, heldBefore);
        return employer;
    }

    /** Tells a change that was made. */
    void tell(ProvinceScope scope, Employer employer, String happened, boolean heldBefore) {
        employers.flush(scope);
        news.announce(happened, employer);
        compliance.follow(scope, employer, happened);
        if (heldBefore != employer.ordersHeld()) {
            follow(scope, employer);
        }
    }

    private void follow(ProvinceScope scope, Employer employer) {
        if (employer.ordersHeld()) {
            orders.hold(scope, employer.id().value());
            events.hostStopped(scope, employer.id().value());
        } else {
            orders.free(scope, employer.id().value());
        }
    }
}
