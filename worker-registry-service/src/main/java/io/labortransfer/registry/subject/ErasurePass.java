package io.labortransfer.registry.subject;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that the list of erasures is carried out again, as an operator sees it.
 *
 * @param id of its work
 * @param state RUNNING, DONE or FAILED
 * @param listed erasures read from the list
 * @param erased persons who stood in the register again and are erased now
 * @param orderedAt when it was ordered
 * @param endedAt when it ended
 */
public record ErasurePass(
        UUID id,
        State state,
        long listed,
        long erased,
        Instant orderedAt,
        @Nullable Instant endedAt) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
