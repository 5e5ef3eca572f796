package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.policy.Terms;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The steps of a run, each in one transaction that counts only while the run is ours. */
@ApplicationScoped
class RunSteps {

    private final Runs runs;
    private final RunLines lines;
    private final MatchNews news;
    private final Terms terms;
    private final Leases leases;
    private final Scopes scopes;
    private final Clock clock;

    RunSteps(Runs runs, RunLines lines, MatchNews news, Terms terms, Leases leases, Scopes scopes, Clock clock) {
        this.terms = terms;
        this.runs = runs;
        this.lines = lines;
        this.news = news;
        this.leases = leases;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** A step's own work. */
    interface Step<T> {
        T take(ProvinceScope scope, UUID run);
    }

    /** What to do, or empty when the run is over already: then nobody waits for it any more. */
    Optional<RunTask> begin(Lease lease) {
        return step(lease, (scope, run) -> {
            Optional<RunTask> task = runs.begin(scope, run);
            if (task.isEmpty()) {
                leases.end(lease);
            }
            return task;
        });
    }

    void reach(Lease lease, int percent) {
        step(lease, (scope, run) -> runs.reach(scope, run, percent));
    }

    void forgetOutcomes(Lease lease) {
        step(lease, (scope, run) -> {
            runs.forgetOutcomes(scope, run);
            return run;
        });
    }

    void keepOutcomes(Lease lease, List<PlannedMatch> slice) {
        step(lease, (scope, run) -> {
            runs.keepOutcomes(scope, run, slice);
            return run;
        });
    }

    void keepFigures(Lease lease, Findings findings) {
        step(lease, (scope, run) -> {
            runs.keepFigures(scope, run, findings);
            return run;
        });
    }

    /** The lines whose seats the run is still to promise. */
    List<UUID> linesToPromise(Lease lease) {
        return step(lease, runs::linesToPromise);
    }

    /**
     * Proposes all that takes a seat of the line, as far as the line has seats left: another run, an application or an invitation may have
     * promised some since the plan was made. Whoever gets none is left out, those who stand last.
     */
    void promise(Lease lease, UUID line) {
        step(lease, (scope, run) -> {
            Runs.Slice slice = Runs.Slice.ofLine(line);
            runs.keepFromClosing(scope, run, slice);
            runs.leaveOut(scope, run, line, lines.hold(scope, line, Times.today(clock)));
            return propose(scope, run, slice);
        });
    }

    /** Proposes one slice of what takes no seat of a line, and says where it ended, or empty behind the last one. */
    Optional<UUID> propose(Lease lease, UUID after, int limit) {
        return step(lease, (scope, run) -> {
            Optional<UUID> last = runs.endOfSlice(scope, run, after, limit);
            last.ifPresent(end -> {
                Runs.Slice slice = new Runs.Slice(after, end, null);
                runs.keepFromClosing(scope, run, slice);
                propose(scope, run, slice);
            });
            return last;
        });
    }

    private int propose(ProvinceScope scope, UUID run, Runs.Slice slice) {
        Instant now = clock.instant();
        List<MatchNews.Told> proposed = runs.propose(scope, run, slice, now, now.plus(terms.matchStep()));
        news.announceProposed(proposed);
        return proposed.size();
    }

    void end(Lease lease, RunState state) {
        step(lease, (scope, run) -> {
            runs.end(scope, run, state, clock.instant());
            leases.end(lease);
            return run;
        });
    }

    private <T> T step(Lease lease, Step<T> step) {
        ProvinceScope scope = ProvinceScope.ofProvince(lease.province());
        return scopes.call(
                scope,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    leases.hold(lease);
                    return step.take(scope, lease.id());
                }));
    }
}
