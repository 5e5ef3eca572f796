package io.labortransfer.matching.recruitment;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.matching.employer.Employer;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.employer.EmployerRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Where hosts announce events and tell what became of them. Writing answers empty when the event is not the caller's own. */
@ApplicationScoped
public class RecruitmentBook {

    private final RecruitmentEvents events;
    private final EventCheck check;
    private final RecruitmentNews news;
    private final EmployerRegistry employers;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    RecruitmentBook(
            RecruitmentEvents events,
            EventCheck check,
            RecruitmentNews news,
            EmployerRegistry employers,
            Preconditions preconditions,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.events = events;
        this.check = check;
        this.news = news;
        this.employers = employers;
        this.preconditions = preconditions;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** An office announces an event of its place, or a verified employer one of its own. */
    @Transactional
    public RecruitmentEvent plan(EventPlan plan) {
        UUID employer = caller.is(Actor.EM) ? hosting().orThrow() : null;
        refuse(plan);
        RecruitmentEvent event = RecruitmentEvent.planned(
                new RecruitmentEventKey(caller.scope().province(), ids.next()), employer, plan, clock.instant(), by());
        events.add(event);
        news.announce(event, "planned");
        return event;
    }

    /** The host plans it otherwise. */
    @Transactional
    public Optional<RecruitmentEvent> amend(RecruitmentEventId id, UnaryOperator<EventPlan> change) {
        return change(id, "changed", event -> {
            EventPlan plan = change.apply(event.plan());
            Ruling<RecruitmentEvent> amended = running(event).flatMap(it -> it.amend(plan, clock.instant(), by()));
            if (amended.isGranted()) {
                refuse(plan);
            }
            return amended;
        });
    }

    /** Its day has come. */
    @Transactional
    public Optional<RecruitmentEvent> hold(RecruitmentEventId id) {
        return change(
                id, "held", event -> running(event).flatMap(it -> it.hold(Times.today(clock), clock.instant(), by())));
    }

    /** Who came was counted. */
    @Transactional
    public Optional<RecruitmentEvent> report(RecruitmentEventId id, Attendance counted) {
        return change(id, "reported", event -> running(event).flatMap(it -> it.report(counted, clock.instant(), by())));
    }

    /** It does not take place. */
    @Transactional
    public Optional<RecruitmentEvent> cancel(RecruitmentEventId id) {
        return change(id, "cancelled", event -> event.cancel(clock.instant(), by()));
    }

    /** The event, of whatever unit. */
    @Transactional
    public Optional<RecruitmentEvent> find(RecruitmentEventId id) {
        return events.find(caller.scope(), id);
    }

    /** Events of all units by id. */
    @Transactional
    public List<RecruitmentEvent> page(RecruitmentEvents.Question question) {
        return events.page(caller.scope(), question);
    }

    /** How many attended the unit's events of these days, by kind. */
    @Transactional
    public Map<EventKind, Long> attended(ProvinceScope scope, LocalDate from, LocalDate to) {
        return events.attended(scope, from, to);
    }

    /** Whether it is the caller's own: the employer's, or an office's that has its place in reach. */
    public boolean isOwn(RecruitmentEvent event) {
        if (!event.hostProvince().equals(caller.scope().province())) {
            return false;
        }
        UUID employer = event.employerId();
        if (caller.is(Actor.EM)) {
            return employer != null && employer.equals(caller.scope().employerId());
        }
        boolean office = caller.is(Actor.OP) || caller.is(Actor.DP);
        return employer == null && office && caller.scope().covers(event.plan().division());
    }

    private Optional<RecruitmentEvent> change(
            RecruitmentEventId id, String happened, Function<RecruitmentEvent, Ruling<RecruitmentEvent>> move) {
        return events.lock(caller.scope(), id).filter(this::isOwn).map(event -> {
            preconditions.mustStillBe(event.version());
            move.apply(event).orThrow();
            events.flush(caller.scope());
            news.announce(event, happened);
            return event;
        });
    }

    /** A stopped employer holds nothing and counts nobody until it may go on. */
    private Ruling<RecruitmentEvent> running(RecruitmentEvent event) {
        UUID host = event.employerId();
        boolean stopped = host != null
                && employers
                        .find(new EmployerId(host))
                        .filter(Employer::ordersHeld)
                        .isPresent();
        return stopped ? Ruling.refused(RecruitmentRefusal.HOST_NOT_VERIFIED) : Ruling.granted(event);
    }

    /** The employer is kept as it is, so that whoever stops it finds what it announces here. */
    private Ruling<UUID> hosting() {
        UUID own = caller.scope().employerId();
        boolean verified =
                own != null && employers.keep(List.of(own)).values().stream().anyMatch(Employer::mayPost);
        return own != null && verified ? Ruling.granted(own) : Ruling.refused(RecruitmentRefusal.HOST_NOT_VERIFIED);
    }

    private void refuse(EventPlan plan) {
        List<FieldError> errors = check.objections(plan);
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
    }

    private String by() {
        return caller.passport().client();
    }
}
