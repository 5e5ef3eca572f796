package io.labortransfer.matching.joborder;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.employer.ComplianceBook;
import io.labortransfer.matching.employer.Employer;
import io.labortransfer.matching.employer.EmployerRegistry;
import io.labortransfer.matching.reference.ReferenceLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What is decided about an order that was handed in. Each answers empty when the caller may not decide on it. */
@ApplicationScoped
public class JobOrderDecisions {

    private final JobOrders orders;
    private final JobOrderReach reach;
    private final JobOrderNews news;
    private final EmployerRegistry employers;
    private final ComplianceBook compliance;
    private final ReferenceLists lists;
    private final Caller caller;
    private final Clock clock;

    JobOrderDecisions(
            JobOrders orders,
            JobOrderReach reach,
            JobOrderNews news,
            EmployerRegistry employers,
            ComplianceBook compliance,
            ReferenceLists lists,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.reach = reach;
        this.news = news;
        this.employers = employers;
        this.compliance = compliance;
        this.lists = lists;
        this.caller = caller;
        this.clock = clock;
    }

    /** The destination office approves; the order is public at once when its day has come. */
    @Transactional
    public Optional<JobOrder> approve(JobOrderId id) {
        // The firms before the order, like who stops a firm: so that neither waits for the other, and none is stopped
        // in between.
        Map<UUID, Employer> firms = employers.keep(orders.firms(caller.scope(), id));
        return reach.held(id).map(order -> {
            LocalDate today = Times.today(clock);
            order.awaitsApproval().orThrow();
            refuse(order, objections(order, firms, today));
            order.approve(clock.instant(), by()).orThrow();
            tell(order, "approved");
            if (order.isDue(today)) {
                order.publish(clock.instant(), by()).orThrow();
                tell(order, "published");
            }
            return order;
        });
    }

    private List<Objection> objections(JobOrder order, Map<UUID, Employer> firms, LocalDate today) {
        List<Objection> all = new ArrayList<>();
        order.firms().forEach((pointer, firm) -> {
            Employer known = firms.get(firm);
            if (known == null || !known.mayPost()) {
                all.add(new Objection(JobOrderRefusal.EMPLOYER_NOT_VERIFIED, pointer));
            }
        });
        all.addAll(order.objections(lists.minimumWage(order.siteDivision(), order.payDayOne(today)), today));
        return all;
    }

    /** The first says what kind of problem it is, and all are named with their places. */
    private static void refuse(JobOrder order, List<Objection> objections) {
        if (!objections.isEmpty()) {
            Objection first = objections.getFirst();
            throw new ProblemException(Problem.of(
                            first.refusal().name(),
                            first.refusal().status(),
                            first.arguments().toArray())
                    .because(objections.stream().map(Objection::field).toList())
                    .allowing(order.allowedActions()));
        }
    }

    /** The destination office gives it back to be mended. */
    @Transactional
    public Optional<JobOrder> sendBack(JobOrderId id, List<String> reasons, @Nullable String note) {
        return reach.held(id).map(order -> {
            order.sendBack(reasons, note, clock.instant(), by()).orThrow();
            compliance.sentBack(caller.scope(), order.employerId(), id.value(), reasons);
            return tell(order, "sent_back");
        });
    }

    /** The employer or the office pauses it; each for itself. */
    @Transactional
    public Optional<JobOrder> pause(JobOrderId id) {
        return move(id, (order, ground) -> order.pause(ground, clock.instant(), by()));
    }

    /** Who paused it lets it go on, unless something else keeps it. */
    @Transactional
    public Optional<JobOrder> resume(JobOrderId id) {
        return move(id, (order, ground) -> order.resume(ground, clock.instant(), by()));
    }

    private Optional<JobOrder> move(JobOrderId id, BiFunction<JobOrder, PauseGround, Ruling<String>> step) {
        PauseGround ground = reach.isOffice() ? PauseGround.OFFICE : PauseGround.EMPLOYER;
        return reach.held(id).map(order -> tell(order, step.apply(order, ground).orThrow()));
    }

    private JobOrder tell(JobOrder order, String happened) {
        orders.flush(caller.scope());
        news.announce(order, happened);
        return order;
    }

    private String by() {
        return caller.passport().client();
    }
}
