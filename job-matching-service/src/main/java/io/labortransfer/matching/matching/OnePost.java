package io.labortransfer.matching.matching;

import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.engine.Lottery;
import io.labortransfer.matching.engine.MandatoryFilter;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Outcome;
import io.labortransfer.matching.engine.Planner;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.joborder.OpenOrder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One order as a run over it alone would see it: who may take it, and where each of them stands. */
final class OnePost {

    private final LocalDate day;
    private final Opening post;
    private final MandatoryFilter filter;

    OnePost(LocalDate day, OpenOrder order) {
        this.day = day;
        this.post = new EngineInput(day, History.NONE).opening(order);
        this.filter = new MandatoryFilter(day);
    }

    /** The lottery of the order: its seed is known to all, and it gives every worker the same number each time. */
    Lottery lottery() {
        return new Lottery(post.id().toString());
    }

    /** {@link Reason#FITS}, or the first rule that keeps the worker out. */
    Reason judge(Seeker worker) {
        return filter.judge(worker, post);
    }

    /** Every rule that keeps the worker out, in the order of the rules. */
    List<Reason> failing(Seeker worker) {
        return filter.failing(worker, post);
    }

    /** Whether the worker wishes a bed where there is none. */
    boolean lacksBedFor(Seeker worker) {
        return worker.wish().lodgingNeeded() && post.lodging() == Opening.Lodging.NONE;
    }

    /** The first rule that keeps a worker out who wants to be shown to this employer. */
    Reason judgeWilling(Seeker worker) {
        return judge(shownAtSite(worker));
    }

    /** Where each of those stands who may take it, when there is a seat for all. */
    Map<UUID, Outcome.Seat> seats(List<Seeker> fitting) {
        return fitting.isEmpty()
                ? Map.of()
                : new Planner(day, lottery())
                        .plan(fitting, List.of(withSeats(fitting.size())), percent -> {}).outcomes().stream()
                                .filter(outcome -> outcome.seat().isPresent())
                                .collect(Collectors.toMap(
                                        Outcome::worker,
                                        outcome -> outcome.seat().orElseThrow()));
    }

    /** How the order goes together with a worker who may take it and wants to be shown to this employer. */
    Fitting fitting(Candidate candidate, Seeker worker) {
        Outcome.Seat seat = Objects.requireNonNull(
                seats(List.of(shownAtSite(worker))).get(worker.id()), "the engine seats whom its own filter lets pass");
        return new Fitting(seat.utility(), FitReasons.of(seat, worker, post, day), Profile.of(candidate, day));
    }

    private Seeker shownAtSite(Seeker worker) {
        Set<String> units = new HashSet<>(worker.mayBeShownIn());
        units.add(post.destination());
        return new Seeker(
                worker.id(),
                worker.province(),
                worker.division(),
                worker.town(),
                worker.standing(),
                worker.capacity(),
                worker.mobility(),
                worker.birthMonth(),
                worker.sex(),
                worker.education(),
                worker.skills(),
                worker.languages(),
                worker.priority(),
                worker.wish(),
                units,
                worker.answered());
    }

    private Opening withSeats(int seats) {
        return new Opening(
                post.id(),
                post.destination(),
                post.site(),
                post.occupation(),
                post.workForm(),
                post.monthlyFen(),
                post.startFrom(),
                post.validTo(),
                post.nightShift(),
                post.throughThird(),
                post.prohibitedForMinors(),
                post.lodging(),
                post.demands(),
                seats);
    }
}
