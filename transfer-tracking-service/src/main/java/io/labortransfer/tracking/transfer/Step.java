package io.labortransfer.tracking.transfer;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One move of a case, told as an event.
 *
 * @param state the state that the case entered
 * @param version the case's version after the move
 * @param at when it happened
 * @param reasonCode why, where a reason was given
 */
public record Step(
        TransferState state,
        long version,
        Instant at,
        @Nullable String reasonCode) {

    /** The event's type: the state's name in the past tense. */
    public String type() {
        return "lt.transfer." + state.name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
