package io.labortransfer.registry.recheck;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.candidate.CandidateState;
import io.labortransfer.registry.candidate.StateFollower;
import io.labortransfer.registry.intent.IntentState;
import io.labortransfer.registry.policy.Policy;
import io.labortransfer.registry.policy.Terms;
import io.labortransfer.registry.task.OfficeTask;
import io.labortransfer.registry.worker.LaborCapacity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Raises the task when an open wish and a capacity that rules out work stand beside each other, and drops it when one of them has
 * changed. The wish itself is never touched.
 */
@ApplicationScoped
public class CapacityRechecks implements StateFollower {
    private static final String KIND = "CAPACITY_RECHECK";
    private static final Set<LaborCapacity> UNABLE = EnumSet.of(LaborCapacity.LOST, LaborCapacity.NONE);

    private final Rechecks rechecks;
    private final Terms terms;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    CapacityRechecks(Rechecks rechecks, Terms terms, Outbox outbox, Ids ids, Clock clock) {
        this.rechecks = rechecks;
        this.terms = terms;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(ProvinceScope scope, List<CandidateState> states) {
        if (states.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var open = rechecks.open(
                scope, states.stream().map(CapacityRechecks::worker).toList());
        var raised = new ArrayList<Recheck>();
        var dropped = new ArrayList<Recheck>();
        var told = new ArrayList<Announcement>();
        for (var state : states) {
            var recheck = open.get(worker(state));
            if (recheck == null && asksForOne(state)) {
                var one = new Recheck(
                        ids.next(), worker(state), now, terms.end(scope, Policy.CAPACITY_RECHECK_TERM, now));
                raised.add(one);
                told.add(task(one, state).raised());
            } else if (recheck != null && !asksForOne(state)) {
                dropped.add(recheck);
                told.add(task(recheck, state).dropped());
            }
        }
        rechecks.raise(scope, raised);
        rechecks.drop(scope, dropped, now);
        outbox.announceAll(told);
    }

    private static OfficeTask task(Recheck recheck, CandidateState of) {
        var town = of.townDivision();
        return new OfficeTask(
                recheck.id(),
                KIND,
                of.workerId(),
                of.originProvince(),
                town == null ? of.registrationDivision() : town,
                recheck.dueAt());
    }

    private static boolean asksForOne(CandidateState state) {
        var wish = state.intent();
        return wish != null
                && wish.state().equals(IntentState.OPEN.name())
                && UNABLE.contains(LaborCapacity.valueOf(state.laborCapacity()));
    }

    private static UUID worker(CandidateState state) {
        return PublicId.require("wkr", state.workerId());
    }
}
