package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.WithoutMessages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/**
 * Works on runs in the background, one after the other, each under a lease. What was found is stored in slices before
 * the first proposal, and proposals are made in slices: a takeover goes on where the last slice ended.
 */
@ApplicationScoped
public class RunExecution {

    private static final Logger LOG = Logger.getLogger(RunExecution.class);
    private static final int SLICE = 2_000;
    private static final int ATTEMPTS = 3;
    private static final int PLANNED = 60;
    private static final UUID FIRST = new UUID(0, 0);

    private final Leases leases;
    private final RunPlanning planning;
    private final Runs runs;
    private final MatchNews news;
    private final Scopes scopes;
    private final Clock clock;
    private final String owner;

    RunExecution(Leases leases, RunPlanning planning, Runs runs, MatchNews news, Scopes scopes, Clock clock, Ids ids) {
        this.leases = leases;
        this.planning = planning;
        this.runs = runs;
        this.news = news;
        this.scopes = scopes;
        this.clock = clock;
        this.owner = ids.next().toString();
    }

    /** Begins at once where the run was ordered; the schedule finds what was left by a killed worker. */
    void onOrder(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunOrdered ordered) {
        Thread.ofPlatform().daemon().name("matching-run").start(this::tick);
    }

    /** Works on everything that waits. */
    @Scheduled(every = "${suite.matching.run-poll}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        for (Optional<Lease> lease = leases.take(owner); lease.isPresent(); lease = leases.take(owner)) {
            attempt(lease.get());
        }
    }

    private void attempt(Lease lease) {
        try {
            work(lease);
        } catch (LeaseLost lost) {
            LOG.infof("run taken over or cancelled run=%s", new RunId(lease.run()));
        } catch (RuntimeException e) {
            LOG.errorf(
                    new WithoutMessages(e), "run failed run=%s attempt=%d", new RunId(lease.run()), lease.attempts());
            leases.giveUp(owner, lease, lease.attempts() >= ATTEMPTS);
        }
    }

    private void work(Lease lease) {
        long began = clock.millis();
        ProvinceScope scope = ProvinceScope.ofProvince(lease.province());
        if (!lease.solved()) {
            store(scope, lease, planning.plan(lease, percent -> prolong(lease, percent * PLANNED / 100)));
        }
        long planned = clock.millis();
        int proposed = lease.propose() ? propose(scope, lease) : 0;
        boolean ended = inTransaction(scope, () -> runs.finish(scope, lease.run(), owner, clock.instant()));
        LOG.infof(
                "run ended run=%s unit=%s proposed=%d ended=%s planMillis=%d proposeMillis=%d",
                new RunId(lease.run()), lease.province(), proposed, ended, planned - began, clock.millis() - planned);
    }

    private void store(ProvinceScope scope, Lease lease, RunPlanning.Planned planned) {
        inTransaction(scope, () -> {
            runs.forgetOutcomes(scope, lease.run());
            return true;
        });
        List<PlannedMatch> outcomes = planned.outcomes();
        for (int from = 0; from < outcomes.size(); from += SLICE) {
            List<PlannedMatch> slice = outcomes.subList(from, Math.min(outcomes.size(), from + SLICE));
            inTransaction(scope, () -> {
                runs.keepOutcomes(scope, lease.run(), slice);
                return true;
            });
            prolong(lease, PLANNED);
        }
        inTransaction(scope, () -> {
            runs.keepFigures(scope, lease.run(), planned.findings());
            return true;
        });
    }

    private int propose(ProvinceScope scope, Lease lease) {
        int proposed = 0;
        UUID after = FIRST;
        Optional<UUID> end = endOfSlice(scope, lease, after);
        while (end.isPresent()) {
            UUID from = after;
            UUID last = end.get();
            proposed += inTransaction(scope, () -> {
                List<MatchNews.Told> told = runs.propose(scope, lease.run(), from, last, clock.instant());
                news.announceProposed(told);
                return told.size();
            });
            prolong(lease, 90);
            after = last;
            end = endOfSlice(scope, lease, after);
        }
        return proposed;
    }

    private Optional<UUID> endOfSlice(ProvinceScope scope, Lease lease, UUID after) {
        return inTransaction(scope, () -> runs.endOfSlice(scope, lease.run(), after, SLICE));
    }

    private void prolong(Lease lease, int percent) {
        if (!leases.prolong(owner, lease.run(), percent)) {
            throw new LeaseLost();
        }
    }

    private <T> T inTransaction(ProvinceScope scope, Callable<T> work) {
        return scopes.call(scope, () -> QuarkusTransaction.requiringNew().call(work));
    }

    private static final class LeaseLost extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
