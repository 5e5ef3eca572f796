package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.answer.Refusals;
import io.labortransfer.tracking.word.GivenWord;
import io.labortransfer.tracking.word.StatedWord;
import io.labortransfer.tracking.word.WordBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Acts on one case that the worker's word decides, and the ways out. */
@ApplicationScoped
public class CaseDesk {

    private static final Set<Actor> WORKER_SIDE = EnumSet.of(Actor.OP, Actor.ST, Actor.WK);
    private static final Set<Actor> CANCELERS = EnumSet.of(Actor.OP, Actor.DP, Actor.EM);

    private final CaseReach reach;
    private final CaseWays ways;
    private final WordBook words;
    private final CaseNews news;
    private final Clock clock;

    CaseDesk(CaseReach reach, CaseWays ways, WordBook words, CaseNews news, Clock clock) {
        this.reach = reach;
        this.ways = ways;
        this.words = words;
        this.news = news;
        this.clock = clock;
    }

    /** The case, to read. */
    @Transactional
    public TransferCase see(TransferId id) {
        return reach.seen(id).subject();
    }

    /** The worker confirms the contract. */
    @Transactional
    public TransferCase confirmContract(TransferId id, @Nullable StatedWord stated) {
        TransferCase subject = reach.held(id, WORKER_SIDE).subject();
        GivenWord given = Refusals.orThrow(words.take(
                ways.origin(subject), stated, subject.workerId(), "transfer.contract-confirmation", id.wire()));
        List<Step> steps = Refusals.orThrow(subject.confirmContract(clock.instant()));
        news.tell(subject, steps, given.word().told());
        return subject;
    }

    /** The worker leaves, in whatever state; only the word is asked for. */
    @Transactional
    public TransferCase withdraw(TransferId id, @Nullable StatedWord stated) {
        ways.holdTripOf(id);
        TransferCase subject = reach.heldForLeaving(id, WORKER_SIDE).subject();
        GivenWord given = Refusals.orThrow(
                words.take(ways.origin(subject), stated, subject.workerId(), "transfer.withdraw", id.wire()));
        List<Step> steps = subject.withdraw(clock.instant());
        ways.leave(subject, steps);
        news.tell(subject, steps, given.word().told());
        return subject;
    }

    /** Others call it off, with a reason. */
    @Transactional
    public TransferCase cancel(TransferId id, String reasonCode) {
        ways.holdTripOf(id);
        Reached reached = reach.held(id, CANCELERS);
        TransferCase subject = reached.subject();
        List<Step> steps = Refusals.orThrow(subject.cancel(reached.roles(), reasonCode, clock.instant()));
        ways.leave(subject, steps);
        news.tell(subject, steps, null);
        return subject;
    }

    /** The ways out of a case, under the present caller's scope. */
    @ApplicationScoped
    static class CaseWays {

        private final Transfers transfers;
        private final HeldSeats seats;
        private final CaseExit exit;
        private final Caller caller;

        CaseWays(Transfers transfers, HeldSeats seats, CaseExit exit, Caller caller) {
            this.transfers = transfers;
            this.seats = seats;
            this.exit = exit;
            this.caller = caller;
        }

        /** Words are kept with the origin; a caller on the worker's side stands there. */
        ProvinceScope origin(TransferCase subject) {
            ProvinceScope scope = caller.scope();
            if (!scope.province().equals(subject.originProvince())) {
                throw new IllegalStateException("a word is recorded at the origin only");
            }
            return scope;
        }

        void holdTripOf(TransferId id) {
            transfers
                    .tripOf(caller.scope(), id)
                    .ifPresent(trip -> seats.hold(caller.scope(), List.of(trip), List.of(id.value())));
        }

        void leave(TransferCase subject, List<Step> steps) {
            if (!steps.isEmpty()) {
                exit.follow(caller.scope(), List.of(subject));
            }
        }
    }
}
