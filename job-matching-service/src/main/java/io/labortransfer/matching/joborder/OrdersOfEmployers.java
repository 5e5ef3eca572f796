package io.labortransfer.matching.joborder;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.employer.HeldOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets job orders stand still while a firm that they name may not hire, whichever of their firms it is. */
@ApplicationScoped
class OrdersOfEmployers implements HeldOrders {

    private static final String BY = "employer";

    private final JobOrders orders;
    private final JobOrderNews news;
    private final Clock clock;

    OrdersOfEmployers(JobOrders orders, JobOrderNews news, Clock clock) {
        this.orders = orders;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void hold(ProvinceScope scope, UUID employer) {
        each(scope, employer, order -> order.holdFor(employer, clock.instant(), BY));
    }

    @Override
    public void free(ProvinceScope scope, UUID employer) {
        each(scope, employer, order -> order.freeFrom(employer, clock.instant(), BY));
    }

    private void each(ProvinceScope scope, UUID employer, Step step) {
        Map<JobOrder, String> moved = new LinkedHashMap<>();
        for (JobOrder order : orders.lockNaming(scope, employer)) {
            moved.put(order, step.of(order).orElse("amended"));
        }
        orders.flush(scope);
        moved.forEach(news::announce);
    }

    private interface Step {

        Optional<String> of(JobOrder order);
    }
}
