package io.labortransfer.kit.events;

import java.util.UUID;

/** What came of an operator's word about a parked event. */
sealed interface Verdict {

    /**
     * It was done, and the events behind it were applied in order.
     *
     * @param applied how many events were applied or sent now
     * @param left how many of the same key are still parked
     */
    record Done(int applied, int left) implements Verdict {}

    /** No event of this id is parked. */
    record Unknown() implements Verdict {}

    /** An earlier event of the same key has to go first. */
    record NotItsTurn(UUID first) implements Verdict {}

    /** This version of the service has no such consumer. */
    record NobodyThere(String consumer) implements Verdict {}

    /** It failed once more and stays parked. */
    record FailedAgain(String cause) implements Verdict {}

    /** It failed for a reason that passes by itself; nothing was counted. */
    record NotNow() implements Verdict {}
}
