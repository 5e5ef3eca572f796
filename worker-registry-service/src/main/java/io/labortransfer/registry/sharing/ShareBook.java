package io.labortransfer.registry.sharing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.candidate.CandidateState;
import io.labortransfer.registry.candidate.StateFollower;
import io.labortransfer.registry.employment.WorkFollower;
import io.labortransfer.registry.worker.Residents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps shares in step with consents and wishes, in the transaction that changes them: when a revocation is told, what it closes is
 * closed. What matches and cases open follows their events, and what work opens follows the copy of the spells.
 */
@ApplicationScoped
public class ShareBook implements StateFollower, WorkFollower {
    private final Shares shares;
    private final Residents residents;
    private final Clock clock;

    ShareBook(Shares shares, Residents residents, Clock clock) {
        this.residents = residents;
        this.shares = shares;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(ProvinceScope scope, List<CandidateState> states) {
        if (!states.isEmpty()) {
            shares.settle(
                    scope,
                    states.stream()
                            .map(state -> PublicId.require("wkr", state.workerId()))
                            .toList(),
                    Times.today(clock));
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void worked(ProvinceScope scope, Collection<UUID> workers) {
        shares.settleWork(scope, workers);
    }

    /** Takes in what happened to rights cases, in their order; of workers who have moved it is done where they are now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void help(ProvinceScope scope, List<RightsStep> steps) {
        if (!steps.isEmpty()) {
            var ours = residents.among(
                    scope,
                    steps.stream().map(RightsStep::worker).collect(Collectors.toSet()),
                    worker -> steps.stream()
                            .filter(step -> step.worker().equals(worker))
                            .map(RightsStep::key)
                            .collect(Collectors.toSet()));
            shares.help(
                    scope,
                    steps.stream().filter(step -> ours.contains(step.worker())).toList());
        }
    }

    /** Takes in what happened to matches and cases, in their order; of workers who have moved it is done where they are now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(ProvinceScope scope, List<CaseStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var ours = residents.among(scope, steps.stream().map(CaseStep::worker).collect(Collectors.toSet()));
        var here = steps.stream().filter(step -> ours.contains(step.worker())).toList();
        shares.note(scope, here, Times.today(clock));
    }
}
