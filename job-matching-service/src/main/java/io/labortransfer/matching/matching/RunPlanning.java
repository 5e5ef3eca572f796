package io.labortransfer.matching.matching;

import io.labortransfer.kit.ids.Ids;
import io.labortransfer.matching.agreement.LinesInForce;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.engine.Lottery;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Outcome;
import io.labortransfer.matching.engine.Plan;
import io.labortransfer.matching.engine.Planner;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.joborder.OpenOrder;
import io.labortransfer.matching.joborder.OpenOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a run rests on, lets the engine plan, and says in the service's words what came out. */
@ApplicationScoped
class RunPlanning {

    private final CandidatePool candidates;
    private final OpenOrders orders;
    private final EngineInputs inputs;
    private final RunLines runLines;
    private final NationalPlanning national;
    private final Ids ids;

    RunPlanning(
            CandidatePool candidates,
            OpenOrders orders,
            EngineInputs inputs,
            RunLines runLines,
            NationalPlanning national,
            Ids ids) {
        this.candidates = candidates;
        this.orders = orders;
        this.inputs = inputs;
        this.runLines = runLines;
        this.national = national;
        this.ids = ids;
    }

    /** What a run found, ready to be stored. */
    record Planned(Findings findings, List<PlannedMatch> outcomes) {}

    Planned plan(RunTask task, IntConsumer progress) {
        return task.isNational() ? new Planned(national.plan(task, progress), List.of()) : ofUnit(task, progress);
    }

    private Planned ofUnit(RunTask task, IntConsumer progress) {
        EngineInput input = inputs.forRun(task.province(), task.rules());
        LocalDate day = input.day();
        LinesInForce lines = runLines.of(task.province(), day);
        Map<UUID, Seeking> seeking = candidates.withOpenIntent(task.province(), task.divisionPrefix()).stream()
                .map(pooled -> new Seeking(pooled.candidate(), input.seeker(pooled, lines)))
                .filter(s -> task.isOver(s.seeker()))
                .collect(Collectors.toMap(s -> s.seeker().id(), Function.identity()));
        Map<UUID, Offering> offering = orders.published(task.destinations(), day).stream()
                .map(order -> new Offering(order, input.opening(order, lines)))
                .filter(o -> o.opening().seats() > 0 && task.isOver(o.opening()))
                .collect(Collectors.toMap(o -> o.order().id(), Function.identity()));
        Plan plan = new Planner(day, new Lottery(task.seed()))
                .plan(
                        seeking.values().stream().map(Seeking::seeker).toList(),
                        offering.values().stream().map(Offering::opening).toList(),
                        runLines.withRoom(lines.among(offering.values().stream()
                                .map(o -> o.opening().line())
                                .toList())),
                        progress);
        int seats =
                offering.values().stream().mapToInt(o -> o.opening().seats()).sum();
        List<PlannedMatch> outcomes = plan.outcomes().stream()
                .map(outcome -> outcome.seat()
                        .map(seat -> seated(
                                outcome, seat, known(seeking, outcome.worker()), known(offering, seat.post()), day))
                        .orElseGet(
                                () -> new PlannedMatch(outcome, outcome.worker(), null, List.of(), null, false, null)))
                .toList();
        return new Planned(new Findings(plan, seeking.size(), offering.size(), seats), outcomes);
    }

    private PlannedMatch seated(Outcome outcome, Outcome.Seat seat, Seeking seeking, Offering offering, LocalDate day) {
        return new PlannedMatch(
                outcome,
                ids.next(),
                offering.order(),
                reasons(seat, seeking.seeker(), offering.opening(), day),
                Profile.of(seeking.candidate(), day),
                offering.isBesideLineOf(seeking.seeker()),
                offering.lineOf(seeking.seeker()));
    }

    private static <T> T known(Map<UUID, T> all, UUID id) {
        return Objects.requireNonNull(all.get(id), "the engine answers only what it was asked");
    }

    private record Seeking(Candidate candidate, Seeker seeker) {}

    private record Offering(OpenOrder order, Opening opening) {

        boolean isBesideLineOf(Seeker worker) {
            return opening.line() != null && lineOf(worker) == null;
        }

        /** The line that counts the worker here, if one does. */
        @Nullable
        UUID lineOf(Seeker worker) {
            return opening.line() != null && worker.lines().contains(opening.line()) ? opening.line() : null;
        }
    }

    private static List<String> reasons(Outcome.Seat seat, Seeker worker, Opening post, LocalDate day) {
        List<String> reasons = new ArrayList<>();
        reasons.add(seat.rankedByWorker() ? "RANKED_BY_WORKER" : "BY_UTILITY");
        reasons.add(seat.choice() == 1 ? "FIRST_CHOICE" : "BEST_THAT_WAS_LEFT");
        reasons.addAll(FitReasons.of(seat.standing().fit(), worker, post, day));
        return reasons;
    }
}
