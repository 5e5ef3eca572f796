package io.labortransfer.registry.intent;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.candidate.CandidateStates;
import io.labortransfer.registry.consent.ConsentRegistry;
import io.labortransfer.registry.worker.Residents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Moves wishes along with matches, cases and spells. Old news and news of withdrawn wishes change nothing; news of somebody whose
 * registration has moved meanwhile belongs to the unit where that person is now.
 */
@ApplicationScoped
public class IntentProgress {
    private static final String BY = "system";

    private final Intents intents;
    private final IntentBook book;
    private final RenewedWishes renewed;
    private final ConsentRegistry consents;
    private final Residents residents;
    private final CandidateStates candidates;
    private final Clock clock;

    IntentProgress(
            Intents intents,
            IntentBook book,
            RenewedWishes renewed,
            ConsentRegistry consents,
            Residents residents,
            CandidateStates candidates,
            Clock clock) {
        this.intents = intents;
        this.book = book;
        this.renewed = renewed;
        this.consents = consents;
        this.residents = residents;
        this.candidates = candidates;
        this.clock = clock;
    }

    /** Follows the turns in their order, inside the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(ProvinceScope scope, List<IntentTurn> turns) {
        var named = turns.stream().map(IntentTurn::workerId).collect(Collectors.toSet());
        var ours = residents.among(scope, named);
        var known = new HashMap<UUID, List<Intent>>();
        intents.hold(scope, named).forEach((worker, wishes) -> known.put(worker, new ArrayList<>(wishes)));
        var touched = new LinkedHashSet<UUID>();
        for (var turn : turns) {
            var wishes = known.computeIfAbsent(turn.workerId(), worker -> new ArrayList<>());
            if (ours.contains(turn.workerId()) && follow(scope, turn, wishes)) {
                touched.add(turn.workerId());
            }
        }
        candidates.announce(scope, touched);
    }

    private boolean follow(ProvinceScope scope, IntentTurn turn, List<Intent> known) {
        var now = clock.instant();
        return switch (turn) {
            case IntentTurn.Accepted accepted -> {
                consents.writeDecided(scope, accepted.workerId(), accepted.consents());
                var moved = onMatch(known, accepted.matchId())
                        .filter(intent -> intent.match(accepted.matchId(), accepted.acceptSeq(), BY, now));
                moved.ifPresent(book::moved);
                yield moved.isPresent() || !accepted.consents().isEmpty();
            }
            case IntentTurn.Agreed agreed -> {
                consents.writeDecided(scope, agreed.workerId(), agreed.consents());
                yield !agreed.consents().isEmpty();
            }
            case IntentTurn.CaseOpened opened ->
                tell(onMatch(known, opened.matchId()).filter(intent -> intent.transfer(opened.matchId(), BY, now)));
            case IntentTurn.EndedWithoutStart ended ->
                tell(onMatch(known, ended.matchId())
                        .filter(intent -> intent.reopen(ended.matchId(), book.validTo(scope), BY, now)));
            case IntentTurn.Wished wished ->
                renewed.follow(scope, wished, known).isPresent();
            case IntentTurn.FoundAlone found ->
                tell(onAny(known, found.matchId()).filter(intent -> intent.employ(BY, now)));
            case IntentTurn.Started started ->
                tell(onAny(known, started.matchId())
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

    private static Optional<Intent> onAny(List<Intent> known, @Nullable UUID match) {
        return match == null ? notClosed(known) : onMatch(known, match);
    }

    /** The wish that rests on the match, closed ones too; otherwise the one that is not closed. */
    private static Optional<Intent> onMatch(List<Intent> known, UUID match) {
        return known.stream()
                .filter(intent -> intent.restsOn(match))
                .findFirst()
                .or(() -> notClosed(known));
    }

    private static Optional<Intent> notClosed(List<Intent> known) {
        return known.stream().filter(intent -> !intent.state().closed()).findFirst();
    }
}
