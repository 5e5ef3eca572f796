package io.labortransfer.matching.matching;

import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeasedWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Works on runs in the background, one after the other. What was found is stored in slices before the first proposal, and
 * proposals are made line by line, and those that no line counts in slices: a takeover goes on behind the last of these.
 */
@ApplicationScoped
public class RunExecution implements LeasedWork {

    /** The kind of leased work. */
    static final String RUN = "matching-run";

    private static final Logger LOG = Logger.getLogger(RunExecution.class);
    private static final int SLICE = 2_000;
    private static final int PLANNED = 60;
    private static final int PROPOSING = 90;
    private static final UUID FIRST = new UUID(0, 0);

    private final RunPlanning planning;
    private final RunSteps steps;
    private final Clock clock;
    private final Duration length;

    RunExecution(
            RunPlanning planning,
            RunSteps steps,
            Clock clock,
            @ConfigProperty(name = "suite.matching.run-lease") Duration length) {
        this.planning = planning;
        this.steps = steps;
        this.clock = clock;
        this.length = length;
    }

    @Override
    public String name() {
        return RUN;
    }

    @Override
    public Duration length() {
        return length;
    }

    @Override
    public void work(Held held) {
        Optional<RunTask> task = steps.begin(held.lease());
        if (task.isPresent()) {
            run(held, task.get());
        }
    }

    @Override
    public void giveUp(Lease lease) {
        steps.end(lease, RunState.FAILED);
    }

    private void run(Held held, RunTask task) {
        Lease lease = held.lease();
        long began = clock.millis();
        if (!task.solved()) {
            store(held, planning.plan(task, percent -> reach(held, percent * PLANNED / 100)));
        }
        long planned = clock.millis();
        if (task.propose()) {
            propose(held);
        }
        steps.end(lease, RunState.DONE);
        LOG.infof(
                "run ended run=%s unit=%s planMillis=%d proposeMillis=%d",
                new RunId(task.run()), task.province(), planned - began, clock.millis() - planned);
    }

    private void reach(Held held, int percent) {
        held.check();
        steps.reach(held.lease(), percent);
    }

    private void store(Held held, RunPlanning.Planned planned) {
        steps.forgetOutcomes(held.lease());
        List<PlannedMatch> outcomes = planned.outcomes();
        for (int from = 0; from < outcomes.size(); from += SLICE) {
            held.check();
            steps.keepOutcomes(held.lease(), outcomes.subList(from, Math.min(outcomes.size(), from + SLICE)));
        }
        steps.keepFigures(held.lease(), planned.findings());
    }

    private void propose(Held held) {
        reach(held, PROPOSING);
        for (UUID line : steps.linesToPromise(held.lease())) {
            held.check();
            steps.promise(held.lease(), line);
        }
        Optional<UUID> last = steps.propose(held.lease(), FIRST, SLICE);
        while (last.isPresent()) {
            held.check();
            last = steps.propose(held.lease(), last.get(), SLICE);
        }
    }
}
