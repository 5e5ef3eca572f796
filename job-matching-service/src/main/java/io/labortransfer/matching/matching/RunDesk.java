package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.matching.engine.Lottery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes orders for runs and tells how far they are. */
@ApplicationScoped
public class RunDesk {

    private static final int SEED_BYTES = 32;

    private final Runs runs;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;
    private final Event<RunOrdered> ordered;
    private final SecureRandom dice = new SecureRandom();

    RunDesk(Runs runs, Caller caller, Ids ids, Clock clock, Event<RunOrdered> ordered) {
        this.ordered = ordered;
        this.runs = runs;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes the order for a run over the workers in the caller's reach.
     *
     * @param destinations sites in these units or divisions; empty for all
     * @param propose whether proposals are made
     * @param seed the lottery's seed; drawn when absent
     */
    @Transactional
    public RunId order(List<String> destinations, boolean propose, @Nullable String seed) {
        Lottery lottery = new Lottery(seed == null ? drawn() : seed);
        RunOrder order = new RunOrder(
                new RunId(ids.next()), caller.scope().divisionPrefix(), destinations, propose, lottery.seed());
        runs.add(
                caller.scope(),
                order,
                lottery.commitment(),
                clock.instant(),
                caller.passport().client());
        ordered.fire(new RunOrdered(order.id()));
        return order.id();
    }

    /** The run, if it is one of the caller's unit. */
    @Transactional
    public Optional<Run> find(RunId id) {
        return runs.find(caller.scope(), id);
    }

    private String drawn() {
        byte[] seed = new byte[SEED_BYTES];
        dice.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }
}
