package io.labortransfer.matching.matching;

import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.candidate.Registered;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.OpenOrders;
import io.labortransfer.matching.policy.PriorityOrder;
import io.labortransfer.matching.policy.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells the engine of workers and orders as of today: by the rules of a unit, and with what its workers were asked before. */
@ApplicationScoped
public class EngineInputs {

    private final OpenOrders orders;
    private final PastMatches past;
    private final Terms terms;
    private final Clock clock;

    EngineInputs(OpenOrders orders, PastMatches past, Terms terms, Clock clock) {
        this.orders = orders;
        this.past = past;
        this.terms = terms;
        this.clock = clock;
    }

    /** Today. */
    public LocalDate day() {
        return Times.today(clock);
    }

    /** For a run of the unit by these rules. */
    EngineInput forRun(String unit, RunRules rules) {
        return new EngineInput(
                day(),
                new History(past.of(unit), clock.instant(), rules.pause()),
                rules.priority(),
                EngineInput.Shown.BY_CONSENT);
    }

    /** For all workers of the unit, each in the priority class that they belong to. */
    public EngineInput ofUnit(String unit) {
        return new EngineInput(
                day(),
                new History(past.of(unit), clock.instant(), terms.askingPause(unit)),
                PriorityOrder.BY_CLASS,
                EngineInput.Shown.BY_DUTY_TOO);
    }

    /** For these workers of the unit alone. */
    public EngineInput of(String unit, Collection<UUID> workers) {
        return ofSome(unit, past.of(unit, workers));
    }

    /** For each unit of these workers, for those of them who are its own. */
    public Map<String, EngineInput> of(Collection<Registered> workers) {
        Map<String, List<PastMatches.Past>> known = past.of(workers);
        Map<String, EngineInput> inputs = new HashMap<>();
        workers.forEach(one ->
                inputs.computeIfAbsent(one.unit(), unit -> ofSome(unit, known.getOrDefault(unit, List.of()))));
        return inputs;
    }

    /** How long a pause is matters to those alone who were asked before. */
    private EngineInput ofSome(String unit, List<PastMatches.Past> known) {
        History history = known.isEmpty() ? History.NONE : new History(known, clock.instant(), terms.askingPause(unit));
        return new EngineInput(day(), history, PriorityOrder.BY_CLASS, EngineInput.Shown.BY_DUTY_TOO);
    }

    /** For these workers, in the order of their unit. */
    EngineInput inOrderOf(String unit, Collection<UUID> workers) {
        EngineInput byClass = of(unit, workers);
        return new EngineInput(byClass.day(), byClass.history(), terms.order(unit), EngineInput.Shown.BY_CONSENT);
    }

    /** For somebody who asks by themselves, whatever they were asked before. */
    public EngineInput unasked() {
        return new EngineInput(day(), History.NONE, PriorityOrder.BY_CLASS, EngineInput.Shown.BY_CONSENT);
    }

    /** The order by itself; refused while it does not take people. */
    Ruling<OnePost> post(JobOrder order) {
        LocalDate day = day();
        return orders.published(order.id().value(), day).stream()
                .findFirst()
                .map(open -> Ruling.granted(new OnePost(day, open)))
                .orElseGet(() -> Ruling.refused(MatchRefusal.JOB_ORDER_NOT_OPEN));
    }
}
