package io.labortransfer.registry.worker;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which workers a list shows.
 *
 * @param division prefix of the registration division
 * @param state only in this state
 * @param only only this worker
 * @param after after this id
 */
public record WorkerFilter(
        @Nullable String division,
        @Nullable WorkerState state,
        @Nullable UUID only,
        @Nullable UUID after) {

    /** What a cursor is bound to, besides the province. */
    public String text() {
        return "workers|" + division + "|" + state + "|" + only;
    }
}
