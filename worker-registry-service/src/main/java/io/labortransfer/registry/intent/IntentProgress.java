package io.labortransfer.registry.intent;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.candidate.CandidateStates;
import io.labortransfer.registry.consent.ConsentRegistry;
import io.labortransfer.registry.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Moves wishes along with matches, cases and spells. Old news and news of withdrawn wishes change nothing. */
@ApplicationScoped
public class IntentProgress {
    private static final Logger LOG = Logger.getLogger(IntentProgress.class);
    private static final String BY = "system";

    private final Intents intents;
    private final IntentBook book;
    private final ConsentRegistry consents;
    private final Workers workers;
    private final CandidateStates candidates;
    private final Clock clock;

    IntentProgress(
            Intents intents,
            IntentBook book,
            ConsentRegistry consents,
            Workers workers,
            CandidateStates candidates,
            Clock clock) {
        this.intents = intents;
        this.book = book;
        this.consents = consents;
        this.workers = workers;
        this.candidates = candidates;
        this.clock = clock;
    }

    /** Follows the turns in their order, inside the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(ProvinceScope scope, List<IntentTurn> turns) {
        var touched = new LinkedHashSet<UUID>();
        for (var turn : turns) {
            if (workers.find(scope, turn.workerId()).isEmpty()) {
                LOG.warnf("a turn names a worker that %s does not have; it is left out", scope.province());
            } else if (follow(scope, turn)) {
                touched.add(turn.workerId());
            }
        }
        candidates.announce(scope, touched);
    }

    private boolean follow(ProvinceScope scope, IntentTurn turn) {
        var now = clock.instant();
        return switch (turn) {
            case IntentTurn.Accepted accepted -> {
                consents.writeDecided(scope, accepted.workerId(), accepted.consents());
                var moved = onMatch(scope, accepted.workerId(), accepted.matchId())
                        .filter(intent -> intent.match(accepted.matchId(), accepted.acceptSeq(), BY, now));
                moved.ifPresent(book::moved);
                yield moved.isPresent() || !accepted.consents().isEmpty();
            }
            case IntentTurn.CaseOpened(UUID worker, UUID match) ->
                tell(onMatch(scope, worker, match).filter(intent -> intent.transfer(match, BY, now)));
            case IntentTurn.EndedWithoutStart(UUID worker, UUID match) ->
                tell(onMatch(scope, worker, match).filter(intent -> intent.reopen(match, BY, now)));
            case IntentTurn.FoundAlone(UUID worker, UUID match) ->
                tell(onAny(scope, worker, match).filter(intent -> intent.employ(BY, now)));
            case IntentTurn.Started started ->
                tell(onAny(scope, started.workerId(), started.matchId())
                        .filter(intent -> started.matchId() != null || isAnswer(started, intent))
                        .filter(intent -> intent.employ(BY, now)));
        };
    }

    /** Work that began before the wish was opened, or fills no day, is no answer to it: a person in work may wish. */
    private static boolean isAnswer(IntentTurn.Started started, Intent intent) {
        return started.fullTime() && !started.start().isBefore(Times.dateOf(intent.createdAt()));
    }

    private boolean tell(Optional<Intent> moved) {
        moved.ifPresent(book::moved);
        return moved.isPresent();
    }

    private Optional<Intent> onAny(ProvinceScope scope, UUID worker, @Nullable UUID match) {
        return match == null ? notClosed(intents.ofWorker(scope, worker)) : onMatch(scope, worker, match);
    }

    /** The wish that rests on the match, closed ones too; otherwise the one that is not closed. */
    private Optional<Intent> onMatch(ProvinceScope scope, UUID worker, UUID match) {
        var known = intents.ofWorker(scope, worker);
        return known.stream()
                .filter(intent -> intent.restsOn(match))
                .findFirst()
                .or(() -> notClosed(known));
    }

    private static Optional<Intent> notClosed(List<Intent> known) {
        return known.stream().filter(intent -> !intent.state().closed()).findFirst();
    }
}
