package io.labortransfer.registry.sharing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.candidate.CandidateState;
import io.labortransfer.registry.candidate.StateFollower;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Keeps shares in step with consents and wishes, in the transaction that changes them: when a revocation is told, what it closes is
 * closed. What matches and cases open follows their events.
 */
@ApplicationScoped
public class ShareBook implements StateFollower {
    private final Shares shares;
    private final Clock clock;

    ShareBook(Shares shares, Clock clock) {
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

    /** Takes in what happened to matches and cases, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(ProvinceScope scope, List<CaseStep> steps) {
        steps.forEach(step -> shares.note(scope, step, Times.today(clock)));
    }
}
