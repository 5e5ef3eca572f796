package io.labortransfer.matching.joborder;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.matching.employer.Employer;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.employer.EmployerRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What an employer does with its orders, and how orders are found. Writing answers empty when the caller may not write the order. */
@ApplicationScoped
public class JobOrderBook {

    private final JobOrders orders;
    private final JobOrderReach reach;
    private final JobOrderNews news;
    private final PostingCheck check;
    private final EmployerRegistry employers;
    private final ClosedOrders closed;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    JobOrderBook(
            JobOrders orders,
            JobOrderReach reach,
            JobOrderNews news,
            PostingCheck check,
            EmployerRegistry employers,
            ClosedOrders closed,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.orders = orders;
        this.reach = reach;
        this.news = news;
        this.check = check;
        this.employers = employers;
        this.closed = closed;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** A draft of the employer itself, or of the office for a village or workshop. */
    @Transactional
    public JobOrder draft(Posting posting) {
        List<FieldError> errors =
                new ArrayList<>(check.objections(posting, caller.scope().province()));
        Optional<Employer> employer = employers.find(new EmployerId(posting.employerId()));
        if (employer.isEmpty()) {
            errors.add(new FieldError("/employerId", "ID_UNKNOWN"));
        } else if (reach.isOffice() && !employer.get().type().isLocal()) {
            errors.add(new FieldError("/employerId", "EMPLOYER_ORDERS_ITSELF"));
        }
        refuse(errors);
        JobOrderKey key = new JobOrderKey(caller.scope().province(), ids.next());
        JobOrder order = JobOrder.draft(key, posting, clock.instant(), by());
        orders.add(order);
        return order;
    }

    /** The employer changes a draft, or how many posts an approved order has. The employer itself stays the same. */
    @Transactional
    public Optional<JobOrder> amend(JobOrderId id, UnaryOperator<Posting> change) {
        return reach.written(id).map(order -> {
            Posting posting = change.apply(order.posting());
            List<FieldError> errors = new ArrayList<>();
            if (!posting.employerId().equals(order.employerId())) {
                errors.add(new FieldError("/employerId", "VALUE_FIXED"));
            }
            return order.state().wasApproved() ? resize(order, posting, errors) : rewrite(order, posting, errors);
        });
    }

    private JobOrder rewrite(JobOrder order, Posting posting, List<FieldError> errors) {
        errors.addAll(check.objections(posting, caller.scope().province()));
        order.amend(posting, clock.instant(), by()).orThrow();
        refuse(errors);
        orders.flush(caller.scope());
        return order;
    }

    private JobOrder resize(JobOrder order, Posting posting, List<FieldError> errors) {
        order.posting().differences(posting).forEach(pointer -> errors.add(new FieldError(pointer, "VALUE_FIXED")));
        if (posting.headcount() < order.taken()) {
            errors.add(new FieldError("/headcount", "HEADCOUNT_TAKEN", order.taken()));
        }
        refuse(errors);
        return tell(
                order, order.resize(posting.headcount(), clock.instant(), by()).orThrow());
    }

    /** The employer hands a draft to the destination office. */
    @Transactional
    public Optional<JobOrder> submit(JobOrderId id) {
        return reach.written(id).map(order -> {
            order.submit(clock.instant(), by()).orThrow();
            return tell(order, "submitted");
        });
    }

    /** The employer closes an order. What waits for it ends, who was accepted comes, and who works there stays. */
    @Transactional
    public Optional<JobOrder> close(JobOrderId id) {
        // The matches before the order, like every other who changes both.
        return orders.find(caller.scope(), id)
                .filter(reach::writes)
                .map(reach::unchanged)
                .map(order -> {
                    orders.closing(caller.scope(), id);
                    closed.closing(caller.scope(), id);
                    orders.hold(order);
                    boolean seenByOthers = !order.isDraft();
                    order.close(clock.instant(), by()).orThrow();
                    if (seenByOthers) {
                        return tell(order, "closed");
                    }
                    orders.flush(caller.scope());
                    return order;
                });
    }

    private JobOrder tell(JobOrder order, String happened) {
        orders.flush(caller.scope());
        news.announce(order, happened);
        return order;
    }

    /** The order, if the caller may read it: the own unit's by FIRM or SITE, any other once it has been published. */
    @Transactional
    public Optional<JobOrder> find(JobOrderId id) {
        return reach.seen(id).or(() -> orders.findOncePublished(caller.scope(), id));
    }

    /** Those of these orders, of whatever unit, that have been published, by id. */
    @Transactional
    public Map<UUID, JobOrder> oncePublished(Collection<UUID> ids) {
        return orders.oncePublished(caller.scope(), ids).stream()
                .collect(Collectors.toMap(order -> order.id().value(), Function.identity()));
    }

    /** An order of the caller's own desk, in whatever state. */
    @Transactional
    public Optional<JobOrder> own(JobOrderId id) {
        return reach.seen(id);
    }

    /**
     * An order whose workers come by a line of the caller's agreement.
     *
     * @param order the order
     * @param homes what the divisions begin with whose workers the caller's office sends
     */
    public record ByLine(JobOrder order, String homes) {}

    /** An order whose workers come by a line of an agreement of the caller's office. */
    @Transactional
    public Optional<ByLine> ofLine(JobOrderId id) {
        return reach.ofLine(id).flatMap(order -> reach.sentTo(order).map(homes -> new ByLine(order, homes)));
    }

    /**
     * An order for which the caller acts as its employer, or on behalf of a village or workshop, kept from closing; refused when the caller saw an
     * older version.
     */
    @Transactional
    public Optional<JobOrder> actedFor(JobOrderId id) {
        orders.keepFromClosing(caller.scope(), id);
        return reach.seen(id).filter(reach::writes).map(reach::unchanged);
    }

    /** Orders of the own unit for those who work on them, published orders for all others. */
    @Transactional
    public List<JobOrder> page(JobOrders.Question question) {
        boolean ownDesk = caller.is(Actor.EM) || caller.is(Actor.DP);
        String destination = question.destination();
        boolean ownUnit =
                destination == null || destination.startsWith(caller.scope().province());
        return ownDesk && ownUnit
                ? orders.ownPage(caller.scope(), question)
                : orders.publishedPage(caller.scope(), question);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
    }

    private String by() {
        return caller.passport().client();
    }
}
