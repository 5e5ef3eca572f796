package io.labortransfer.matching.recruitment;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.JobOrderBook;
import io.labortransfer.matching.reference.ReferenceLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a host announces against the code lists, the orders that are public, and its own reach; all objections at once. */
@ApplicationScoped
class EventCheck {

    private final ReferenceLists lists;
    private final JobOrderBook orders;
    private final Caller caller;
    private final Clock clock;

    EventCheck(ReferenceLists lists, JobOrderBook orders, Caller caller, Clock clock) {
        this.lists = lists;
        this.orders = orders;
        this.caller = caller;
        this.clock = clock;
    }

    List<FieldError> objections(EventPlan plan) {
        LocalDate today = Times.today(clock);
        List<FieldError> errors = new ArrayList<>();
        place(plan.division(), today, errors);
        if (plan.day().isBefore(today)) {
            errors.add(new FieldError("/day", "DAY_PAST"));
        }
        provinces(plan.provinces(), errors);
        orders(plan.jobOrderIds(), errors);
        return errors;
    }

    private void place(String division, LocalDate today, List<FieldError> errors) {
        Optional<String> unit = lists.reportingUnit(division, today);
        if (unit.isEmpty()) {
            errors.add(new FieldError("/division", "DIVISION_UNKNOWN"));
        } else if (!unit.get().equals(caller.scope().province())) {
            errors.add(new FieldError("/division", "DIVISION_FOREIGN"));
        } else if (!caller.is(Actor.EM) && !caller.scope().covers(division)) {
            errors.add(new FieldError("/division", "EVENT_OUT_OF_REACH"));
        }
    }

    private void provinces(List<String> provinces, List<FieldError> errors) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < provinces.size(); i++) {
            if (!seen.add(provinces.get(i))) {
                errors.add(new FieldError("/provinces/" + i, "NAMED_TWICE"));
            } else if (!lists.isWholeUnit(provinces.get(i), "")) {
                errors.add(new FieldError("/provinces/" + i, "UNIT_UNKNOWN"));
            }
        }
    }

    /** An employer presents its own posts, an office everybody's. */
    private void orders(List<UUID> ids, List<FieldError> errors) {
        Map<UUID, JobOrder> known = orders.oncePublished(ids);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            JobOrder order = known.get(ids.get(i));
            if (!seen.add(ids.get(i))) {
                errors.add(new FieldError("/jobOrderIds/" + i, "NAMED_TWICE"));
            } else if (order == null
                    || caller.is(Actor.EM)
                            && !order.employerId().equals(caller.scope().employerId())) {
                errors.add(new FieldError("/jobOrderIds/" + i, "JOB_ORDER_NOT_PUBLIC"));
            }
        }
    }
}
