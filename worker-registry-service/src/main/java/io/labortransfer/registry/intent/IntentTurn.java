package io.labortransfer.registry.intent;

import io.labortransfer.registry.consent.DecidedConsent;
import io.labortransfer.registry.word.WorkerWord;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What another service tells of a worker's way, as far as the wish follows it. */
public sealed interface IntentTurn {

    /** Whose wish. */
    UUID workerId();

    /** An offer was accepted; consents came with the decision. */
    record Accepted(UUID workerId, UUID matchId, long acceptSeq, List<DecidedConsent> consents) implements IntentTurn {
        public Accepted {
            consents = List.copyOf(consents);
        }
    }

    /** The worker said yes to a post before there is an offer; consents came with the decision. */
    record Agreed(UUID workerId, List<DecidedConsent> consents) implements IntentTurn {
        public Agreed {
            consents = List.copyOf(consents);
        }
    }

    /** A case was opened for the match. */
    record CaseOpened(UUID workerId, UUID matchId) implements IntentTurn {}

    /** The match, or its case, ended without a start. */
    record EndedWithoutStart(UUID workerId, UUID matchId) implements IntentTurn {}

    /**
     * The worker wishes for work again.
     *
     * @param matchId the match that ended, of a case
     * @param destination the unit that the worker wants to work in; null is where the worker wanted before
     * @param word the worker's word
     */
    record Wished(
            UUID workerId, @Nullable UUID matchId, @Nullable String destination, WorkerWord word)
            implements IntentTurn {}

    /** The worker found work alone while the case was open. */
    record FoundAlone(UUID workerId, @Nullable UUID matchId) implements IntentTurn {}

    /** A spell of work started, through a match or otherwise. */
    record Started(UUID workerId, @Nullable UUID matchId, LocalDate start, boolean fullTime) implements IntentTurn {}
}
