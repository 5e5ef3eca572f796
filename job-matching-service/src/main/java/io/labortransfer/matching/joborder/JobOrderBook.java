package io.labortransfer.matching.joborder;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.matching.employer.Employer;
import io.labortransfer.matching.employer.EmployerId;
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
import java.util.function.UnaryOperator;

/** Takes job orders from the employer's draft to the public day. */
@ApplicationScoped
public class JobOrderBook {

    private final JobOrders orders;
    private final JobOrderNews news;
    private final PostingCheck check;
    private final EmployerRegistry employers;
    private final ReferenceLists lists;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;
    private final Preconditions preconditions;

    JobOrderBook(
            JobOrders orders,
            JobOrderNews news,
            PostingCheck check,
            EmployerRegistry employers,
            ReferenceLists lists,
            Caller caller,
            Ids ids,
            Clock clock,
            Preconditions preconditions) {
        this.preconditions = preconditions;
        this.orders = orders;
        this.news = news;
        this.check = check;
        this.employers = employers;
        this.lists = lists;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** A draft of the employer itself. */
    @Transactional
    public JobOrder draft(Posting posting) {
        List<FieldError> errors =
                new ArrayList<>(check.objections(posting, caller.scope().province()));
        if (employers.find(new EmployerId(posting.employerId())).isEmpty()) {
            errors.add(new FieldError("/employerId", "ID_UNKNOWN"));
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        JobOrderKey key = new JobOrderKey(caller.scope().province(), ids.next());
        JobOrder order = JobOrder.draft(key, posting, clock.instant(), by());
        orders.add(order);
        return order;
    }

    /** The employer changes a draft; empty when it may not know of it. The employer itself stays the same. */
    @Transactional
    public Optional<JobOrder> amend(JobOrderId id, UnaryOperator<Posting> change) {
        return own(id).map(order -> {
            Posting posting = change.apply(order.posting());
            List<FieldError> errors =
                    new ArrayList<>(check.objections(posting, caller.scope().province()));
            if (!posting.employerId().equals(order.employerId())) {
                errors.add(new FieldError("/employerId", "VALUE_FIXED"));
            }
            order.amend(posting, clock.instant(), by()).orThrow();
            if (!errors.isEmpty()) {
                throw Problems.invalid(errors);
            }
            orders.flush(caller.scope());
            return order;
        });
    }

    /** The employer hands a draft to the destination office; empty when it may not know of it. */
    @Transactional
    public Optional<JobOrder> submit(JobOrderId id) {
        return own(id).map(order -> {
            order.submit(clock.instant(), by()).orThrow();
            orders.flush(caller.scope());
            news.announce(order, "submitted");
            return order;
        });
    }

    /** The destination office approves; the order is public at once when its day has come. */
    @Transactional
    public Optional<JobOrder> approve(JobOrderId id) {
        // The firms before the order, like who stops a firm: so that neither waits for the other, and none is stopped in between.
        Map<UUID, Employer> firms = employers.keep(orders.firms(caller.scope(), id));
        return own(id).map(order -> {
            LocalDate today = Times.today(clock);
            boolean mayPost = order.firms().stream()
                    .allMatch(firm -> firms.containsKey(firm) && firms.get(firm).mayPost());
            order.approve(mayPost, lists.minimumWage(order.siteDivision(), today), today, clock.instant(), by())
                    .orThrow();
            orders.flush(caller.scope());
            news.announce(order, "approved");
            if (order.isDue(today)) {
                order.publish(clock.instant(), by()).orThrow();
                orders.flush(caller.scope());
                news.announce(order, "published");
            }
            return order;
        });
    }

    /** The order, if the caller may read it: the own unit's by FIRM or SITE, any other once it has been published. */
    @Transactional
    public Optional<JobOrder> find(JobOrderId id) {
        return orders.find(caller.scope(), id)
                .filter(order -> order.oncePublished() || inReach(order))
                .or(() -> orders.findOncePublished(caller.scope(), id));
    }

    /** Orders of the own unit for those who work on them, published orders for all others. */
    @Transactional
    public List<JobOrder> page(JobOrders.Question question) {
        boolean ownDesk = caller.is(Actor.EM) || caller.is(Actor.DP);
        boolean ownUnit = question.destination() == null
                || question.destination().equals(caller.scope().province());
        return ownDesk && ownUnit
                ? orders.ownPage(caller.scope(), question)
                : orders.publishedPage(caller.scope(), question);
    }

    private Optional<JobOrder> own(JobOrderId id) {
        return orders.lock(caller.scope(), id).filter(this::inReach).map(order -> {
            preconditions.mustStillBe(order.version());
            return order;
        });
    }

    /** FIRM for an employer, SITE for a destination office. */
    private boolean inReach(JobOrder order) {
        if (caller.is(Actor.EM)) {
            return order.employerId().equals(caller.scope().employerId());
        }
        return caller.is(Actor.DP) && caller.scope().covers(order.siteDivision());
    }

    private String by() {
        return caller.passport().client();
    }
}
