package io.labortransfer.matching.matching;

import io.labortransfer.matching.agreement.LinesInForce;
import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.engine.Lottery;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Plan;
import io.labortransfer.matching.engine.Planner;
import io.labortransfer.matching.engine.Seekers;
import io.labortransfer.matching.joborder.OpenOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * Plans over the workers of all units as if they were one. Each unit is read by itself, one after the other, and what is kept
 * are numbers: no outcome of anybody.
 */
@ApplicationScoped
class NationalPlanning {

    private static final int READ_PERCENT = 40;
    private static final int TOLD_EVERY = 100_000;

    private final CandidatePool candidates;
    private final OpenOrders orders;
    private final PastMatches past;
    private final EngineInputs inputs;
    private final RunLines runLines;

    NationalPlanning(
            CandidatePool candidates, OpenOrders orders, PastMatches past, EngineInputs inputs, RunLines runLines) {
        this.candidates = candidates;
        this.orders = orders;
        this.past = past;
        this.inputs = inputs;
        this.runLines = runLines;
    }

    /** What the run found, in numbers. */
    Findings plan(RunTask task, IntConsumer progress) {
        LocalDate day = inputs.day();
        List<String> units = candidates.units();
        Seekers<Boolean> workers = new Seekers<>();
        LinesInForce lines = LinesInForce.NONE;
        for (int i = 0; i < units.size(); i++) {
            int percent = i * READ_PERCENT / units.size();
            LinesInForce own = runLines.of(units.get(i), day);
            read(units.get(i), task.rules(), own, workers, () -> progress.accept(percent));
            lines = lines.and(own);
        }
        progress.accept(READ_PERCENT);
        List<Opening> posts = posts(task, lines, day);
        Plan plan = new Planner(day, new Lottery(task.seed()))
                .inNumbers(
                        workers,
                        posts,
                        runLines.withRoom(
                                lines.among(posts.stream().map(Opening::line).toList())),
                        done -> progress.accept(READ_PERCENT + done * (100 - READ_PERCENT) / 100));
        int seats = posts.stream().mapToInt(Opening::seats).sum();
        return new Findings(plan, workers.size(), posts.size(), seats);
    }

    /** By the order of the nation, and with what the unit's workers were asked before. Of what many have alike one is kept: millions are in memory. */
    private void read(String unit, RunRules rules, LinesInForce lines, Seekers<Boolean> workers, Runnable told) {
        EngineInput input = inputs.forRun(unit, rules);
        candidates.each(unit, pooled -> {
            workers.put(input.seeker(pooled, lines), true);
            if (workers.size() % TOLD_EVERY == 0) {
                told.run();
            }
        });
    }

    private List<Opening> posts(RunTask task, LinesInForce lines, LocalDate day) {
        Map<UUID, Integer> waiting = past.waiting();
        return orders.published(task.destinations(), day).stream()
                .map(order -> EngineInput.kept(
                        EngineInput.opening(order, order.free() - waiting.getOrDefault(order.id(), 0)), order, lines))
                .filter(post -> post.seats() > 0)
                .toList();
    }
}
