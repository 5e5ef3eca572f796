package io.labortransfer.matching.matching;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.agreement.LinesInForce;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.candidate.Intent;
import io.labortransfer.matching.engine.Demand;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Priority;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.engine.Skill;
import io.labortransfer.matching.engine.Weights;
import io.labortransfer.matching.engine.Wish;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.OpenOrder;
import io.labortransfer.matching.policy.PriorityOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts candidates and orders into the engine's words, as of one day.
 *
 * @param day the day
 * @param history what the workers were asked before
 * @param order the places of the priority classes
 * @param shown what lets a worker be shown at a post
 */
public record EngineInput(LocalDate day, History history, PriorityOrder order, Shown shown) {

    /** What lets a worker be shown at a post. */
    public enum Shown {
        /** The worker's own consent: what a match rests on. */
        BY_CONSENT,
        /** A duty of the offices to share as well: whom an office may see. */
        BY_DUTY_TOO
    }

    /** The worker as the engine sees them, who goes alone and whom no line counts. */
    public Seeker seeker(CandidatePool.Pooled pooled) {
        Candidate candidate = pooled.candidate();
        UUID worker = candidate.worker();
        return new Seeker(
                worker,
                candidate.originProvince(),
                candidate.home(),
                Optional.ofNullable(candidate.townDivision()).orElse(""),
                standing(candidate),
                candidate.laborCapacity(),
                candidate.mobility(),
                YearMonth.parse(candidate.birthMonth()),
                candidate.sex(),
                candidate.education(),
                candidate.skillsHeld().stream()
                        .map(skill -> new Skill(skill.occupationCode(), skill.level(), skill.certified()))
                        .toList(),
                Set.copyOf(candidate.languagesSpoken()),
                priority(candidate, pooled.inWork()),
                wish(candidate.intent()),
                shown == Shown.BY_CONSENT ? candidate.agreedIn() : candidate.shownIn(),
                history.answeredBy(worker),
                "",
                Set.of());
    }

    /** The worker as a run sees them: with whom they go, and which lines count them. */
    Seeker seeker(CandidatePool.Pooled pooled, LinesInForce lines) {
        Candidate candidate = pooled.candidate();
        Intent intent = candidate.intent();
        String company = intent == null || intent.groupId() == null ? "" : intent.groupId();
        return seeker(pooled).going(company, counting(candidate, lines));
    }

    private Set<UUID> counting(Candidate candidate, LinesInForce lines) {
        return lines.counting(
                candidate.originProvince(), candidate.registrationDivision(), candidate.lopOrMonitored(day));
    }

    /** The order with the posts that the unit's own proposals have left, kept for the people of its line. */
    Opening opening(OpenOrder order, LinesInForce lines) {
        return kept(opening(order), order, lines);
    }

    /** The post of an order, whose seats are kept for the people of its line while that is in force there. */
    static Opening kept(Opening post, OpenOrder order, LinesInForce lines) {
        return lines.carrying(order.agreementLineId(), order.destination(), order.site(), order.occupation())
                .map(line -> post.keptFor(line.id()))
                .orElse(post);
    }

    /** The order with the posts that the unit's own proposals have left. */
    Opening opening(OpenOrder order) {
        return opening(order, order.free() - history.waitingAt(order.id()));
    }

    /** The order with so many free posts, which are for all alike. */
    public static Opening opening(OpenOrder order, int free) {
        return new Opening(
                order.id(),
                order.destination(),
                order.site(),
                order.occupation(),
                order.workForm(),
                order.monthlyFen(),
                order.startFrom(),
                order.validTo(),
                order.nightShift(),
                order.throughThird(),
                order.prohibitedForMinors(),
                Opening.Lodging.valueOf(order.lodging()),
                order.requirements().stream()
                        .map(r -> new Demand(Demand.Kind.valueOf(r.type().name()), r.value(), r.mandatory()))
                        .toList(),
                Math.max(0, free),
                null);
    }

    private Reason standing(Candidate candidate) {
        UUID worker = candidate.worker();
        Intent intent = candidate.intent();
        if (!candidate.active()) {
            return candidate.student() ? Reason.STUDENT_NOT_TRANSFERABLE : Reason.NOT_ACTIVE;
        }
        if (intent == null || !intent.openOn(day)) {
            return Reason.INTENT_NOT_OPEN;
        }
        if (candidate.student()) {
            return Reason.STUDENT_NOT_TRANSFERABLE;
        }
        if (history.pauses(worker)) {
            return Reason.PAUSED;
        }
        if (history.hasAccepted(worker)) {
            return Reason.OFFER_ALREADY_ACCEPTED;
        }
        return history.isAsked(worker) ? Reason.PROPOSAL_OPEN : Reason.FITS;
    }

    private int priority(Candidate candidate, boolean inWork) {
        Priority priority = new Priority(
                candidate.lopOrMonitored(day),
                candidate.zeroEmployment(),
                inWork,
                candidate.lowIncome(day),
                candidate.newGrowth());
        return order.placeOf(priority.rank());
    }

    private Wish wish(@Nullable Intent intent) {
        if (intent == null) {
            return new Wish(List.of(), List.of(), List.of(), 0, day, day, false, List.of(), Weights.DEFAULT);
        }
        LocalDate earliest = intent.earliestStart() == null ? day : intent.earliestStart();
        LocalDate latest = intent.latestStart() == null ? LocalDate.MAX : intent.latestStart();
        return new Wish(
                list(intent.workForms()),
                list(intent.occupations()),
                list(intent.destinations()),
                intent.wageMinFen(),
                earliest,
                latest,
                intent.lodgingNeeded(),
                list(intent.rankedJobOrderIds()).stream()
                        .map(id -> PublicId.parse(JobOrderId.PREFIX, id))
                        .flatMap(Optional::stream)
                        .toList(),
                Weights.of(intent.weights() == null ? Map.of() : intent.weights()));
    }

    private static List<String> list(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }
}
