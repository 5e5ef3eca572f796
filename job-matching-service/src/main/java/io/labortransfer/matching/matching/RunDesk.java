package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.matching.engine.Lottery;
import io.labortransfer.matching.policy.Terms;
import io.labortransfer.matching.recruitment.RecruitmentEventId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes orders for runs and tells how far they are. */
@ApplicationScoped
public class RunDesk {

    private static final int SEED_BYTES = 32;
    private static final int UNIT_DIGITS = 2;

    private final Runs runs;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;
    private final Leases leases;
    private final Terms terms;
    private final Occasions occasions;
    private final AskedLines askedLines;
    private final Preconditions preconditions;
    private final SecureRandom dice = new SecureRandom();

    RunDesk(
            Runs runs,
            Caller caller,
            Ids ids,
            Clock clock,
            Leases leases,
            Terms terms,
            Occasions occasions,
            AskedLines askedLines,
            Preconditions preconditions) {
        this.terms = terms;
        this.occasions = occasions;
        this.askedLines = askedLines;
        this.leases = leases;
        this.preconditions = preconditions;
        this.runs = runs;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes the order for a run over the workers in the caller's reach; for the national office over those of all units, in numbers alone.
     *
     * @param destinations sites in these units or divisions; empty for all
     * @param propose whether proposals are made
     * @param seed the lottery's seed; drawn when absent
     * @param event the recruitment event that it is made for, if any
     * @param line the one line of an agreement whose people and orders it is over; null for all work
     */
    @Transactional
    public RunId order(
            List<String> destinations,
            boolean propose,
            @Nullable String seed,
            @Nullable RecruitmentEventId event,
            @Nullable UUID line) {
        if (caller.is(Actor.NO)) {
            mustCount(destinations, propose);
        }
        if (line != null) {
            askedLines.check(line, destinations);
        }
        Lottery lottery = new Lottery(seed == null ? drawn() : seed);
        String unit = caller.scope().province();
        RunOrder order = new RunOrder(
                new RunId(ids.next()),
                caller.scope().divisionPrefix(),
                destinations,
                propose,
                lottery.seed(),
                RunRules.of(terms.priority(unit), terms.askingPause(unit)),
                event == null ? Occasion.OFFICE : occasions.at(event, unit),
                line);
        runs.add(
                caller.scope(),
                order,
                lottery.commitment(),
                clock.instant(),
                caller.passport().client());
        leases.offer(RunExecution.RUN, caller.scope().province(), order.id().value());
        return order.id();
    }

    /** Over all units nothing is proposed; and who chooses the destinations would choose the people, but for whole units. */
    private static void mustCount(List<String> destinations, boolean propose) {
        if (propose) {
            throw Problems.invalid(new FieldError("/propose", "NATIONAL_RUN_PROPOSES"));
        }
        if (destinations.stream().anyMatch(destination -> destination.length() > UNIT_DIGITS)) {
            throw Problems.invalid(new FieldError("/jobFilter/destinations", "NATIONAL_RUN_OF_A_PART"));
        }
    }

    /** The run, if it is over workers in the caller's reach alone. */
    @Transactional
    public Optional<Run> find(RunId id) {
        return runs.find(caller.scope(), id);
    }

    /** Stops the run; proposals that it has made already stand. Empty when the caller's reach has no such run. */
    @Transactional
    public Optional<Ruling<Run>> cancel(RunId id) {
        Optional<Run> present = runs.find(caller.scope(), id);
        if (present.isEmpty()) {
            return Optional.empty();
        }
        preconditions.mustStillBe(present.get().version());
        leases.withdraw(RunExecution.RUN, id.value()); // first the lease, then the run: as whoever works on it does
        boolean stopped = runs.end(caller.scope(), id.value(), RunState.CANCELLED, clock.instant());
        return runs.find(caller.scope(), id)
                .map(run -> stopped ? Ruling.granted(run) : Ruling.refused(MatchRefusal.RUN_ENDED));
    }

    private String drawn() {
        byte[] seed = new byte[SEED_BYTES];
        dice.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }
}
