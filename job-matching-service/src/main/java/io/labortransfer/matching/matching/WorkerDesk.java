package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.matching.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a worker decides about their matches; each decision rests on their word. */
@ApplicationScoped
public class WorkerDesk {

    private final MatchAccess access;
    private final MatchBook book;
    private final SpokenDecisions spoken;
    private final OfferAcceptance offers;
    private final Caller caller;
    private final Clock clock;

    WorkerDesk(
            MatchAccess access,
            MatchBook book,
            SpokenDecisions spoken,
            OfferAcceptance offers,
            Caller caller,
            Clock clock) {
        this.access = access;
        this.book = book;
        this.spoken = spoken;
        this.offers = offers;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The worker answers the proposal or the offer.
     *
     * @param step which question
     * @param answer the answer
     * @param word the worker's word
     * @param consents consents that ride along
     */
    @Transactional
    public Optional<Match> decide(
            MatchId id, Decision.Step step, Decision.Answer answer, WorkerWord word, List<Consent> consents) {
        return access.forWorker(id).map(match -> {
            Decision decision = spoken.take(match, step, answer, word, consents);
            book.write(happened(match, decision), match, decision);
            return match;
        });
    }

    /** The worker leaves; never refused before the first day at work, and no reason is asked for. */
    @Transactional
    public Optional<Match> withdraw(MatchId id, WorkerWord word) {
        return access.forLeaving(id).map(match -> {
            boolean wasOver = match.state().isOver();
            match.withdraw(clock.instant(), by()).orThrow();
            Decision decision = spoken.take(match, Decision.Step.WITHDRAWAL, Decision.Answer.DECLINE, word, List.of());
            if (!wasOver) {
                book.write("declined", match, decision);
            }
            return match;
        });
    }

    /** Moves the match and gives the name of what happened. */
    private String happened(Match match, Decision decision) {
        Instant now = clock.instant();
        if (decision.answer() == Decision.Answer.DECLINE) {
            match.decline(now, by()).orThrow();
            return "declined";
        }
        if (decision.step() == Decision.Step.PROPOSAL) {
            match.acceptProposal(now, by()).orThrow();
            return match.state() == MatchState.MUTUAL ? "mutual" : "worker_accepted";
        }
        offers.accept(match, now, by()).orThrow();
        return "offer_accepted";
    }

    private String by() {
        return caller.passport().client();
    }
}
